import { expect, test } from "vitest";
import { gradeReply, type Reply } from "./grade-reply";
import type { Put } from "./present";

const question = {
	kind: "when" as const,
	stem: "橋が完成したのはいつですか",
	key: "1901年",
	accepted: [],
	distractors: ["1912年", "1923年", "1934年"].map((text) => ({ text })),
};
const grade = (put: Put, order: number[], reply: Reply) => gradeReply(question, put, order, reply);

test("an option is right by its place", () => {
	expect(grade("choice", [2, 0, 1, 3], { choice: 1 })).toEqual({ verdict: "right" });
	expect(grade("choice", [2, 0, 1, 3], { choice: 0 })).toEqual({ verdict: "wrong" });
	expect(grade("choice", [2, 0, 1, 3], { choice: 4 })).toBeNull();
});

test("a claim is right where it is called what it is", () => {
	expect(grade("true-false", [0], { choice: 0 })).toEqual({ verdict: "right" });
	expect(grade("true-false", [0], { choice: 1 })).toEqual({ verdict: "wrong" });
	expect(grade("true-false", [2], { choice: 1 })).toEqual({ verdict: "right" });
	expect(grade("true-false", [2], { choice: 2 })).toBeNull();
});

test("what is typed is graded by kind, and a near miss is named; a clause waits for somebody", () => {
	for (const put of ["typed", "cloze"] as const) {
		expect(grade(put, [], { text: "明治34年" })).toEqual({ verdict: "right" });
		expect(grade(put, [], { text: "1901年5月" })).toEqual({ verdict: "wrong", near: "more-precise" });
	}
	expect(grade("clause", [], { text: "古かったから" })).toEqual({ verdict: "unmarked" });
});

test("a flashcard is rated by its learner, and forgotten is wrong", () => {
	expect(grade("flashcard", [], { rating: 1 })).toEqual({ verdict: "wrong", own: 1 });
	expect(grade("flashcard", [], { rating: 2 })).toEqual({ verdict: "right", own: 2 });
});

test("I don't know is wrong, and no reply to one presentation is one to another", () => {
	const puts = ["choice", "true-false", "typed", "cloze", "clause"] as const;
	for (const put of puts) expect(grade(put, [0], { unknown: true })).toEqual({ verdict: "wrong" });
	for (const put of puts) expect(grade(put, [0], { rating: 4 })).toBeNull();
	for (const put of ["choice", "true-false", "flashcard"] as const)
		expect(grade(put, [0], { text: "1901年" })).toBeNull();
	for (const put of ["typed", "cloze", "clause", "flashcard"] as const)
		expect(grade(put, [0], { choice: 0 })).toBeNull();
	expect(grade("flashcard", [], { unknown: true })).toBeNull();
});
