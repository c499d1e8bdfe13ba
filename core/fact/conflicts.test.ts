import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readCollection } from "../question/collection";

/** The amounts of each conflict in documents of one collection. */
async function conflictsIn(...texts: string[]) {
	const sources = texts.map((text, i) => ({ id: `d${i}`, language: "ja", text }));
	const { conflicts } = await readCollection(sources, analyser);
	return conflicts.map(({ sides }) => sides.map((side) => side.place.quote));
}

describe("different amounts for the same thing", () => {
	const began = "住民が広場に集まってから3時間後に式典が始まった。";

	test("in the narrator's words and in a quotation, whose speaker is known", async () => {
		const text = `${began}高橋市長は「住民が広場に集まってから5時間後、市役所前で式典が始まった」と述べた。`;
		expect(await conflictsIn(text)).toEqual([["3時間後", "5時間後"]]);
		const { conflicts } = await readCollection([{ id: "d", language: "ja", text }], analyser);
		const sides = conflicts.flatMap((conflict) => conflict.sides);
		expect(sides.map((side) => side.speech?.speaker?.name?.quote)).toEqual([undefined, "高橋市長"]);
		expect(sides.map(({ place }) => text.slice(place.start, place.end))).toEqual(["3時間後", "5時間後"]);
	});

	test("a meeting is one whether it is called 会談 or 会見", async () => {
		const text =
			"声明を新聞に発表してから12時間後に会談が行われた。佐藤議員は「声明を新聞に発表してから20時間後に会見が行われた」と述べた。";
		expect(await conflictsIn(text)).toHaveLength(1);
	});

	test("across documents, an event counted with の, as an object, and by 度 and 回", async () => {
		const one = "高橋一郎首相の在任中に2度の日仏首脳会談が実現した。";
		const other = "高橋一郎首相は日仏首脳会談を3回主催した経験を持つ。";
		expect(await conflictsIn(one, other)).toEqual([["2度", "3回"]]);
	});

	test.each([
		["ひので橋の全長は120メートルである。", "ひので橋の全長は150メートルだ。"],
		["ひので橋の総工費は30億円だった。", "ひので橋の総工費は45億円に上った。"],
		["2021年の青森マラソンには300人が参加した。", "青森マラソンには2021年に420人が参加した。"],
	])("what is measured or takes part: %s %s", async (one, other) => {
		expect(await conflictsIn(one, other)).toHaveLength(1);
	});
});

describe("no conflict", () => {
	const cases: [string, string, string][] = [
		[
			"another year",
			"2018年の青森マラソンには300人が参加した。",
			"2021年の青森マラソンには420人が参加した。",
		],
		["a year on one side", "1921年のひので学校の生徒は40人だった。", "ひので学校の生徒は60人だった。"],
		["another place", "青森での日仏首脳会談は3回開かれた。", "盛岡での日仏首脳会談は4回開かれた。"],
		[
			"another person",
			"高橋一郎首相は日仏首脳会談を2度主催した。",
			"佐藤花子首相は日仏首脳会談を3度主催した。",
		],
		["another name", "ひので橋の全長は120メートルである。", "あさひ橋の全長は150メートルである。"],
		["another measure", "ひので橋の全長は120メートルである。", "ひので橋の幅は12メートルである。"],
		["another part", "青森マラソンには女性が120人参加した。", "青森マラソンには男性が200人参加した。"],
		["another day", "青森マラソンの初日には300人が参加した。", "青森マラソンの最終日には200人が参加した。"],
		["another term", "高橋市長は1期目に日仏会談を2度開いた。", "高橋市長は2期目に日仏会談を3度開いた。"],
		["another deed", "高橋氏は日仏大会に2度出場した。", "高橋氏は日仏大会で3度優勝した。"],
		["rounded", "ひので橋の総工費は約30億円だった。", "ひので橋の総工費は29億8千万円だった。"],
		["a limit", "ひので市の会員は200人以上である。", "ひので市の会員は320人である。"],
		["expected", "ひので橋の総工費は30億円である。", "ひので橋の総工費は45億円になる見込みだ。"],
		["a plan and what became of it", "高橋首相は日仏会談を2度開いた。", "高橋首相は日仏会談を3度開く。"],
		["unknown who", "彼は日仏首脳会談を2度主催した。", "高橋一郎首相は日仏首脳会談を3度主催した。"],
	];
	test.each(cases)("%s", async (_, one, other) => {
		expect(await conflictsIn(one, other)).toEqual([]);
	});

	test("where a narrator gives both, or one speaker does: he speaks of two things", async () => {
		expect(
			await conflictsIn("青森マラソンには300人が参加した。次の青森マラソンには420人が参加した。"),
		).toEqual([]);
		const said = (n: number) => `高橋市長は「ひので橋の全長は${n}メートルだ」と述べた。`;
		expect(await conflictsIn(said(120) + said(150))).toEqual([]);
		expect(await conflictsIn(said(120) + said(150).replace("高橋", "佐藤"))).toHaveLength(1);
	});

	test("from another beginning, to another end", async () => {
		const began = "住民が広場に集まってから3時間後に式典が始まった。高橋市長は";
		expect(
			await conflictsIn(`${began}「議員が議場に集まってから5時間後に式典が始まった」と述べた。`),
		).toEqual([]);
		expect(
			await conflictsIn(`${began}「住民が広場に集まってから5時間後に式典が終わった」と述べた。`),
		).toEqual([]);
	});

	test("what is supposed in a quotation", async () => {
		const text =
			"ひので橋の全長は120メートルである。高橋市長は「ひので橋の全長が150メートルなら足りる」と述べた。";
		expect(await conflictsIn(text)).toEqual([]);
	});
});
