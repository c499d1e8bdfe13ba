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

/** The best tags; `allowed` tells which ones a token may have. */
function bestTags(emit: (i: number, tag: number) => number, weights: Weights, allowed: number[][]): number[] {
	const mask = weights.length - 1;
	const chain: Int32Array[] = [];
	let scores = new Float64Array(TAGS).fill(-Infinity);
	scores[0] = 0;
	for (let i = 0; i < allowed.length; i++) {
		const next = new Float64Array(TAGS).fill(-Infinity);
		const from = new Int32Array(TAGS);
		for (const tag of allowed[i] as number[]) {
			const own = emit(i, tag);
			for (let before = 0; before < TAGS; before++) {
				if (scores[before] === -Infinity || !mayFollow(tag, before)) continue;
				const score = (scores[before] as number) + own + (weights[transition(before, tag) & mask] as number);
				if (score > (next[tag] as number)) {
					next[tag] = score;
					from[tag] = before;
				}
			}
		}
		chain.push(from);
		scores = next;
	}
	let tag = scores.reduce((best, score, at) => (score > (scores[best] as number) ? at : best), 0);
	const tags: number[] = [];
	for (let i = allowed.length - 1; i >= 0; i--) {
		tags.unshift(tag);
		tag = chain[i]?.[tag] as number;
	}
	return tags;
}

/** The named entities of a run of tokens, in order. */
export function findEntities(tokens: Token[], weights: Weights): EntitySpan[] {
	const traits = tokens.map(traitsOf);
	const features = traits.map((_, i) => featuresAt(traits, i));
	const allowed = tokens.map(() => ALL_TAGS);
	const tags = bestTags((i, tag) => emission(weights, features[i] as number[], tag), weights, allowed);
	return spansOf(tokens, tags);
}

function emission(weights: Weights, features: number[], tag: number): number {
	const mask = weights.length - 1;
	let sum = 0;
	for (let k = 0; k < features.length; k++)
		sum += weights[feature(tag, features[k] as number) & mask] as number;
	return sum;
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
	const emissions = features.map((f) => ALL_TAGS.map((tag) => emission(learner.weights, f, tag)));
	const emit = (i: number, tag: number) => emissions[i]?.[tag] as number;
	const guess = bestTags(
		emit,
		learner.weights,
		features.map(() => ALL_TAGS),
	);
	if (guess.every((tag, i) => gold[i]?.includes(tag))) return;
	const right = bestTags(emit, learner.weights, gold);
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
