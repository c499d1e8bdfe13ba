// What the tagger of named entities looks at: a token, those around it, the noun its run of nouns ends in, and what stands
// behind that run.
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
	/** How many letters it has; 0 for a common noun of the dictionary, whose length says nothing of names. */
	length: number;
};

const NOTHING: Traits = { surface: 1, detail: 1, name: 1, script: 1, last: 1, first: 1, base: 1, length: 0 };

/** Beyond so many letters a word is just long. */
const LONG = 6;

const FIGURES = /[0-9０-９一二三四五六七八九十〇百千]+/;
const MONTH_OR_DAY = /^[一二三四五六七八九十]+[月日]$/;

function traitsOf(token: Token): Traits {
	const surface = figureless(token);
	return {
		surface: hashOf(surface),
		detail: hashOfWords(token.pos, token.detail, token.subDetail),
		name: hashOfWords(token.subDetail, token.subSubDetail),
		script: hashOf(scriptsOf(surface)),
		last: hashOf(surface.slice(-1)),
		first: hashOf(surface.slice(0, 1)),
		base: hashOf(surface === token.surface ? token.base : surface),
		length: isCommonNoun(token) ? 0 : Math.min(surface.length, LONG),
	};
}

/** A number in figures or in 漢数字 as 0, alone or before 月 and 日: which number it is makes it no more a date. */
function figureless({ surface, detail }: Token): string {
	const isNumber = detail === "数" || (detail === "副詞可能" && MONTH_OR_DAY.test(surface));
	return isNumber ? surface.replace(FIGURES, "0") : surface;
}

function isCommonNoun({ pos, detail, reading }: Token): boolean {
	return reading !== undefined && pos === "名詞" && detail === "一般";
}

/** The features of each token, before any tag is chosen. */
export function entityFeatures(tokens: Token[]): number[][] {
	const traits = tokens.filter((_, i) => !goesOn(tokens, i)).map(traitsOf);
	let at = 0;
	return tokens.map((_, i) => (goesOn(tokens, i) ? GOING_ON : featuresAt(traits, at++)));
}

/** What is seen of a word that goes on with the number before it; the tag before says the rest. */
const GOING_ON = [feature(238, 0)];

/** Each figure of 十五 and of １５ is a word in IPADIC, 15 is one: a number is looked at once, where it begins. */
function goesOn(tokens: Token[], i: number): boolean {
	return tokens[i]?.detail === "数" && tokens[i - 1]?.detail === "数";
}

function featuresAt(all: Traits[], i: number): number[] {
	const [a, b, c, d, e] = around(all, i, NOTHING);
	const end = endOfRun(all, i);
	const [last, behind] = [all[end] ?? NOTHING, all[end + 1] ?? NOTHING];
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
		feature(233, c.detail, last.surface),
		feature(234, last.surface),
		feature(236, c.detail, behind.surface),
		feature(237, c.detail, last.last, c.script),
		...(c.length > 0 ? [feature(235, c.detail, c.script, c.length)] : []),
	];
}

/** Where the run of nouns ends that `i` stands in, as far as six tokens on: at 大学 in 東京都立大学. */
function endOfRun(all: Traits[], i: number): number {
	let at = i;
	while (at < i + 6 && isNominal(all[at + 1])) at++;
	return at;
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
