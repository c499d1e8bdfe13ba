import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Kind } from "../fact/fact";
import { gradeChoice } from "./grade";
import { choosePresentation, drawOptionOrder, presentQuestion } from "./present";

const question = {
	kind: "when" as Kind,
	stem: "橋が架けられたのは何年ですか。",
	key: "1904年",
	distractors: [{ text: "1890年" }, { text: "1912年" }, { text: "1931年" }],
	rationale: "年表による。",
};

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

	test("an order that is no permutation of the options is a bug", () => {
		for (const order of [[], [0, 1, 2], [0, 1, 2, 2], [0, 1, 2, 4], [0, 1, 2, 3, 3]]) {
			expect(() => presentQuestion(question, "choice", order)).toThrow();
		}
	});
});

describe("choosePresentation", () => {
	const open = { ...question, distractors: [] };
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

test("an order is a permutation, and the key is right wherever it falls", () => {
	const randoms = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
		minLength: 3,
		maxLength: 3,
	});
	fc.assert(
		fc.property(randoms, (values) => {
			const queue = [...values];
			const order = drawOptionOrder(4, () => queue.shift() ?? 0);
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
				const order = drawOptionOrder(4, () => queue.shift() ?? 0).join("");
				seen.set(order, (seen.get(order) ?? 0) + 1);
			}
	expect(seen.size).toBe(24);
});
