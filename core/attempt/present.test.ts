import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KINDS, type Kind } from "../fact/fact";
import { gradeChoice } from "./grade";
import {
	choosePresentation,
	drawOrder,
	type Presentable,
	type Put,
	presentationsOf,
	presentQuestion,
	putOf,
} from "./present";

const question = {
	kind: "when" as Kind,
	stem: "橋が架けられたのは何年ですか。",
	key: "1904年",
	accepted: ["明治37年"],
	distractors: [{ text: "1890年" }, { text: "1912年" }, { text: "1931年" }],
	rationale: "年表による。",
	evidence: [{ quote: "港の橋は1904年に架けられた。" }],
};
const EVERY: Put[] = ["choice", "typed", "clause", "cloze", "true-false", "flashcard"];

describe("presentQuestion", () => {
	test("options come in the order drawn, and nothing tells the key", () => {
		const presented = presentQuestion(question, "choice", [2, 0, 3, 1]);
		expect(presented).toEqual({
			kind: "when",
			stem: question.stem,
			presentation: "choice",
			options: ["1912年", "1904年", "1931年", "1890年"],
		});
		expect(JSON.stringify(presentQuestion(question, "typed", []))).not.toContain("1904");
	});

	test.each<[Kind, string, string]>([
		["when", "1904年", "year"],
		["when", "1904年3月", "year-month"],
		["when", "3月", "month"],
		["when", "明治37年3月1日", "date"],
		["when", "3月1日", "month-day"],
		["when", "1970年代", "time"],
		["when", "橋が落ちた後", "time"],
		["who-said", "山本氏", "name"],
		["who", "青空財団", "name"],
		["where", "横浜市", "name"],
		["role", "理事長", "name"],
		["number", "3回", "number"],
		["why", "雨だから", "text"],
		["what", "新しい橋", "text"],
		["what-said", "反対だ", "text"],
		["definition", "橋を守る団体", "text"],
	])("%s %s expects %s", (kind, key, expects) => {
		expect(presentQuestion({ ...question, kind, key }, "typed", [])).toMatchObject({ expects });
	});

	test("true or false is one claim to a stem", () => {
		const presented = { kind: "when", stem: question.stem, presentation: "true-false" };
		expect(presentQuestion(question, "true-false", [0])).toEqual({ ...presented, claim: "1904年" });
		expect(presentQuestion(question, "true-false", [2])).toEqual({ ...presented, claim: "1912年" });
	});

	test("what is sent is the same for a true claim and for a false one", () => {
		const text = fc.string({ minLength: 1 });
		fc.assert(
			fc.property(
				fc.constantFrom(...KINDS),
				fc.uniqueArray(text, { minLength: 4, maxLength: 4 }),
				fc.integer({ min: 1, max: 3 }),
				(kind, texts, place) => {
					const [key = "", ...wrong] = texts;
					const others = [key, ...wrong].filter((_, index) => index !== place);
					const askedOf = (right: string, rest: string[]) => ({
						...{ ...question, kind, key: right },
						distractors: rest.map((each) => ({ text: each })),
					});
					expect(presentQuestion(askedOf(key, wrong), "true-false", [place])).toEqual(
						presentQuestion(askedOf(texts[place] ?? "", others), "true-false", [0]),
					);
				},
			),
		);
	});

	test("a cloze is a sentence with a blank below its stem", () => {
		expect(presentQuestion(question, "cloze", [])).toEqual({
			...{ kind: "when", stem: question.stem, presentation: "cloze" },
			...{ before: "港の橋は", after: "に架けられた。", expects: "year" },
		});
	});

	test("a cloze that has become unfair is put as typed", () => {
		const mended = { ...question, accepted: ["橋"] };
		expect(presentQuestion(mended, "cloze", [])).toEqual(presentQuestion(mended, "typed", []));
	});

	test("a flashcard has its front alone", () => {
		const front = { kind: "when", stem: question.stem, presentation: "flashcard" };
		expect(presentQuestion(question, "flashcard", [])).toEqual(front);
	});

	test("key, accepted forms, rationale and evidence stay where they are, however it is put", () => {
		const secret = { ...question, accepted: ["正解カナリア"], rationale: "理由カナリア" };
		const quoted = { ...secret, evidence: [...secret.evidence, { quote: "根拠カナリア" }] };
		for (const put of EVERY) {
			const sent = JSON.stringify(presentQuestion(quoted, put, put === "true-false" ? [1] : [2, 0, 3, 1]));
			expect(sent).not.toContain("カナリア");
			expect(sent.includes(question.key)).toBe(put === "choice"); // among the options
		}
	});

	test("an order that is no permutation of the options is a bug", () => {
		for (const order of [[], [0, 1, 2], [0, 1, 2, 2], [0, 1, 2, 4], [0, 1, 2, 3, 3]]) {
			expect(() => presentQuestion(question, "choice", order)).toThrow();
		}
	});
});

const open = { ...question, distractors: [] };
describe("choosePresentation", () => {
	test("the wish is granted where it can be", () => {
		expect(choosePresentation(question, "choice")).toBe("choice");
		expect(choosePresentation(question, "typed")).toBe("typed");
		expect(choosePresentation(open, "choice")).toBe("typed");
		expect(choosePresentation({ ...question, distractors: [{ text: "1890年" }] }, "choice")).toBe("typed");
	});

	test("a clause is a choice or nothing", () => {
		expect(choosePresentation({ ...question, kind: "why", key: "雨だから" }, "typed")).toBe("choice");
		expect(choosePresentation({ ...open, kind: "why", key: "雨だから" }, "typed")).toBeNull();
	});

	test("a number is typed where it is one", () => {
		expect(choosePresentation({ ...open, kind: "number", key: "約30人" }, "choice")).toBe("typed");
		expect(choosePresentation({ ...open, kind: "number", key: "数十人" }, "typed")).toBeNull();
	});

	test("a long role is never typed", () => {
		const role = { ...open, kind: "role" as Kind, key: "長年にわたって橋の安全を調べてきた研究者の一人" };
		expect(choosePresentation({ ...role, key: "理事長" }, "choice")).toBe("typed");
		expect(choosePresentation(role, "typed")).toBeNull();
	});

	test("a long name is typed only where nothing else is left", () => {
		const long = { ...question, kind: "who-said" as Kind, key: "国際橋梁建設技術調査研究推進連絡会議事務局" };
		expect(choosePresentation(long, "typed")).toBe("choice");
		expect(choosePresentation({ ...long, distractors: [] }, "typed")).toBe("typed");
	});
});

describe("what else can be wished for", () => {
	test("true or false wherever a choice fits, else what is left", () => {
		expect(choosePresentation(question, "true-false")).toBe("true-false");
		expect(choosePresentation({ ...question, kind: "why", key: "雨だから" }, "true-false")).toBe(
			"true-false",
		);
		expect(choosePresentation(open, "true-false")).toBe("typed");
		expect(choosePresentation({ ...open, kind: "why" }, "true-false")).toBeNull();
	});

	test("a cloze where the key is graded by kind, short, and stands in the evidence", () => {
		expect(choosePresentation(question, "cloze")).toBe("cloze");
		expect(choosePresentation({ ...question, kind: "what" }, "cloze")).toBe("choice");
		expect(choosePresentation({ ...question, evidence: [] }, "cloze")).toBe("choice");
		expect(choosePresentation({ ...open, evidence: [] }, "cloze")).toBe("typed");
		const { evidence: _, ...bare } = question;
		expect(choosePresentation(bare, "cloze")).toBe("choice");
		const key = "国際橋梁建設技術調査研究推進連絡会議事務局";
		const long: Presentable = {
			...question,
			kind: "who",
			key,
			evidence: [{ quote: `橋は${key}が架けた。` }],
		};
		expect(choosePresentation(long, "cloze")).toBe("choice");
	});

	test("a flashcard of anything", () => {
		expect(choosePresentation({ ...open, kind: "why", key: "雨だから" }, "flashcard")).toBe("flashcard");
	});
});

describe("presentationsOf", () => {
	test.each<[string, Presentable, string[]]>([
		["all there is", question, ["choice", "typed", "cloze", "true-false", "flashcard"]],
		["without wrong choices", open, ["typed", "cloze", "flashcard"]],
		["without evidence", { ...question, evidence: [] }, ["choice", "typed", "true-false", "flashcard"]],
		["of a clause", { ...question, kind: "why", key: "雨だから" }, ["choice", "true-false", "flashcard"]],
		["of a clause without wrong choices", { ...open, kind: "why", key: "雨だから" }, ["flashcard"]],
	])("%s", (_, asked, presentations) => {
		expect(presentationsOf(asked)).toEqual(presentations);
	});
});

describe("drawOrder", () => {
	const random = () => 0.6;
	test("what is drawn for a presentation is what it is put with", () => {
		expect(drawOrder(question, "choice", random)).toHaveLength(4);
		expect(drawOrder(question, "true-false", random)).toEqual([2]);
		for (const put of EVERY) {
			const order = drawOrder(question, put, random);
			expect(() => presentQuestion(question, put, order)).not.toThrow();
		}
	});

	test("nothing is drawn where there is nothing to put in order", () => {
		for (const put of ["typed", "clause", "cloze", "flashcard"] as const)
			expect(drawOrder(question, put, random)).toEqual([]);
	});
});

describe("an ordering", () => {
	const dated = (key: string, event: string) => ({
		...{ kind: "when" as const, key, accepted: [], stem: `${event}のはいつですか` },
	});
	const first = { ...dated("1950年", "古い橋が流された"), distractors: [] };
	const companions = [dated("1962年", "新しい橋が完成した"), dated("1990年", "橋が塗られた")];

	test("fits where there is something to put in order with it", () => {
		expect(choosePresentation({ ...first, companions }, "ordering")).toBe("ordering");
		expect(choosePresentation(first, "ordering")).toBe("typed");
	});

	test("shows the events in the order drawn, without a time", () => {
		const put = presentQuestion({ ...first, companions }, "ordering", [2, 0, 1]);
		expect(put).toEqual({
			kind: "when",
			presentation: "ordering",
			stem: "次のできごとは、どの順に起きましたか",
			events: ["橋が塗られた", "古い橋が流された", "新しい橋が完成した"],
		});
		const drawn = drawOrder({ ...first, companions }, "ordering", () => 0.4);
		expect(drawn.toSorted()).toEqual([0, 1, 2]);
	});
});

test("a stored presentation is put as it was stored, an unknown one as a choice", () => {
	expect(EVERY.map(putOf)).toEqual(EVERY);
	expect(putOf("matching")).toBe("choice");
});

test("an order is a permutation, and the key is right wherever it falls", () => {
	const randoms = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
		minLength: 3,
		maxLength: 3,
	});
	fc.assert(
		fc.property(randoms, (values) => {
			const queue = [...values];
			const order = drawOrder(question, "choice", () => queue.shift() ?? 0);
			expect([...order].sort()).toEqual([0, 1, 2, 3]);
			const options = presentQuestion(question, "choice", order).options ?? [];
			expect(gradeChoice(order, options.indexOf(question.key))).toBe("right");
		}),
	);
});

test("every order is as likely as any other", () => {
	const seen = new Map<string, number>();
	for (let a = 0; a < 4; a++)
		for (let b = 0; b < 3; b++)
			for (let c = 0; c < 2; c++) {
				const queue = [a / 4, b / 3, c / 2].map((value) => value + 0.01);
				const order = drawOrder(question, "choice", () => queue.shift() ?? 0).join("");
				seen.set(order, (seen.get(order) ?? 0) + 1);
			}
	expect(seen.size).toBe(24);
});
