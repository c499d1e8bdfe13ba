import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readText } from "../language/ja/reading";
import { findAbbreviations } from "./abbreviations";
import { factsOf, isDoubtful } from "./doubt";

async function abbreviations(text: string) {
	const { sentences } = await readText(text, analyser);
	return factsOf(sentences.flatMap((s) => findAbbreviations(text, s))).map(
		(a) => `${a.short.quote}=${a.long.quote}`,
	);
}

describe("abbreviations a text explains", () => {
	test("in brackets behind the long name, quoted or not", async () => {
		expect(await abbreviations("世界青空機構（WAO）は青森で会議を開いた。")).toEqual(["WAO=世界青空機構"]);
		expect(await abbreviations("地域機構「南北青空会議」(NSA)が仲介した。")).toEqual(["NSA=南北青空会議"]);
		expect(await abbreviations("品質検査システム(QIS)を導入した。")).toEqual(["QIS=品質検査システム"]);
	});

	test("made of the long name's own characters", async () => {
		expect(await abbreviations("東都青空銀行（東銀）は金利を上げた。")).toEqual(["東銀=東都青空銀行"]);
		expect(await abbreviations("東都青空銀行（以下「東銀」）は金利を上げた。")).toEqual([
			"東銀=東都青空銀行",
		]);
	});

	test("the long name in brackets or behind ＝", async () => {
		expect(await abbreviations("WAO（世界青空機構）は青森で会議を開いた。")).toEqual(["WAO=世界青空機構"]);
		expect(await abbreviations("WAO＝世界青空機構は青森で会議を開いた。")).toEqual(["WAO=世界青空機構"]);
	});

	test("stated as such", async () => {
		expect(await abbreviations("青協は、青空協会の略称である。")).toEqual(["青協=青空協会"]);
	});
});

describe("brackets that hold something else", () => {
	test.each([
		["a reading", "世界青空機構（せかいあおぞらきこう）は会議を開いた。"],
		["a translation", "生物の量を表す総生産（バイオマス）は増えた。"],
		["an editor's note", "世界青空機構（現在の青空連合）は会議を開いた。"],
		["a place", "世界青空機構（東京・港区）は会議を開いた。"],
		["half a name", "青空製作所ホールディングス（HD）は増益だった。"],
		["what is used", "認証システム（JWT）を採用した。"],
		["a person's office", "高橋一郎最高経営責任者（CEO）は退任した。"],
		["a description", "WAO（国際機関）は会議を開いた。"],
		["a part of the name", "核の不拡散に関する条約（NPT）が結ばれた。"],
		["a nickname of one run", "日本青空協会（以下「青空協会」）は会議を開いた。"],
	])("%s", async (_, text) => {
		expect(await abbreviations(text)).toEqual([]);
	});
});

describe("what is not taken for a short form says why", () => {
	test.each([
		["not-its-short-form", "認証システム（JWT）を採用した。", "JWT"],
		["not-its-short-form", "日本青空協会（以下「青空協会」）は会議を開いた。", "青空協会"],
		["long-name-unsure", "高橋一郎最高経営責任者（CEO）は退任した。", "CEO"],
		["long-name-unsure", "核の不拡散に関する条約（NPT）が結ばれた。", "NPT"],
		["long-name-unsure", "WAO（国際機関）は会議を開いた。", "WAO"],
		["long-name-unsure", "WAO＝国際機関は会議を開いた。", "WAO"],
		["long-name-unsure", "第2世界青空機構（WAO）は会議を開いた。", "WAO"],
		["not-its-short-form", "赤会は、青空協会の略称である。", "赤会"],
	])("%s: %s", async (reason, text, key) => {
		const { sentences } = await readText(text, analyser);
		const found = sentences.flatMap((s) => findAbbreviations(text, s));
		expect(found.map((d) => isDoubtful(d) && [d.reason, d.key])).toEqual([[reason, key]]);
	});

	test("a bracket with neither a short form in it nor before it is none", async () => {
		const text = "世界青空機構（せかいあおぞらきこう）は会議を開いた。夏の始まり（初夏）に雨が降った。";
		const { sentences } = await readText(text, analyser);
		expect(sentences.flatMap((s) => findAbbreviations(text, s))).toEqual([]);
	});
});
