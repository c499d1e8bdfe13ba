import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "../../../../server/kuromoji.mjs";
import { languageModel } from "../../../../server/language-model";
import type { Token } from "../../token";
import { parseSentence } from "./parse";

const parse = async (text: string) => parseSentence(await tokenize(text), languageModel());

/** "phrase > what it depends on", of every phrase but the last. */
async function dependencies(text: string) {
	const { bunsetsu } = await parse(text);
	const phrase = (at: number) => text.slice(bunsetsu[at]?.start, bunsetsu[at]?.end);
	return bunsetsu.slice(0, -1).map(({ head }, i) => `${phrase(i)} > ${phrase(head)}`);
}

test.each([
	[
		"高橋市長は東京で新しい計画を発表した。",
		["高橋市長は > 発表した。", "東京で > 発表した。", "新しい > 計画を", "計画を > 発表した。"],
	],
	[
		"青空財団が建てた図書館は駅の近くにある。",
		["青空財団が > 建てた", "建てた > 図書館は", "図書館は > ある。", "駅の > 近くに", "近くに > ある。"],
	],
	[
		"市長は住民が反対した計画を取り下げた。",
		["市長は > 取り下げた。", "住民が > 反対した", "反対した > 計画を", "計画を > 取り下げた。"],
	],
	[
		"1921年に青森で生まれた画家が描いた絵は美術館にある。",
		[
			"1921年に > 生まれた",
			"青森で > 生まれた",
			"生まれた > 画家が",
			"画家が > 描いた",
			"描いた > 絵は",
			"絵は > ある。",
			"美術館に > ある。",
		],
	],
	["林教授は「橋は古い」と述べた。", ["林教授は > 述べた。", "「橋は > 古い」と", "古い」と > 述べた。"]],
	[
		"「雨が降れば祭りは中止する」と中村さんは伝えた。",
		[
			"「雨が > 降れば",
			"降れば > 中止する」と",
			"祭りは > 中止する」と",
			"中止する」と > 伝えた。",
			"中村さんは > 伝えた。",
		],
	],
	[
		"父は本を読んで、母は手紙を書いた。",
		["父は > 読んで、", "本を > 読んで、", "読んで、 > 書いた。", "母は > 書いた。", "手紙を > 書いた。"],
	],
	[
		"大雨によって川の水があふれた。",
		["大雨に > よって", "よって > あふれた。", "川の > 水が", "水が > あふれた。"],
	],
])("%s", async (text, expected) => {
	expect(await dependencies(text)).toEqual(expected);
});

describe("brackets", () => {
	test("belong to the phrase they follow; what stands in them is searched for names", async () => {
		const text = "高橋市長（大阪府出身）は会見した。";
		expect(await dependencies(text)).toEqual(["高橋市長（大阪府出身）は > 会見した。"]);
		const { entities } = await parse(text);
		expect(entities).toContainEqual({ start: 5, end: 8, type: "LOCATION" });
	});

	test("belong to the first phrase where they come before it", async () => {
		expect(await dependencies("（写真）橋は古い。")).toEqual(["（写真）橋は > 古い。"]);
	});

	test("around the whole sentence leave its phrases", async () => {
		expect(await dependencies("（橋は古い。）")).toEqual(["（橋は > 古い。）"]);
		expect((await parse("（）")).bunsetsu).toMatchObject([{ start: 0, end: 2, head: -1 }]);
	});
});

test.each([
	["1921年、山田太郎は青森で生まれた。", ["DATE 1921年", "PERSON 山田太郎", "LOCATION 青森"]],
	["三日、大阪で会議が開かれた。", ["DATE 三日", "LOCATION 大阪"]],
	["会議は十五日に開かれた。", ["DATE 十五日"]],
	["１５日、市長は会見した。", ["DATE １５日"]],
	["三日間、雨が降った。", []],
	["株式会社青空は図書館を建てた。", ["ORGANIZATION 株式会社青空"]],
	["橋は古い。", []],
])("names and dates of %s", async (text, expected) => {
	const { entities } = await parse(text);
	expect(entities.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)).toEqual(expected);
});

test("offsets stay the document's where a sentence begins in the middle of it", async () => {
	const tokens = await tokenize("橋は古い。塔は高い。");
	const second = tokens.filter((t) => t.start >= 5);
	expect(parseSentence(second, languageModel()).bunsetsu).toMatchObject([
		{ start: 5, end: 7, head: 1 },
		{ start: 7, end: 10, head: -1 },
	]);
});

test("a head without any other choice is sure, one in an overlong sentence is not", async () => {
	expect((await parse("橋は古い。")).bunsetsu.map((b) => b.margin)).toEqual([Infinity, Infinity]);
	const [first, ...others] = (await parse("橋が古い町に駅ができる。")).bunsetsu;
	expect(first?.margin).toBeGreaterThan(0);
	expect(others.at(-1)?.margin).toBe(Infinity);
	const long = (await parse("橋が古い町に、".repeat(30))).bunsetsu;
	expect(long.length).toBeGreaterThan(60);
	expect(new Set(long.slice(0, -2).map((b) => b.margin))).toEqual(new Set([0]));
});

test("no tokens and too many give nothing; as many as a sentence may have take no longer than a blink", async () => {
	const tokens = await tokenize("とても古い橋を渡る人が多い町に新しい駅ができる".repeat(60));
	expect(parseSentence([], languageModel())).toEqual({ bunsetsu: [], entities: [] });
	expect(parseSentence(tokens.slice(0, 601), languageModel())).toEqual({ bunsetsu: [], entities: [] });
	const before = performance.now();
	expect(parseSentence(tokens.slice(0, 600), languageModel()).bunsetsu.length).toBeGreaterThan(200);
	expect(performance.now() - before).toBeLessThan(10_000);
}, 30_000);

const PIECES =
	"橋 は が を に よって について 、 。 （ ） 「 」 古い 造った 造って 1921年 高橋市長 青空財団 と 述べた の こと で ある A 🙂 　 ・".split(
		" ",
	);
const fragment = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(""));

test("phrases tile whatever was tokenized and make one projective, head-final tree", async () => {
	await fc.assert(
		fc.asyncProperty(fragment, async (text) => {
			const tokens = await tokenize(text);
			const { bunsetsu } = parseSentence(tokens, languageModel());
			expect(bunsetsu.length > 0).toBe(tokens.length > 0);
			expect(bunsetsu.map((b) => b.start)).toEqual(
				bunsetsu.map((_, i) => bunsetsu[i - 1]?.end ?? tokens[0]?.start),
			);
			expect(bunsetsu.at(-1)?.end).toBe(tokens.at(-1)?.end);
			bunsetsu.forEach(({ start, end, head }, i) => {
				expect(end).toBeGreaterThan(start);
				if (i === bunsetsu.length - 1) expect(head).toBe(-1);
				else expect(head > i && head < bunsetsu.length).toBe(true);
				const within = bunsetsu.slice(i + 1, Math.max(head, i + 1));
				expect(within.every((b) => b.head <= head)).toBe(true);
			});
		}),
		{ numRuns: 300 },
	);
}, 30_000);

test("names keep to the text, in order and apart", async () => {
	await fc.assert(
		fc.asyncProperty(fragment, async (text) => {
			const tokens = await tokenize(text);
			const edges = (key: "start" | "end") => new Set(tokens.map((t: Token) => t[key]));
			let at = 0;
			for (const { start, end } of parseSentence(tokens, languageModel()).entities) {
				expect(start).toBeGreaterThanOrEqual(at);
				expect(edges("start").has(start) && edges("end").has(end) && start < end).toBe(true);
				at = end;
			}
		}),
		{ numRuns: 200 },
	);
}, 30_000);

const unquoted = fc
	.array(fc.constantFrom(...PIECES.filter((piece) => !"（）「」".includes(piece))), { maxLength: 8 })
	.map((pieces) => pieces.join(""));

test("out of a quotation only its last phrase depends, and into it nothing does but there", async () => {
	await fc.assert(
		fc.asyncProperty(unquoted, unquoted, unquoted, async (before, inside, after) => {
			const text = `${before}「${inside}」${after}`;
			const { bunsetsu } = await parse(text);
			const phraseAt = (at: number) => bunsetsu.findIndex((b) => b.start <= at && at < b.end);
			const open = phraseAt(before.length);
			const close = phraseAt(before.length + 1 + inside.length);
			bunsetsu.slice(0, -1).forEach(({ head }, i) => {
				if (i >= open && i < close) expect(head).toBeLessThanOrEqual(close);
				else expect(head < open || head >= close).toBe(true);
			});
		}),
		{ numRuns: 300 },
	);
}, 30_000);
