// What the tagger of named entities looks at: a token, those around it, and the noun its run of nouns ends in.
import type { Token } from "../../token";
import { feature, hashOf, hashOfWords } from "./hashing";
import { around, scriptsOf } from "./token-traits";

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
		detail: hashOfWords(token.pos, token.detail, token.subDetail),
		name: hashOfWords(token.subDetail, token.subSubDetail),
		script: hashOf(scriptsOf(token.surface)),
		last: hashOf(token.surface.slice(-1)),
		first: hashOf(token.surface.slice(0, 1)),
		base: hashOf(token.base),
	};
}

/** The features of each token, before any tag is chosen. */
export function entityFeatures(tokens: Token[]): number[][] {
	const traits = tokens.map(traitsOf);
	return traits.map((_, i) => featuresAt(traits, i));
}

function featuresAt(all: Traits[], i: number): number[] {
	const [a, b, c, d, e] = around(all, i, NOTHING);
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
