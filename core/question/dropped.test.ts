import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readCollection } from "./collection";
import { propose } from "./propose";

/** What a rule found in a text and did not ask for: the words with the reason. */
async function dropped(text: string, rule: string) {
	const collection = await readCollection([{ id: "a", language: "ja", text }], analyser);
	return collection.documents
		.flatMap((document) => propose(document, collection).dropped)
		.filter((d) => d.rule === rule)
		.map((d) => [d.reason, d.key]);
}

describe("why", () => {
	test.each([
		["too-little-said", "青森市は財源を失ったため、橋の建設を中止した。", "財源を失った"],
		["form-not-asked", "高橋氏が辞任した理由は、病気が悪化したことだ。", "病気が悪化した"],
		["subject-not-named", "市の財源が急に減ったため、橋の建設は途中で中止された。", "市の財源が急に減った"],
		[
			"object-not-named",
			"青森市の高橋市長が協定を歓迎したのは、市の財源が大きく増えたからである。",
			"市の財源が大きく増えた",
		],
		[
			"context-missing",
			"青森市の高橋市長が反対を述べたのは、市の財源が大きく減ったからである。",
			"市の財源が大きく減った",
		],
		[
			"no-form",
			"青森市の工事は進み、高橋市長も、喜んだのは、市の財源が大きく増えたからである。",
			"市の財源が大きく増えた",
		],
	])("%s: %s", async (reason, text, key) => {
		expect(await dropped(text, "why")).toEqual([[reason, key]]);
	});

	test("nothing is dropped where it is asked", async () => {
		expect(await dropped("市の財源が急に減ったため、青森市の橋の建設は途中で中止された。", "why")).toEqual(
			[],
		);
	});
});

describe("who said and what was said", () => {
	test.each([
		["who-said", "speaker-unsure", "市長は「橋は危ない」と述べた。"],
		["who-said", "sort-unsure", "フォルモンドは「橋は危ない」と述べた。"],
		["who-said", "too-little-said", "高橋一郎市長は「良い関係を保っている」と述べた。"],
		["who-said", "context-missing", "高橋一郎市長は「青森の橋は日本の誇りだ」と応じた。"],
		["what-said", "speaker-unsure", "橋の建設について「三年で終わる」と述べた。"],
		["what-said", "too-little-said", "高橋一郎市長は会見で「三年で終わる」と述べた。"],
		["what-said", "object-not-named", "高橋一郎市長は案を「無謀な賭け」と評価した。"],
		["what-said", "no-form", "高橋一郎市長は、佐藤知事と会談して橋の建設について「三年で終わる」と述べた。"],
		[
			"what-said",
			"more-answers",
			"高橋一郎市長は橋の建設について「三年で終わる」と述べた。特に冬は早いと職員は喜んだ。",
		],
	])("%s %s: %s", async (rule, reason, text) => {
		const quoted = /「.*?」/.exec(text)?.[0];
		expect(await dropped(text, rule)).toEqual([[reason, quoted]]);
	});

	test("words that fit only the holder of an office give the key away, where a pronoun was resolved", async () => {
		const text = "高橋一郎市長は会見を開いた。彼は「青森市の橋は就任の日に日本の誇りとなった」と述べた。";
		expect(await dropped(text, "who-said")).toEqual([]);
		const told = "高橋一郎市長は会見を開いた。就任の式典で、彼は「青森市の橋は日本の誇りだ」と述べた。";
		expect((await dropped(told, "who-said")).map(([reason]) => reason)).toEqual(["key-in-stem"]);
	});

	test.each([
		["who-said", "sort-unsure", "フォルモンドは、青森市の計画は無謀だと指摘する。"],
		["who-said", "subject-missing", "ミライ・タイムズは、橋を宣伝に使うと指摘する。"],
		["what-said", "subject-missing", "ミライ・タイムズは、橋を宣伝に使うと指摘する。"],
		["what-said", "object-not-named", "京都財団は、青森市の計画はイメージに近づいていると指摘する。"],
		["what-said", "object-not-named", "高橋市長が橋を通じて人気を再び狙っているという分析も出ている。"],
		["what-said", "subject-not-named", "知事がノーベル平和賞を再び狙っているという分析も出ている。"],
		["what-said", "subject-missing", "ノーベル平和賞を再び狙っているという分析も出ている。"],
	])("without quotation marks, %s %s: %s", async (rule, reason, text) => {
		expect((await dropped(text, rule)).map(([code]) => code)).toEqual([reason]);
	});

	test("a disputed amount in words of nobody sure", async () => {
		const text =
			"住民が広場に集まってから3時間後に式典が始まった。市長は「住民が広場に集まってから5時間後、市役所前で式典が始まった」と述べた。";
		expect(await dropped(text, "how-many")).toContainEqual(["speaker-unsure", "5時間後"]);
		expect(await dropped(text.replace("市長は", "高橋市長は"), "how-many")).not.toContainEqual([
			"speaker-unsure",
			"5時間後",
		]);
	});
});

describe("what is explained", () => {
	test.each([
		["definition", "too-little-said", "漏刻とは、時を計る装置である。", "漏刻"],
		["definition", "one-of-many", "タテガミとは、食肉目の大きなネコ科に分類される動物である。", "タテガミ"],
		["definition", "one-of-many", "盛岡市は、岩手県の中央部に位置する市である。", "盛岡市"],
		["definition", "sort-unsure", "佐藤さんは青森市の市長である。", "佐藤さん"],
		[
			"definition",
			"not-meant-to-define",
			"雨が降った。漏刻は、器から流れ出る水の量で時刻を計る昔の装置である。",
			"漏刻",
		],
		["definition", "too-little-said", "とてもとても大きくて長い石を岩と呼ぶ。", "岩"],
		["abbreviation", "more-answers", "世界青空機構（WA）は青森で会議を開いた。", "WA"],
		["abbreviation", "not-its-short-form", "認証システム（JWT）を採用した。", "JWT"],
		["affiliation", "body-unsure", "元民主党の鈴木一郎氏は語った。", "元民主党"],
	])("%s %s: %s", async (rule, reason, text, key) => {
		expect(await dropped(text, rule)).toEqual([[reason, key]]);
	});

	test("somebody with two bodies", async () => {
		const text = "京都大学の高橋一郎教授は批判した。東京大学の高橋一郎教授は笑った。";
		expect(await dropped(text, "affiliation")).toEqual([
			["more-answers", "京都大学"],
			["more-answers", "東京大学"],
		]);
	});
});
