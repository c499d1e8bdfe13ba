// Where phrases (文節) begin: one yes or no at each token, from left to right, each knowing the ones before it.
import type { Token } from "../../token";
import { feature, hashOf, hashOfWords } from "./hashing";
import { correct, type Learner } from "./perceptron";
import { around, scriptsOf } from "./token-traits";
import { type PackedWeights, packedScoreOf, scoreOf } from "./weights";

type Traits = { surface: number; pos: number; detail: number; base: number; form: number; script: number };

const NOTHING: Traits = { surface: 1, pos: 1, detail: 1, base: 1, form: 1, script: 1 };

/** What the templates look at in a token, as numbers. */
export function traitsOf(token: Token): Traits {
	const pos = hashOf(token.pos);
	return {
		surface: hashOf(token.surface),
		pos,
		detail: hashOfWords(token.pos, token.detail, token.subDetail),
		base: hashOf(token.base),
		form: hashOfWords(token.conjugationType, token.conjugationForm),
		script: hashOf(scriptsOf(token.surface)),
	};
}

/** The features of a boundary before token `i`, the phrase at hand having begun at `from`. */
function featuresAt(traits: Traits[], i: number, from: number): number[] {
	const [a, b, c, d, e] = around(traits, i, NOTHING);
	const first = traits[from] ?? NOTHING;
	const length = Math.min(i - from, 6);
	return [
		feature(1, c.surface),
		feature(2, c.detail),
		feature(3, b.surface),
		feature(4, b.detail),
		feature(5, b.detail, c.detail),
		feature(6, b.surface, c.surface),
		feature(7, b.base, c.detail),
		feature(8, b.detail, c.base),
		feature(9, a.detail, b.detail, c.detail),
		feature(10, b.detail, c.detail, d.detail),
		feature(11, c.detail, d.detail),
		feature(12, c.surface, d.surface),
		feature(13, a.detail, c.detail),
		feature(14, a.surface, b.surface, c.surface),
		feature(15, b.form, c.detail),
		feature(16, b.form, c.surface),
		feature(17, c.form, b.detail),
		feature(18, b.script, c.script),
		feature(19, b.script, c.script, d.script),
		feature(20, c.script, c.detail, b.detail),
		feature(21, length, b.detail, c.detail),
		feature(22, first.detail, b.detail, c.detail),
		feature(23, first.pos, c.surface),
		feature(24, c.pos, b.pos, a.pos),
		feature(25, c.base, d.detail),
		feature(26, d.surface, c.detail),
		feature(27, b.surface, c.detail, d.detail),
		feature(28, a.surface, b.detail, c.detail),
		feature(29, c.form, c.surface),
		feature(30, b.base, c.base),
		feature(31, 0),
		feature(32, c.surface, d.surface, e.base),
		feature(33, a.surface, b.surface, c.base),
		feature(34, b.form, c.base, d.surface),
		feature(35, b.detail, feature(0, c.surface, d.surface), e.surface),
		feature(36, c.detail, d.detail, e.detail),
		feature(37, b.script, c.script, feature(0, d.script, a.script)),
	];
}

/** The indices of the tokens that begin a phrase; the first always does. */
export function beginningsOf(tokens: Token[], weights: PackedWeights): number[] {
	const traits = tokens.map(traitsOf);
	const beginnings = tokens.length > 0 ? [0] : [];
	for (let i = 1; i < tokens.length; i++) {
		const from = beginnings.at(-1) as number;
		if (packedScoreOf(weights, featuresAt(traits, i, from)) > 0) beginnings.push(i);
	}
	return beginnings;
}

/** Learns from one sentence; `gold` tells of each token whether it begins a phrase. */
export function learnBeginnings(learner: Learner, traits: Traits[], gold: boolean[]): void {
	let from = 0;
	for (let i = 1; i < traits.length; i++) {
		learner.step++;
		const features = featuresAt(traits, i, from);
		const guess = scoreOf(learner.weights, features) > 0;
		if (guess !== gold[i]) correct(learner, features, gold[i] ? 1 : -1);
		if (gold[i]) from = i;
	}
}
