import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "../../../../server/kuromoji.mjs";
import type { Token } from "../../token";
import { closingIndex, liftBrackets, partParticles } from "./morphemes";

const textOf = (tokens: Token[]) => tokens.map((t) => t.surface).join("");

async function lifted(text: string) {
	const { outside, inside } = liftBrackets(await tokenize(text));
	return [textOf(outside), ...inside.map(textOf)];
}

describe("liftBrackets", () => {
	test.each([
		["高橋市長（58）は会見した。", "高橋市長は会見した。", "58"],
		["橋（古い）と塔(高い)を見た。", "橋と塔を見た。", "古い", "高い"],
		["橋（木造（一部は石）の橋）を見た。", "橋を見た。", "木造（一部は石）の橋"],
		["（写真）橋は古い。", "橋は古い。", "写真"],
		["橋（）は古い。", "橋は古い。", ""],
		["橋（「古い）橋」と呼ばれる）を見た。", "橋を見た。", "「古い）橋」と呼ばれる"],
		["「橋は（たぶん）古い」と述べた。", "「橋は古い」と述べた。", "たぶん"],
	])("%s → %s", async (text, ...runs) => {
		expect(await lifted(text)).toEqual(runs);
	});

	test.each(["橋（古いを見た。", "橋）は古い（。", "橋は古い。"])(
		"%s has no pair and stays",
		async (text) => {
			expect(await lifted(text)).toEqual([text]);
		},
	);

	test("the bracket before an unmatched one is lifted all the same", async () => {
		expect(await lifted("橋（古い）と塔（高いを見た。")).toEqual(["橋と塔（高いを見た。", "古い"]);
	});
});

test.each([
	["（橋）。", "（橋）"],
	["（橋（木）と塔）。", "（橋（木）と塔）"],
	["（橋「塔）」と）。", "（橋「塔）」と）"],
	["（橋」と塔）。", "（橋」と塔）"],
	["（橋「塔）。", null],
	["（橋。", null],
])("what the first bracket of %s closes with", async (text, whole) => {
	const tokens = await tokenize(text);
	const closing = closingIndex(tokens, 0);
	expect(closing < 0 ? null : textOf(tokens.slice(0, closing + 1))).toBe(whole);
});

async function parted(text: string) {
	return partParticles(await tokenize(text)).map((t) => t.surface);
}

describe("partParticles", () => {
	test.each([
		["大雨によって川があふれた", ["大雨", "に", "よって", "川", "が", "あふれ", "た"]],
		["市長として働く", ["市長", "と", "して", "働く"]],
		["橋について話す", ["橋", "に", "ついて", "話す"]],
		["東京において開く", ["東京", "に", "おいて", "開く"]],
		["橋という物", ["橋", "と", "いう", "物"]],
	])("%s", async (text, surfaces) => {
		expect(await parted(text)).toEqual(surfaces);
	});

	test.each(["友人とともに歩く", "友人と共に歩く", "友人と歩く", "東京から来た"])(
		"%s stays",
		async (text) => {
			expect(await parted(text)).toEqual((await tokenize(text)).map((t) => t.surface));
		},
	);

	test("the parts have their own offsets, and what was joined is marked 連語", async () => {
		const tokens = partParticles(await tokenize("昨日の大雨によって"));
		const [particle, rest] = tokens.slice(-2) as [Token, Token];
		expect([particle.start, particle.end, particle.surface, particle.base]).toEqual([5, 6, "に", "に"]);
		expect([rest.start, rest.end, rest.surface, rest.detail]).toEqual([6, 9, "よって", "連語"]);
	});

	test("every token is still the text at its offsets, without gaps", async () => {
		const piece = fc.constantFrom(
			"橋",
			"に",
			"よって",
			"について",
			"として",
			"と共に",
			"は",
			"を",
			"という",
			"見る",
			"。",
		);
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
				const text = pieces.join("");
				let at = 0;
				for (const token of partParticles(await tokenize(text))) {
					expect(token.start).toBe(at);
					expect(text.slice(token.start, token.end)).toBe(token.surface);
					at = token.end;
				}
				expect(at).toBe(text.length);
			}),
		);
	});
});
