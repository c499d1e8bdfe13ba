import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readText } from "../language/ja/reading";
import { factsOf, isDoubtful } from "./doubt";
import { findAffiliations } from "./roles";

async function affiliations(text: string) {
	const { sentences } = await readText(text, analyser);
	return factsOf(sentences.flatMap((s) => findAffiliations(text, s))).map(
		(a) => `${a.rule}: ${a.person.quote} ${a.body.quote}`,
	);
}

describe("whom the text gives a body", () => {
	test("before the name", async () => {
		expect(await affiliations("京都大学の高橋一郎教授は橋の建設を批判した。")).toEqual([
			"affiliation: 高橋一郎教授 京都大学",
		]);
		expect(await affiliations("民主党所属の田中花子議員は辞任した。")).toEqual([
			"affiliation: 田中花子議員 民主党",
		]);
		expect(await affiliations("京都大学出身の山本四郎氏は橋を架けた。")).toEqual([
			"alma-mater: 山本四郎氏 京都大学",
		]);
	});

	test("a university for its faculty, but a hospital of its own", async () => {
		expect(await affiliations("東京大学大学院法学政治学研究科の佐藤花子教授は反対した。")).toEqual([
			"affiliation: 佐藤花子教授 東京大学",
		]);
		expect(await affiliations("北海道大学病院の中村次郎医師が診た。")).toEqual([
			"affiliation: 中村次郎医師 北海道大学病院",
		]);
	});

	test("behind the name", async () => {
		expect(await affiliations("高橋一郎・京都大学教授は述べた。")).toEqual([
			"affiliation-behind: 高橋一郎 京都大学",
		]);
		expect(await affiliations("高橋一郎さん（京都大学准教授）は語った。")).toEqual([
			"affiliation-behind: 高橋一郎さん 京都大学",
		]);
	});

	test("as an office, or stated", async () => {
		expect(await affiliations("日本航空の社長を務める大西健太氏は語った。")).toEqual([
			"affiliation-office: 大西健太氏 日本航空",
		]);
		expect(await affiliations("小林誠は、民主党に所属する政治家である。")).toEqual([
			"affiliation-stated: 小林誠 民主党",
		]);
	});
});

describe("whom it does not", () => {
	test.each([
		["of the past", "元民主党の鈴木一郎氏は語った。"],
		["named elsewhere", "同大学の高橋健一教授は述べた。"],
		["one of two bodies", "京都大学と東京大学の林三郎教授が来た。"],
		["somebody of the body, not they", "京都大学の学生の父である林三郎氏が来た。"],
		["a family name alone", "京都大学の高橋教授が来た。"],
		["in quotation marks", "「京都大学の小川一郎教授が来た」と述べた。"],
		["a former office", "京都大学の高橋一郎元教授が来た。"],
		["no known body", "青い鳥の高橋一郎氏が来た。"],
		["a foreign name with its body behind", "ポール・ホワイト・京都大学教授は述べた。"],
	])("%s", async (_, text) => {
		expect(await affiliations(text)).toEqual([]);
	});

	test("behind a name in katakana, where its family name stands elsewhere with the same title", async () => {
		const text = "ジョン・スミス・グリーン・アンド・ブラウン財団研究員は反対した。";
		const { sentences } = await readText(text, analyser);
		const found = (families: [string, Set<string>][]) =>
			sentences
				.flatMap((s) => factsOf(findAffiliations(text, s, new Map(families))))
				.map((a) => `${a.person.quote} ${a.body.quote}`);
		expect(found([["スミス", new Set(["研究員"])]])).toEqual([
			"ジョン・スミス グリーン・アンド・ブラウン財団",
		]);
		expect(found([["スミス", new Set(["教授"])]])).toEqual([]);
		expect(found([])).toEqual([]);
	});
});

describe("a body that is not taken says why", () => {
	test.each([
		["body-unsure", "元民主党の鈴木一郎氏は語った。", "元民主党"],
		["body-unsure", "青い鳥の高橋一郎氏が来た。", "鳥"],
		["belongs-elsewhere", "京都大学と東京大学の林三郎教授が来た。", "東京大学"],
		["person-unsure", "京都大学の高橋教授が来た。", "京都大学"],
		["in-brackets", "「京都大学の小川一郎教授が来た」と述べた。", "京都大学"],
		["body-unsure", "高橋一郎さん（青い鳥代表）は語った。", "青い鳥代表"],
		["body-unsure", "高橋一郎・青空准教授は述べた。", "青空准教授"],
		["body-unsure", "青い鳥の社長を務める大西健太氏は語った。", "鳥の社長"],
		["form-not-asked", "日本航空の仕事を務める大西健太氏は語った。", "日本航空の仕事"],
		["body-unsure", "小林誠は、青空に所属する政治家である。", "青空に所属する"],
		["form-not-asked", "大西健太氏は日本航空の社長である。", "日本航空"],
	])("%s: %s", async (reason, text, key) => {
		const { sentences } = await readText(text, analyser);
		const found = sentences.flatMap((s) => findAffiliations(text, s));
		expect(found.map((d) => isDoubtful(d) && [d.reason, d.key])).toEqual([[reason, key]]);
	});
});
