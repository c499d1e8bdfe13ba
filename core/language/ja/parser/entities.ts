// Named entities (IREX types) by tagging each token as beginning, inside or outside of one, the best sequence by Viterbi
// (Collins 2002).
import type { Span } from "../../span";
import type { Token } from "../../token";
import { entityFeatures } from "./entity-traits";
import { feature } from "./hashing";
import { correct, type Learner } from "./perceptron";
import type { Weights } from "./weights";

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

function mayFollow(tag: number, before: number): boolean {
	return tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;
}

function tagged(features: number[] | Int32Array, tag: number): Int32Array {
	return Int32Array.from(features, (f) => feature(tag, f));
}

function transition(before: number, tag: number): number {
	return feature(300, before, tag);
}

/** What each tag may follow. */
const BEFORE = ALL_TAGS.map((tag) => ALL_TAGS.filter((before) => mayFollow(tag, before)));

/** Score of each tag behind each other, before·TAGS+tag. */
function transitionsOf(weights: Weights): Float64Array {
	const mask = weights.length - 1;
	const transitions = new Float64Array(TAGS * TAGS);
	for (let before = 0; before < TAGS; before++)
		for (let tag = 0; tag < TAGS; tag++)
			transitions[before * TAGS + tag] = weights[transition(before, tag) & mask] as number;
	return transitions;
}

/** The best tags; `emissions` holds i·TAGS+tag; `allowed` tells which tags a token may have. */
function bestTags(emissions: Float64Array, transitions: Float64Array, allowed: number[][]): number[] {
	const scores = new Float64Array((allowed.length + 1) * TAGS).fill(-Infinity);
	const from = new Uint8Array((allowed.length + 1) * TAGS);
	scores[0] = 0;
	for (let i = 0; i < allowed.length; i++) {
		const [at, next] = [i * TAGS, (i + 1) * TAGS];
		for (const tag of allowed[i] as number[]) {
			const own = emissions[at + tag] as number;
			let best = -Infinity;
			for (const before of BEFORE[tag] as number[]) {
				const score = (scores[at + before] as number) + own + (transitions[before * TAGS + tag] as number);
				if (score <= best) continue;
				best = score;
				from[next + tag] = before;
			}
			scores[next + tag] = best;
		}
	}
	const last = scores.subarray(allowed.length * TAGS);
	let tag = last.reduce((best, score, at) => (score > (last[best] as number) ? at : best), 0);
	const tags = new Array<number>(allowed.length);
	for (let i = allowed.length; i > 0; i--) {
		tags[i - 1] = tag;
		tag = from[i * TAGS + tag] as number;
	}
	return tags;
}

/** The named entities of a run of tokens, in order. */
export function findEntities(tokens: Token[], weights: Weights): EntitySpan[] {
	const emissions = emissionsOf(weights, entityFeatures(tokens));
	const allowed = tokens.map(() => ALL_TAGS);
	return spansOf(tokens, bestTags(emissions, transitionsOf(weights), allowed));
}

/** Score of each tag at each token, i·TAGS+tag; a loop over features outside and tags inside, since this is the costliest of all. */
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
	const transitions = transitionsOf(learner.weights);
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
