// Named entities (IREX types) by tagging each token as beginning, inside or outside of one, the best sequence by Viterbi
// (Collins 2002).
import type { Span } from "../../span";
import type { Token } from "../../token";
import { scriptsOf } from "./chunks";
import { feature, hashOf } from "./hashing";
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

type Traits = {
	surface: number;
	detail: number;
	name: number;
	script: number;
	last: number;
	first: number;
	base: number;
};

const NOTHING: Traits = { surface: 1, detail: 1, name: 1, script: 1, last: 1, first: 1, base: 1 };

function traitsOf(token: Token): Traits {
	return {
		surface: hashOf(token.surface),
		detail: hashOf(`${token.pos} ${token.detail} ${token.subDetail}`),
		name: hashOf(`${token.subDetail} ${token.subSubDetail}`),
		script: hashOf(scriptsOf(token.surface)),
		last: hashOf(token.surface.slice(-1)),
		first: hashOf(token.surface.slice(0, 1)),
		base: hashOf(token.base),
	};
}

/** The features of token `i` before any tag is chosen. */
function featuresAt(all: Traits[], i: number): number[] {
	const [a, b, c, d, e] = [i - 2, i - 1, i, i + 1, i + 2].map((at) => all[at] ?? NOTHING) as [
		Traits,
		Traits,
		Traits,
		Traits,
		Traits,
	];
	return [
		feature(200, c.surface),
		feature(201, c.detail, c.name),
		feature(202, c.script),
		feature(203, c.last),
		feature(204, c.first),
		feature(205, b.surface),
		feature(206, d.surface),
		feature(207, a.surface),
		feature(208, e.surface),
		feature(209, b.detail, c.detail),
		feature(210, c.detail, d.detail),
		feature(211, b.surface, c.surface),
		feature(212, c.surface, d.surface),
		feature(213, b.detail, c.detail, d.detail),
		feature(214, b.name, c.name),
		feature(215, c.name, d.name),
		feature(216, c.script, d.script),
		feature(217, b.script, c.script),
		feature(218, a.detail, b.detail, c.detail),
		feature(219, c.detail, d.detail, e.detail),
		feature(220, c.surface, b.detail),
		feature(221, c.surface, d.detail),
		feature(222, d.surface, e.surface),
		feature(223, a.surface, b.surface),
		feature(224, c.detail, d.last),
		feature(225, c.detail, e.surface),
		feature(226, c.base, d.detail),
		feature(228, c.script, c.last),
		feature(229, d.detail, e.detail),
		feature(230, c.name, d.surface),
		feature(231, b.surface, c.detail),
		feature(232, b.surface, d.surface),
		feature(233, c.detail, headBehind(all, i)),
		feature(234, headBehind(all, i)),
	];
}

/** The last token of the run of nouns that `i` stands in, as far as six tokens on: 大学 of 東京都立大学. */
function headBehind(all: Traits[], i: number): number {
	let at = i;
	while (at < i + 6 && at + 1 < all.length && isNominal(all[at + 1])) at++;
	return (all[at] ?? NOTHING).surface;
}

const NOMINAL = new Set(
	[
		"一般 *",
		"固有名詞 一般",
		"固有名詞 人名",
		"固有名詞 組織",
		"固有名詞 地域",
		"サ変接続 *",
		"接尾 一般",
		"接尾 地域",
		"接尾 人名",
		"接尾 助数詞",
		"数 *",
	].map((detail) => hashOf(`名詞 ${detail}`)),
);

function isNominal(traits: Traits | undefined): boolean {
	return traits !== undefined && NOMINAL.has(traits.detail);
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
	const traits = tokens.map(traitsOf);
	const allowed = tokens.map(() => ALL_TAGS);
	const features = traits.map((_, i) => featuresAt(traits, i));
	return spansOf(tokens, bestTags(emissionsOf(weights, features), transitionsOf(weights), allowed));
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
	const traits = tokens.map(traitsOf);
	const gold = tokens.map((token): number[] => {
		const entity = entities.find((e) => e.start < token.end && token.start < e.end);
		if (entity === undefined)
			return doubtful.some((d) => d.start < token.end && token.start < d.end) ? ALL_TAGS : [0];
		const tag = 1 + 2 * ENTITY_TYPES.indexOf(entity.type);
		return [token.start <= entity.start ? tag : tag + 1];
	});
	return { features: traits.map((_, i) => featuresAt(traits, i)), gold };
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
