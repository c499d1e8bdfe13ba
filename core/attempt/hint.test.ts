import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KINDS, type Kind } from "../fact/fact";
import type { Quoted } from "./cloze";
import { hintOf } from "./hint";

const asking = (kind: Kind, key: string, quotes: string[] = [], accepted: string[] = []): Quoted => ({
	...{ kind, key, accepted, stem: "橋について何が書かれていますか。" },
	evidence: quotes.map((quote) => ({ quote })),
});

describe("a typed question", () => {
	test("is helped by its passage, with a blank for the key and for all that it is called", () => {
		const quote = "山本市長は橋を架けた。町は山本市長を、山本さんと呼ぶ。";
		const question = asking("who", "山本市長", [quote], ["山本", "山本さん"]);
		expect(hintOf(question, "typed")).toEqual({ passage: ["", "は橋を架けた。"] });
		const second = asking("who", "山本市長", ["町は山本市長を、山本さんと呼ぶ。"], ["山本", "山本さん"]);
		expect(hintOf(second, "typed")).toEqual({ passage: ["町は", "を、", "と呼ぶ。"] });
	});

	test.each<[string, Quoted]>([
		["where the key does not stand in the evidence", asking("who", "山本市長", ["橋は古い。"])],
		["without evidence", asking("who", "山本市長")],
		["where the passage is the key alone", asking("who", "山本市長", ["山本市長。"])],
		[
			"where the name stands in brackets too",
			asking("who", "山本市長", ["橋は山本市長（やまもと）が架けた。"]),
		],
		["where the passage has it in other words", asking("who", "山本市長", ["山本市長、山本氏が架けた。"])],
	])("is helped by its first letter %s", (_, question) => {
		expect(hintOf(question, "typed")).toEqual({ first: "山" });
	});
});

describe("how the key begins", () => {
	test.each<[Kind, string, string]>([
		["who", "山本市長", "山"],
		["who", "Anna Berg", "A"],
		["who", "「青空」財団", "「青"],
		["who", "がんじい", "が"],
		["who", "か\u3099んじい", "か\u3099"],
		["who", "𠮷田", "𠮷"],
		["who", "三田市長", "三"],
		["when", "1904年", "19"],
		["when", "1970年代", "19"],
		["when", "2018年6月12日", "20"],
		["when", "6月12日", "6"],
		["when", "12月", "1"],
		["when", "平成30年", "平"],
		["when", "二〇一八年", "二〇"],
		["when", "June 12, 2018", "J"],
		["number", "36時間", "3"],
		["number", "約1200人", "約12"],
		["number", "1,200人", "1"],
		["number", "三十六時間", "三"],
	])("%s %s begins with %s", (kind, key, first) => {
		expect(hintOf(asking(kind, key), "cloze")).toEqual({ first });
	});

	test.each<[Kind, string, string[]]>([
		["who", "王", []],
		["who", "が", []],
		["who", "か\u3099", []],
		["who", "林氏", []],
		["who", "山本市長", ["山"]],
		["when", "6月", []],
		["number", "3回", []],
		["number", "約三回", []],
		["number", "３", []],
		["who", "", []],
		["who", "。", []],
	])("%s %s (%j) has no beginning that leaves something to recall", (kind, key, accepted) => {
		expect(hintOf(asking(kind, key, [], accepted), "cloze")).toBeNull();
	});
});

test("nothing is said of a key that is no word", () => {
	for (const key of ["", "。"])
		expect(hintOf(asking("who", key, ["橋は市長が開いた。"]), "typed")).toBeNull();
});

test("in a cloze the passage is read already", () => {
	expect(hintOf(asking("when", "1904年", ["橋は1904年に架けられた。"]), "cloze")).toEqual({ first: "19" });
});

test("what is not typed, and what somebody marks, has no hint", () => {
	const question = asking("who", "山本市長", ["橋は山本市長が架けた。"]);
	for (const put of ["choice", "true-false", "flashcard", "clause"] as const)
		expect(hintOf(question, put)).toBeNull();
});

test("no hint says the key or another form of it", () => {
	const word = fc.constantFrom(
		..."山本市長三十8月年アBaｂ（）。、 ".split(""),
		"\u3099",
		"😀",
		"平成30年",
		"2018年",
	);
	const text = (maxLength: number) =>
		fc.array(word, { minLength: 1, maxLength }).map((words) => words.join(""));
	const said = { passage: 0, first: 0 };
	fc.assert(
		fc.property(
			fc.constantFrom(...KINDS),
			text(4),
			fc.array(text(2), { maxLength: 2 }),
			fc.array(fc.tuple(text(5), text(5), text(5)), { maxLength: 2 }),
			fc.constantFrom("typed" as const, "cloze" as const),
			(kind, key, accepted, places, put) => {
				const quotes = places.map(([before, between, after]) => before + key + between + key + after);
				const hint = hintOf(asking(kind, key, quotes, accepted), put);
				if (hint === null) return;
				const shown = "passage" in hint ? hint.passage : [hint.first];
				said["passage" in hint ? "passage" : "first"]++;
				for (const piece of shown) for (const form of [key, ...accepted]) expect(piece).not.toContain(form);
			},
		),
		{ numRuns: 5000, seed: 2 },
	);
	expect(said.passage).toBeGreaterThan(100);
	expect(said.first).toBeGreaterThan(500);
});
