import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import type { Analyser } from "../language/ja/analyser";
import { quoteAt } from "../language/span";
import { generate } from "./generate";
import { faultsAmong, faultsOf, isFatal, type Written, type WrittenAbout } from "./written";

const FOUNDED = "山本四郎氏は1998年に青森美術館を設立した。";
const TEXT = `橋の記録\n高橋一郎市長は会見した。\n${FOUNDED}続いて彼は東京へ移った。\n橋は落ちた。`;
const ABOUT: WrittenAbout = { text: TEXT, title: "橋の記録", language: "ja" };

const placeOf = (words: string, text = TEXT) =>
	quoteAt(text, text.indexOf(words), text.indexOf(words) + words.length);

const good: Written = {
	kind: "when",
	stem: "山本四郎氏が青森美術館を設立したのは何年ですか",
	key: "1998年",
	accepted: [],
	distractors: ["1997年", "1999年", "2001年"],
	evidence: [placeOf(FOUNDED)],
	standing: "fact",
};
const faults = (change: Partial<Written>, about: WrittenAbout | null = ABOUT) =>
	faultsOf({ ...good, ...change }, about, analyser);

describe("a question written about a Japanese text", () => {
	test("passes where nothing is wrong with it, with choices and without", async () => {
		expect(await faults({})).toEqual([]);
		expect(await faults({ distractors: [] })).toEqual([]);
	});

	test.each<[string, Partial<Written>]>([
		["evidence-not-in-text", { evidence: [{ start: 1, end: 4, quote: "橋の記" }] }],
		["evidence-too-long", { evidence: [{ start: 0, end: 241, quote: "" }] }],
		["key-unsupported", { key: "1996年" }],
		["key-unsupported", { key: "「」" }],
		["key-in-stem", { stem: "山本四郎氏が1998年の青森美術館を設立したのは何年ですか" }],
		["not-readable", { stem: "<b>山本四郎氏</b>が青森美術館を設立したのは何年ですか" }],
		["not-readable", { distractors: ["1997年", "1999年", "**2001年**"] }],
		["not-readable", { stem: " " }],
		["stem-not-a-question", { stem: "" }],
		["stem-not-a-question", { stem: "山本四郎氏が青森美術館を設立したのは\n何年ですか" }],
		["stem-not-a-question", { stem: "山本四郎氏の美術館の設立年" }],
		["stem-not-self-contained", { stem: "美術館を設立したのは何年ですか" }],
		["stem-not-self-contained", { stem: "彼が青森美術館を設立したのは何年ですか" }],
		["standing-lost", { standing: "forecast" }],
		["hypothetical", { stem: "山本四郎氏が選ばれたら、青森美術館を設立したのは何年ですか" }],
		["not-a-statement", { evidence: [placeOf("橋の記録")], key: "記録" }],
	])("%s", async (fault, change) => {
		const { text } = ABOUT;
		const isLong = fault === "evidence-too-long";
		const long = `${text}${"橋".repeat(300)}1998年`;
		const evidence = isLong ? [quoteAt(long, 0, 241)] : undefined;
		const found = await faults(
			{ ...change, ...(evidence ? { evidence } : {}) },
			isLong ? { ...ABOUT, text: long } : ABOUT,
		);
		expect(found).toContain(fault);
		expect(new Set(found).size).toBe(found.length);
	});

	test("a person may ask in ways that no rule does", async () => {
		for (const stem of [
			"山本四郎氏が青森美術館を設立した年はいつ？",
			"青森美術館は山本四郎氏がいつつくったものか",
		])
			expect(await faults({ stem })).toEqual([]);
	});

	test("a name that stands elsewhere in the text tells what is asked about as well", async () => {
		const evidence = [placeOf("橋は落ちた。")];
		const asked = { kind: "what" as const, key: "橋", distractors: [], evidence };
		expect(await faults({ ...asked, stem: "青森市で落ちたのは何ですか" })).toEqual([]);
		expect(await faults({ ...asked, stem: "落ちたのは何ですか" })).toContain("stem-not-self-contained");
	});

	test("an accepted form in the stem tells the answer too", async () => {
		const asked = { kind: "who" as const, key: "山本四郎氏", distractors: [] };
		const stem = "山本氏の仲間で、1998年に青森美術館を設立したのは誰ですか";
		expect(await faults({ ...asked, stem })).toEqual([]);
		expect(await faults({ ...asked, stem, accepted: ["山本"] })).toContain("key-in-stem");
	});

	test("a key that the generator made need not stand in the evidence", async () => {
		expect(await faults({ key: "平成10年", derivation: "era" })).toEqual([]);
	});

	test.each([
		["two", ["1997年", "1999年"]],
		["four", ["1997年", "1999年", "2001年", "2002年"]],
		["one twice", ["1997年", "１９９７年", "2001年"]],
		["the key", ["1997年", "１９９８年", "2001年"]],
		["an accepted form", ["1997年", "平成10年", "2001年"]],
		["nothing", ["1997年", "「」", "2001年"]],
		["what stands in the stem", ["1997年", "青森", "2001年"]],
	])("wrong choices are three and surely wrong: %s", async (_, distractors) => {
		expect(await faults({ distractors, accepted: ["平成10年"] })).toEqual(["no-sound-distractors"]);
	});

	test("how long a wrong choice is, or what of the key is in it, is left to the person", async () => {
		expect(await faults({ distractors: ["1998年の秋も終わるころの寒い日", "98年", "3年"] })).toEqual([]);
	});

	test("the sentence is the one that the evidence begins in, in whichever line", async () => {
		const twice = `${"山本は去った。\n".repeat(3)}${TEXT}`;
		const about = { ...ABOUT, text: twice };
		const evidence = [placeOf(FOUNDED, twice)];
		expect(await faults({ evidence }, about)).toEqual([]);
		expect(await faults({ evidence: [placeOf("1998年に", twice)] }, about)).toEqual([]);
		expect(await faults({ evidence: [placeOf("山本", twice), ...evidence] }, about)).toContain(
			"stem-not-self-contained",
		);
	});

	test("a stem that begins with its source is no claim, and whole", async () => {
		const stem = "「橋の記録」の記事によると、美術館が設立されたのは何年ですか";
		expect(await faults({ stem })).toEqual([]);
		expect(await faults({ stem }, { text: TEXT, language: "ja" })).toEqual([]);
		expect(await faults({ stem }, { ...ABOUT, title: "別の記録" })).toContain("standing-lost");
	});

	test("only the lines of the evidence are read", async () => {
		let read = 0;
		const counting: Analyser = {
			model: analyser.model,
			tokenize: (text) => {
				read += text.length;
				return analyser.tokenize(text);
			},
		};
		const about = { ...ABOUT, text: `${TEXT}${"\n橋は長い。".repeat(20_000)}` };
		expect(await faultsOf(good, about, counting)).toEqual([]);
		expect(read).toBeLessThan(100);
	});

	test("what the generator serves passes as if somebody had written it", async () => {
		const text = `2021年3月4日、高橋一郎市長は青森で会見し、「橋を架ける」と明言しました。
佐藤花子知事は「県は橋の建設に必要な費用を一切負担しない」と述べた。中村次郎議員は「古い橋は百年にわたる住民の悲願の象徴だ」と強調した。
2012年のリヨン会談では、西国側が「完全な撤去」を求め、東国側が「賠償の支払い」を要求したことで交渉が決裂しました。
高橋財団は1921年に青森で職員を36人雇った。中村工場では火事のあと工員が24人働いた。山本四郎氏は1998年に青森美術館を設立した。`;
		for (const title of [undefined, "橋と交渉"]) {
			const about = { text, language: "ja", ...(title === undefined ? {} : { title }) };
			const [generated] = await generate([{ id: "a", ...about }], analyser);
			const served = generated?.questions.filter((q) => q.status !== "held-back") ?? [];
			expect(served.length).toBeGreaterThan(5);
			for (const { factId, distractors, ...question } of served) {
				const { standing, accordingTo } = generated?.facts.find((f) => f.id === factId) ?? {};
				const written: Written = {
					...question,
					standing: standing ?? "fact",
					...(accordingTo === undefined ? {} : { accordingTo }),
					distractors: distractors.map((d) => d.text),
				};
				expect([question.stem, await faultsOf(written, about, analyser)]).toEqual([question.stem, []]);
			}
		}
	});
});

describe("elsewhere", () => {
	test("without evidence, only what the words show", async () => {
		const free = { stem: "美術館の設立年は？", key: "1996年", evidence: [] };
		expect(await faults(free)).toEqual([]);
		expect(await faults({ ...free, evidence: good.evidence }, null)).toEqual([]);
		expect(await faults({ ...free, key: "" }, null)).toEqual(["key-unsupported"]);
		expect(await faults({ ...free, key: "設立年" }, null)).toEqual(["key-in-stem"]);
		expect(await faults({ ...free, key: "`1996年`" }, null)).toEqual(["not-readable"]);
		expect(await faults({ ...free, distractors: ["1997年"] }, null)).toEqual(["no-sound-distractors"]);
	});

	test("of another language, its evidence and whether the key is told, by words", async () => {
		const text = "The syndrome was first seen in Rome.\nNobody knew why.";
		const about = { text, language: "en" };
		const question: Partial<Written> = {
			kind: "where",
			stem: "Where was the syndrome first seen?",
			key: "Rome",
			distractors: ["Oslo", "Bern", "Lima"],
			evidence: [quoteAt(text, 0, 36)],
		};
		expect(await faults(question, about)).toEqual([]);
		expect(await faults({ ...question, key: "Paris" }, about)).toEqual(["key-unsupported"]);
		expect(await faults({ ...question, stem: "When was ROME seen?" }, about)).toEqual(["key-in-stem"]);
		expect(await faults({ ...question, evidence: [{ start: 0, end: 3, quote: "Rome" }] }, about)).toEqual([
			"evidence-not-in-text",
		]);
	});

	test("fatal is what makes a question untrue or keeps it from being shown", () => {
		expect((["key-in-stem", "not-readable", "evidence-not-in-text"] as const).every(isFatal)).toBe(true);
		expect((["stem-not-a-question", "another-answer", "standing-lost"] as const).some(isFatal)).toBe(false);
	});
});

test("beside others: the same stem with another key, or the same question again", () => {
	const other = {
		kind: "when" as const,
		stem: "山本四郎氏が青森美術館を設立したのは何年ですか?",
		key: "１９９８年",
	};
	expect(faultsAmong(good, [other])).toEqual(["near-duplicate"]);
	expect(faultsAmong(good, [{ ...other, key: "1999年" }])).toEqual(["another-answer"]);
	expect(faultsAmong(good, [{ ...other, stem: "橋が落ちたのは何年ですか" }])).toEqual([]);
	expect(faultsAmong(good, [other, { ...other, key: "1999年" }, other])).toHaveLength(2);
});
