// Learns the model from annotated sentences (the Kyoto University corpora' phrases, heads and IREX entities). The same
// sentences in the same order give the same model, bit for bit.
import type { Span } from "../../span";
import type { Token } from "../../token";
import { withBareDays } from "./bare-days";
import { learnBeginnings, traitsOf } from "./chunks";
import { ENTITY_TYPES, type EntitySpan, type EntityType, entityLesson, learnEntities } from "./entities";
import { headLesson, learnHeads } from "./heads";
import type { Learned, Part } from "./model";
import { liftBrackets, partParticles } from "./morphemes";
import { averaged, createLearner, type Learner, shuffled } from "./perceptron";
import { phraseTraitsOf } from "./phrase-traits";
import type { Weights } from "./weights";

/** A sentence of the corpus with its tokens; `head` −1 for the last phrase. */
export type Annotated = {
	tokens: Token[];
	bunsetsu: (Span & { head: number })[];
	entities: (Span & { type: string })[];
};

const BITS = { chunks: 19, heads: 21, entities: 20 };
/** More rounds did no better on sentences held out. */
const ROUNDS = { chunks: 8, heads: 5, entities: 7 };
/** The weights of this many learners that saw the sentences in different orders are added up. */
const LEARNERS = 4;

/** What these sentences teach. */
export function train(sentences: Annotated[]): Learned {
	const prepared = sentences.map((s) => ({ ...s, tokens: liftBrackets(partParticles(s.tokens)).outside }));
	const boundaries = prepared.map((s) => ({ traits: s.tokens.map(traitsOf), gold: beginningsIn(s) }));
	const trees = prepared.map(treeLesson).filter((lesson) => lesson !== null);
	const cut = prepared.flatMap((s) => [s, withBareDays(s)]).filter((s) => s !== null);
	const names = cut.map(nameLesson);
	return {
		chunks: taught("chunks", boundaries, (learner, { traits, gold }) =>
			learnBeginnings(learner, traits, gold),
		),
		heads: taught("heads", trees, learnHeads),
		entities: taught("entities", names, learnEntities),
	};
}

function taught<L>(part: Part, lessons: L[], learn: (learner: Learner, lesson: L) => void): Weights {
	const sum = new Float32Array(2 ** BITS[part]);
	for (let k = 0; k < LEARNERS; k++) {
		const learner = createLearner(BITS[part]);
		for (let round = 0; round < ROUNDS[part]; round++)
			for (const i of shuffled(lessons.length, k * 100 + round)) learn(learner, lessons[i] as L);
		averaged(learner).forEach((weight, i) => {
			sum[i] = (sum[i] as number) + weight / LEARNERS;
		});
	}
	return sum;
}

function nameLesson({ tokens, entities }: Annotated) {
	const doubtful = entities.filter((e) => e.type === "OPTIONAL");
	return entityLesson(tokens, entities.filter(isTyped), doubtful);
}

function isTyped(entity: Span & { type: string }): entity is EntitySpan {
	return ENTITY_TYPES.includes(entity.type as EntityType);
}

function beginningsIn({ tokens, bunsetsu }: Annotated): boolean[] {
	const starts = new Set(bunsetsu.map((b) => b.start));
	return tokens.map((token, i) => i === 0 || starts.has(token.start));
}

/** The tree over phrases that begin where a token does; phrases that do not are part of the one before. */
function treeLesson(sentence: Annotated) {
	const begins = beginningsIn(sentence);
	const from = begins.flatMap((is, i) => (is ? [i] : []));
	const groups = from.map((at, k) => sentence.tokens.slice(at, from[k + 1]));
	const place = sentence.bunsetsu.map((b) => groups.findLastIndex((g) => (g[0] as Token).start <= b.start));
	const heads = groups.map(() => -1);
	sentence.bunsetsu.forEach(({ head }, i) => {
		const at = place[i] as number;
		const to = head < 0 ? -1 : (place[head] as number);
		if (at >= 0 && to !== at) heads[at] = to;
	});
	return headLesson(groups.map(phraseTraitsOf), heads);
}
