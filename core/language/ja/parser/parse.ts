// A sentence's phrases with what each depends on, and its named entities: what the model makes of its tokens.
import type { Span } from "../../span";
import type { Token } from "../../token";
import { beginningsOf } from "./chunks";
import { type EntitySpan, findEntities } from "./entities";
import { headsOf } from "./heads";
import type { Model } from "./model";
import { liftBrackets, partParticles } from "./morphemes";
import { phraseTraitsOf } from "./phrase-traits";

/** A phrase (文節) with the index of the one it depends on, −1 for the last, and how sure that is. */
export type Bunsetsu = Span & { head: number; margin: number };

export type Parse = { bunsetsu: Bunsetsu[]; entities: EntitySpan[] };

/** Beyond this many tokens a sentence is no sentence; the tree would cost seconds. */
const MOST_TOKENS = 600;

/** One sentence parsed, as `parseSentences` does. */
export function parseSentence(tokens: Token[], model: Model): Parse {
	return parseSentences([tokens], model)[0] as Parse;
}

/**
 * Parses sentences; what stands in brackets belongs to the phrase it follows, or to the first. Empty for no tokens, or too
 * many. One table of the model is used up after the other: all of them together do not stay near.
 */
export function parseSentences(sentences: Token[][], model: Model): Parse[] {
	const lifted = sentences.map(liftedFrom);
	const entities = lifted.map(({ runs }) => runs.flatMap((run) => findEntities(run, model.entities)));
	const groups = lifted.map(({ sentence }) => {
		const beginnings = beginningsOf(sentence, model.chunks);
		return beginnings.map((from, k) => sentence.slice(from, beginnings[k + 1]));
	});
	return sentences.map((tokens, i) => {
		const whole = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
		return {
			bunsetsu: bunsetsuOf(groups[i] as Token[][], whole, model),
			entities: (entities[i] as EntitySpan[]).sort((a, b) => a.start - b.start),
		};
	});
}

/** The runs of tokens that names are looked for in, and the tokens that make up the sentence itself. */
function liftedFrom(tokens: Token[]): { runs: Token[][]; sentence: Token[] } {
	const { outside, inside } = liftBrackets(partParticles(tokens));
	const sentence = [outside, inside.flat(), tokens].find((run) => run.length > 0) ?? [];
	return sentence.length > MOST_TOKENS
		? { runs: [], sentence: [] }
		: { runs: [outside, ...inside], sentence };
}

function bunsetsuOf(groups: Token[][], whole: Span, model: Model): Bunsetsu[] {
	const heads = headsOf(groups.map(phraseTraitsOf), model.heads);
	const starts = groups.map((group, i) => (i === 0 ? whole.start : (group[0] as Token).start));
	return heads.map((head, i) => ({ start: starts[i] as number, end: starts[i + 1] ?? whole.end, ...head }));
}
