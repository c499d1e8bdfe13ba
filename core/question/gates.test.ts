import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readCollection } from "./collection";
import type { Draft } from "./draft";
import * as gates from "./gates";

const TEXT = "2021年3月4日、高橋一郎市長は東京で「橋を架ける」と述べた。次章では橋を扱います。";
const { documents } = await readCollection([{ id: "a", language: "ja", text: TEXT }], analyser);
const [document] = documents;
const [sentence, pointer] = document?.sentences ?? [];
if (!document || !sentence || !pointer) throw new Error("nothing read");

const good: Draft = {
	document,
	sentence,
	kind: "when",
	rule: "when-opening",
	standing: "fact",
	stem: "高橋一郎市長が東京で「橋を架ける」と述べたのはいつですか",
	key: "2021年3月4日",
	accepted: [],
	keyForms: ["2021年3月4日"],
	rationale: "第1段落で、この出来事が日時とともに述べられています。",
	evidence: [{ start: sentence.start, end: sentence.end, quote: sentence.quote }],
	distractors: ["2021年3月9日", "2020年3月4日", "2021年5月4日"].map((text) => ({ text })),
	content: ["高橋", "市長", "東京", "橋", "架ける", "述べる"],
	anchored: true,
	rivals: [],
};
const but = (change: Partial<Draft>): Draft => ({ ...good, ...change });

test("a family name alone is nobody's outside its text, with a title or a given name it is", async () => {
	const held = async (text: string, name: string) => {
		const collection = await readCollection([{ id: "b", language: "ja", text }], analyser);
		const [read] = collection.documents;
		const said = read?.sentences[0];
		const stem = `${name}が東京で述べたのはいつですか`;
		return said && gates.stemIsSelfContained(but({ document: read, sentence: said, stem }));
	};
	expect(await held("1901年、伊藤は東京で述べた。", "伊藤")).toBe("stem-not-self-contained");
	const two = "1990年、リーは東京で述べた。リー・トムとリー・ケイは兄弟だ。";
	expect(await held(two, "リー")).toBe("stem-not-self-contained");
	expect(await held("1990年、リーは東京で述べた。", "リー")).toBeNull();
	expect(await held("1901年、伊藤首相は東京で述べた。", "伊藤首相")).toBeNull();
	expect(await held("1901年、伊藤博文は東京で述べた。", "伊藤博文")).toBeNull();
});

describe("each gate lets the good question through and catches what it is for", () => {
	const cases: [string, gates.Gate, Partial<Draft>][] = [
		["evidence-not-in-text", gates.evidenceIsInText, { evidence: [{ start: 0, end: 3, quote: "橋は落" }] }],
		["evidence-not-in-text", gates.evidenceIsInText, { evidence: [] }],
		[
			"evidence-too-long",
			gates.evidenceIsShort,
			{ evidence: [{ start: 0, end: 241, quote: "あ".repeat(241) }] },
		],
		["key-unsupported", gates.keyIsSupported, { key: "2021年3月5日" }],
		["key-unsupported", gates.keyIsSupported, { key: "「」" }],
		["stem-not-a-question", gates.stemIsQuestion, { stem: "高橋一郎市長が述べた" }],
		["stem-not-a-question", gates.stemIsQuestion, { stem: "高橋一郎市長はが述べたのはいつですか" }],
		["stem-not-a-question", gates.stemIsQuestion, { stem: "「橋を架けると述べたのはいつですか" }],
		["stem-not-a-question", gates.stemIsQuestion, { stem: "に高橋一郎市長が述べたのはいつですか" }],
		["stem-not-self-contained", gates.stemIsSelfContained, { stem: "彼が東京で述べたのはいつですか" }],
		["stem-not-self-contained", gates.stemIsSelfContained, { anchored: false }],
		[
			"stem-not-self-contained",
			gates.stemIsSelfContained,
			{
				source: "「橋」の記事によると、",
				stem: "「橋」の記事によると、続いて高橋一郎市長が述べたのはいつですか",
			},
		],
		["stem-not-self-contained", gates.stemIsSelfContained, { stem: "高橋らが東京で述べたのはいつですか" }],
		["key-in-stem", gates.keyIsNotInStem, { stem: "2021年3月4日に述べたのはいつですか" }],
		["key-in-stem", gates.keyIsNotInStem, { stem: "2021年の会見で述べたのはいつですか" }],
		["key-in-stem", gates.keyIsNotInStem, { keyForms: ["高橋一郎"] }],
		["key-in-stem", gates.keyIsNotInStem, { stem: "日英同盟を結んだのはどの国ですか", key: "イギリス" }],
		["standing-lost", gates.standingIsKept, { standing: "forecast" }],
		["hypothetical", gates.nothingIsSupposed, { stem: "橋を架ければ、高橋一郎市長が勝ったのはなぜですか" }],
		["another-answer", gates.hasOneAnswer, { rivals: ["2021年3月5日"] }],
		["conflict", gates.sourceIsNamed, { source: null }],
		["not-a-statement", gates.isStated, { sentence: pointer }],
		["not-readable", gates.isReadable, { stem: "<b>高橋一郎市長</b>が述べたのはいつですか" }],
		["not-readable", gates.isReadable, { distractors: [{ text: "**2020年**" }] }],
		["stem-not-self-contained", gates.timeIsWhole, { key: "3月末" }],
		["stem-not-self-contained", gates.stemIsSelfContained, { kind: "why", key: "この運動が広がったから" }],
		["stem-not-a-question", gates.stemIsQuestion, { stem: "欧州連合が米国が東京で述べたのはいつですか" }],
		["stem-not-a-question", gates.stemIsQuestion, { stem: "――高橋一郎市長が述べたのはいつですか" }],
	];
	test.each(cases)("%s", (code, gate, change) => {
		expect(gate(good)).toBeNull();
		expect(gate(but(change))).toBe(code);
	});

	test("a good question has no reason against it", () => {
		expect(gates.heldBackFor(good)).toEqual([]);
	});

	test("a spare wrong choice that nobody can be shown holds nothing back, one that is put does", () => {
		const of = (...texts: string[]) => but({ distractors: texts.map((text) => ({ text })) });
		expect(gates.isReadable(of("2019年", "2020年", "2018年", "`2017年`"))).toBeNull();
		expect(gates.isReadable(of("2019年", "2020年", "`2017年`", "2018年"))).toBe("not-readable");
	});

	test("a derived key need not stand in the evidence, a claim keeps its standing by naming who claims", () => {
		expect(gates.keyIsSupported(but({ key: "令和3年だから", derivation: "cause-clause" }))).toBeNull();
		expect(gates.standingIsKept(but({ kind: "who-said", standing: "claim" }))).toBeNull();
		expect(gates.hasOneAnswer(but({ rivals: ["２０２１年３月４日"] }))).toBeNull();
	});
});

describe("soundDistractors", () => {
	const both = (texts: string[], change: Partial<Draft> = {}) =>
		gates.soundDistractors(but({ distractors: texts.map((text) => ({ text })), ...change }));
	const sound = (texts: string[], change: Partial<Draft> = {}) =>
		both(texts, change).distractors.map((d) => d.text);

	test("three sound ones stay", () => {
		expect(sound(["2021年3月9日", "2020年3月4日", "2021年5月4日"])).toHaveLength(3);
	});

	test.each([
		["the key again", "２０２１年３月４日"],
		["a part of the key", "2021年3月"],
		["what stands in the stem", "橋を架ける"],
		["what is far shorter", "3月"],
		["what is far longer", "2020年3月4日の朝早くからの会議と午後の会見"],
		["one twice", "2021年3月9日"],
	])("%s spoils them all", (_, text) => {
		expect(sound(["2021年3月9日", "2020年3月4日", text])).toEqual([]);
	});

	test.each([
		["the key again", "２０２１年３月４日"],
		["a part of the key", "2021年3月"],
		["what stands in the stem", "橋を架ける"],
		["what is far shorter", "3月"],
		["one of the three again", "２０２１年３月９日"],
		["the spare one before it again", "２０２２年１月１日"],
		["what nobody can be shown", "2020年4月\u200b4日"],
	])("%s among the spare ones is left out alone", (_, text) => {
		const put = ["2021年3月9日", "2020年3月4日", "2021年5月4日"];
		const { distractors, spare } = both([...put, "2022年1月1日", text, "2022年2月2日"]);
		expect(distractors.map((d) => d.text)).toEqual(put);
		expect(spare.map((d) => d.text)).toEqual(["2022年1月1日", "2022年2月2日"]);
	});

	test("none is spare where none are put", () => {
		const texts = ["2021年3月9日", "2020年3月4日", "2021年3月", "2022年1月1日", "2022年2月2日"];
		expect(both(texts)).toEqual({ distractors: [], spare: [] });
	});

	test("an accepted form is no wrong answer", () => {
		expect(sound(["2021年3月9日", "2020年3月4日", "2021年5月4日"], { accepted: ["2020年3月4日"] })).toEqual(
			[],
		);
	});
});

describe("asksTheSame", () => {
	test("same kind, same key, the same words", () => {
		expect(gates.asksTheSame(good, but({ stem: "高橋市長が橋を架けると述べたのはいつですか" }))).toBe(true);
		expect(gates.asksTheSame(good, but({ stem: "別のことですか", content: ["祭り", "開く"] }))).toBe(false);
		expect(gates.asksTheSame(good, but({ stem: "別のことですか", kind: "why" }))).toBe(false);
	});
});
