import { expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { explain } from "./explain";

test("each sentence tells what was found, asked and dropped, and why", async () => {
	const text =
		"橋の歴史\nフランスは2015年にスペインの軍事基地を閉鎖した。市は2015年に青森駅前の図書館を閉鎖した。これはなぜか。";
	const sentences = await explain({ id: "a", language: "ja", text }, analyser);
	expect(sentences.map((s) => s.reason)).toEqual([
		"heading-or-fragment",
		undefined,
		"nothing-sure",
		"question",
	]);
	const [, closed, library] = sentences;
	expect(closed?.found).toContain("time 2015年 (year)");
	expect(closed?.asked.map((q) => q.stem)).toContain(
		"「橋の歴史」の記事によると、フランスは2015年に何を閉鎖しましたか",
	);
	expect(library?.dropped).toContainEqual({
		rule: "what-object",
		key: "青森駅前の図書館",
		reason: "subject-not-named",
	});
	for (const s of sentences) expect(text.slice(s.start, s.start + s.quote.length)).toBe(s.quote);
});

test("every time, reason and quotation of a statement is asked for, or says why it is not", async () => {
	const text =
		"鈴木一郎氏は1998年、青森市に美術館を設立した。2004年に設立された青い会が守る橋（1987年開通）は「鳥の橋」と呼ばれる。高橋一郎市長は1987年に「新しい橋は住民の暮らしを大きく変える」と述べた。橋が落ちたので、市長は「危ない」と述べた。";
	const sentences = await explain({ id: "a", language: "ja", text }, analyser);
	expect(sentences.map((s) => s.dropped.filter((d) => /when|why|said/.test(d.rule)))).toEqual([
		[{ rule: "when", key: "1998年", reason: "object-not-named" }],
		[
			{ rule: "when", key: "2004年", reason: "belongs-elsewhere" },
			{ rule: "when", key: "1987年", reason: "in-brackets" },
			{ rule: "who-said", key: "「鳥の橋」", reason: "saying-unsure" },
			{ rule: "what-said", key: "「鳥の橋」", reason: "saying-unsure" },
		],
		[{ rule: "what-said", key: "「新しい橋は住民の暮らしを大きく変える」", reason: "too-little-said" }],
		[
			{ rule: "why", key: "橋が落ちたので", reason: "form-not-asked" },
			{ rule: "who-said", key: "「危ない」", reason: "speaker-unsure" },
			{ rule: "what-said", key: "「危ない」", reason: "too-little-said" },
		],
	]);
	expect(sentences[2]?.asked.map((q) => q.rule)).toEqual(expect.arrayContaining(["when", "who-said"]));
});

test("what is explained and not asked for says why", async () => {
	const text = "漏刻とは、時を計る装置である。認証システム（JWT）を採用した。元民主党の鈴木一郎氏は語った。";
	const sentences = await explain({ id: "a", language: "ja", text }, analyser);
	const rules = /definition|abbreviation|affiliation/;
	expect(sentences.map((s) => s.dropped.filter((d) => rules.test(d.rule)))).toEqual([
		[{ rule: "definition", key: "漏刻", reason: "too-little-said" }],
		[{ rule: "abbreviation", key: "JWT", reason: "not-its-short-form" }],
		[{ rule: "affiliation", key: "元民主党", reason: "body-unsure" }],
	]);
});
