// Named entities (IREX types) by tagging each token as beginning, inside or outside of one, the best sequence by Viterbi
// (Collins 2002).
import { keptFor } from "../../kept";
import type { Span } from "../../span";
import type { Token } from "../../token";
import { entityFeatures } from "./entity-traits";
import { feature } from "./hashing";
import { correct, type Learner } from "./perceptron";
import { createTagRows, emissionsByRows } from "./tag-rows";
import { bestTags, transition, transitionsOf } from "./tag-sequence";
import { type PackedWeights, packedScoreOf, scoreOf, type Weights } from "./weights";

export const ENTITY_TYPES = [
	"PERSON",
	"ORGANIZATION",
	"LOCATION",
	"ARTIFACT",
	"DATE",
	"TIME",
	"MONEY",
	"PERCENT",
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

export type EntitySpan = Span & { type: EntityType };

/** Tag 0 is outside; 2k+1 begins type k, 2k+2 goes on with it. */
const TAGS = 1 + 2 * ENTITY_TYPES.length;

const ALL_TAGS = Array.from({ length: TAGS }, (_, tag) => tag);

function tagged(features: number[] | Int32Array, tag: number): Int32Array {
	return Int32Array.from(features, (f) => feature(tag, f));
}

/** What the tagger looks up in weights, over and over. */
const lookedUp = keptFor((weights: PackedWeights) => ({
	rows: createTagRows(weights, TAGS),
	transitions: transitionsOf((feature) => packedScoreOf(weights, [feature]), TAGS),
}));

/** The named entities of a run of tokens, in order. */
export function findEntities(tokens: Token[], weights: PackedWeights): EntitySpan[] {
	const { rows, transitions } = lookedUp(weights);
	const emissions = emissionsByRows(rows, entityFeatures(tokens));
	const allowed = tokens.map(() => ALL_TAGS);
	return spansOf(tokens, bestTags(emissions, transitions, allowed));
}

/** Score of each tag at each token, i·TAGS+tag, by weights that still change; features outside and tags inside. */
function emissionsOf(weights: Weights, features: number[][]): Float64Array {
	const emissions = new Float64Array(features.length * TAGS);
	const mask = weights.length - 1;
	for (let i = 0; i < features.length; i++) {
		const own = features[i] as number[];
		const at = i * TAGS;
		for (let k = 0; k < own.length; k++)
			for (let tag = 0; tag < TAGS; tag++)
				emissions[at + tag] =
					(emissions[at + tag] as number) + (weights[feature(tag, own[k] as number) & mask] as number);
	}
	return emissions;
}

function spansOf(tokens: Token[], tags: number[]): EntitySpan[] {
	const spans: EntitySpan[] = [];
	tags.forEach((tag, i) => {
		const { start, end } = tokens[i] as Token;
		const last = spans.at(-1);
		if (tag % 2 === 1) spans.push({ start, end, type: ENTITY_TYPES[(tag - 1) / 2] as EntityType });
		else if (tag > 0 && last !== undefined) last.end = end;
	});
	return spans;
}

/** A sentence to learn from: features counted once, and the tags each token may have. */
export type EntityLesson = { features: number[][]; gold: number[][] };

/** Prepares a sentence; what the annotators doubted (`doubtful`) may be tagged either way. */
export function entityLesson(tokens: Token[], entities: EntitySpan[], doubtful: Span[]): EntityLesson {
	const gold = tokens.map((token): number[] => {
		const entity = entities.find((e) => e.start < token.end && token.start < e.end);
		if (entity === undefined)
			return doubtful.some((d) => d.start < token.end && token.start < d.end) ? ALL_TAGS : [0];
		const tag = 1 + 2 * ENTITY_TYPES.indexOf(entity.type);
		return [token.start <= entity.start ? tag : tag + 1];
	});
	return { features: entityFeatures(tokens), gold };
}

/** One step of learning. */
export function learnEntities(learner: Learner, { features, gold }: EntityLesson): void {
	learner.step++;
	const emissions = emissionsOf(learner.weights, features);
	const transitions = transitionsOf((feature) => scoreOf(learner.weights, [feature]), TAGS);
	const guess = bestTags(
		emissions,
		transitions,
		features.map(() => ALL_TAGS),
	);
	if (guess.every((tag, i) => gold[i]?.includes(tag))) return;
	const right = bestTags(emissions, transitions, gold);
	for (let i = 0; i < guess.length; i++) {
		const [is, was] = [right[i] as number, guess[i] as number];
		if (is !== was) {
			correct(learner, tagged(features[i] as number[], is), 1);
			correct(learner, tagged(features[i] as number[], was), -1);
		}
		const moved = [transition(right[i - 1] ?? 0, is), transition(guess[i - 1] ?? 0, was)] as const;
		if (moved[0] !== moved[1]) {
			correct(learner, [moved[0]], 1);
			correct(learner, [moved[1]], -1);
		}
	}
}
