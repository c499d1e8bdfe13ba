import { expect, test } from "vitest";
import { drawSample, isKeptForJudging } from "./draw";
import { countedLooks, pooledSoundness } from "./judging";
import { drawnOf, keyPathOf, sheetOf } from "./sample";
import { type Candidate, readOwn } from "./sample-sources";
import { reportSoundness, soundnessByGroup, soundnessByRule } from "./soundness";
import { combine, type Judged, withoutQuotations } from "./verdicts";

const candidates = [...Array(90)].map((_, i) => ({
	id: `q${i}`,
	source: "s",
	rule: i < 60 ? "when" : i < 85 ? "why" : "who",
}));
const countOf = (drawn: { rule: string }[], rule: string) => drawn.filter((q) => q.rule === rule).length;

test("a sample has ten of each rule where there are ten, and is no larger than asked for that", () => {
	const drawn = drawSample(candidates, 40, "1");
	expect(drawn).toHaveLength(40);
	expect(new Set(drawn).size).toBe(40);
	expect(countOf(drawn, "when")).toBeGreaterThanOrEqual(10);
	expect(countOf(drawn, "why")).toBeGreaterThanOrEqual(10);
	expect(countOf(drawn, "who")).toBe(5);
	expect(["when", "why", "who"].map((rule) => countOf(drawSample(candidates, 3, "1"), rule))).toEqual([
		10, 10, 5,
	]);
	expect(drawSample(candidates, 500, "1")).toHaveLength(90);
});

test("a sample depends on the seed alone, not on the order of what it is drawn from", () => {
	const ids = (seed: string, from = candidates) => drawSample(from, 40, seed).map((q) => q.id);
	expect(ids("1", candidates.toReversed())).toEqual(ids("1"));
	expect(ids("2")).not.toEqual(ids("1"));
	const kept = candidates.filter(({ id }) => isKeptForJudging(id)).length;
	expect(kept).toBeGreaterThan(25);
	expect(kept).toBeLessThan(65);
});

const TEXT = "青空財団は1921年に設立された。";
const question: Candidate = {
	id: "abc",
	factId: "f1",
	kind: "when",
	rule: "when-event",
	worth: 0.5,
	status: "ready",
	stem: "青空財団が設立されたのは何年ですか",
	key: "1921年",
	accepted: [],
	rationale: "本文",
	distractors: [{ text: "1931年" }, { text: "1941年" }, { text: "1951年" }],
	spare: [],
	evidence: [{ start: 0, end: TEXT.length, quote: TEXT }],
	source: "news-fund",
	genre: "news",
	text: TEXT,
};

test("judges see the question and its text, not the rule; the key lies elsewhere", () => {
	const { choices, ...sheet } = sheetOf(question, 7, "1");
	expect(sheet).toEqual({ n: 7, stem: question.stem, key: "1921年", evidence: [TEXT], document: TEXT });
	expect(choices?.toSorted()).toEqual(["1921年", "1931年", "1941年", "1951年"]);
	const places = [..."abcdefghijklmnop"].map((seed) => sheetOf(question, 7, seed).choices?.indexOf("1921年"));
	expect(new Set(places).size).toBe(4);
	expect(sheetOf({ ...question, distractors: [] }, 7, "1")).not.toHaveProperty("choices");
	expect(drawnOf(question, 7)).toMatchObject({ n: 7, rule: "when-event", stem: question.stem });
	expect(drawnOf({ ...question, source: "jsquad/a1p2" }, 7)).not.toHaveProperty("stem");
	expect(keyPathOf("/tmp/look.jsonl")).toBe("/tmp/look.key.jsonl");
});

test("a text's genre is its first line's, else its name's", () => {
	const named = readOwn("science-moss.txt", TEXT);
	expect(named).toMatchObject({ source: "science-moss", genre: "science", document: { text: TEXT } });
	const told = readOwn("a.txt", `genre: notice\r\n${TEXT}\r\n`);
	expect(told).toMatchObject({ genre: "notice", document: { text: `${TEXT}\r\n` } });
});

const drawn = [
	{ n: 1, id: "a", rule: "when", source: "news-fund", genre: "news" },
	{ n: 2, id: "b", rule: "when", source: "jsquad/a1p2", genre: "encyclopaedia" },
	{ n: 3, id: "c", rule: "why", source: "notice-hall", genre: "notice" },
];
const sound = {
	grammatical: true,
	selfContained: true,
	oneAnswer: true,
	keyRight: true,
	distractorsFalse: true,
};
const first = [1, 2, 3].map((n) => ({ n, ...sound }));
const second = [3, 2, 1].map((n) => ({ n, ...sound, keyRight: n !== 1, reason: n === 1 ? "年が違う" : "" }));

test("verdicts are put together by number, and sound is all five", () => {
	const judged = combine(drawn, [first, second]);
	expect(judged.map(({ verdicts }) => verdicts.map((v) => v.sound))).toEqual([
		[true, false],
		[true, true],
		[true, true],
	]);
	expect(judged[0]).toMatchObject({ id: "a", verdicts: [{ reason: "" }, { reason: "年が違う" }] });
	expect(judged[0]).not.toHaveProperty("n");
});

test("a question missing, judged twice, not drawn or half judged is refused", () => {
	const { keyRight, ...half } = { n: 3, ...sound };
	const bad = [{ n: 1, ...sound }, { n: 1, ...sound }, { n: 9, ...sound }, half];
	const problems = ["judge 2, line 4", "1 is judged twice", "9 was not drawn", "2 is not judged", "3 is not"];
	for (const problem of problems) expect(() => combine(drawn, [first, bad])).toThrow(problem);
});

test("soundness is counted by group and by rule, the lower judge's share is the figure", () => {
	const judged = combine(drawn, [first, second]);
	const groups = Object.fromEntries(soundnessByGroup(judged).map(({ group, ...counts }) => [group, counts]));
	expect(groups).toMatchObject({
		news: { judged: 2, sound: [2, 1] },
		encyclopaedia: { judged: 1, sound: [1, 1] },
		all: { judged: 3, sound: [3, 2] },
		"genre notice": { judged: 1, sound: [1, 1] },
	});
	expect([...soundnessByRule(judged)]).toEqual([
		["when", { judged: 2, lower: 1, both: 1 }],
		["why", { judged: 1, lower: 1, both: 1 }],
	]);
	expect(reportSoundness(judged)[0]).toMatch(
		/2 judged; judge 1 100 %, judge 2 50 %; lower 50 % \(9.5–90.5 %\)/,
	);
});

test("what a reason repeats of the text is left out", () => {
	const text = "青空財団は1921年に高橋市長の呼びかけで設立された。";
	expect(withoutQuotations("「1921年に高橋市長の呼びかけで設立」とあり、鍵と違う", text)).toBe(
		"「〔…〕」とあり、鍵と違う",
	);
	expect(withoutQuotations("高橋市長が主語", text)).toBe("高橋市長が主語");
});

test("looks add up by rule, by the lower judge of each", () => {
	const sound = { sound: true } as Judged["verdicts"][number];
	const unsound = { sound: false } as Judged["verdicts"][number];
	const of = (rule: string, ...verdicts: Judged["verdicts"]): Judged => ({
		id: "q",
		rule,
		source: "t",
		genre: "news",
		verdicts,
	});
	const looks = [
		[of("when", sound, sound), of("when", sound, unsound)],
		[of("when", unsound, unsound), of("why", sound, sound)],
	];
	const named = looks.map((judged, i) => ({ name: `2026-01-0${i + 1}`, judged }));
	expect(countedLooks(named, { when: "2026-01-02" })).toEqual([[], [looks[1]?.[0]]]);
	expect(pooledSoundness(looks)).toEqual({ when: { judged: 3, sound: 1 }, why: { judged: 1, sound: 1 } });
});
