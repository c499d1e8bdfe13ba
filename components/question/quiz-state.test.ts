import { describe, expect, it } from "vitest";
import type { Feedback } from "@/core/attempt/feedback";
import { isLast, isOtherReply, isTypedWrong, markOf, nextState, type QuizItem, startAt } from "./quiz-state";

const items: QuizItem[] = [
	{
		position: 3,
		stem: "橋が架けられたのはいつですか。",
		presentation: "choice",
		options: ["春", "夏", "秋", "冬"],
	},
	{ position: 5, stem: "橋を架けたのはだれですか。", presentation: "typed" },
];
const choice = items[0] as QuizItem;
const typed = items[1] as QuizItem;

const feedback: Feedback = {
	position: 3,
	verdict: "wrong",
	replied: "夏",
	guessed: false,
	late: false,
	key: "春",
	acceptedAs: null,
	near: null,
	rationale: "",
	passages: [],
	choiceFrom: null,
};
const fresh = startAt(items, 3);

describe("the course of a quiz", () => {
	it("starts at the first question without an answer", () => {
		expect(startAt(items, 5).index).toBe(1);
		expect(startAt(items, 99).index).toBe(0);
	});

	it("takes the first answer only", () => {
		const once = nextState(items, fresh, { type: "reply", reply: { choice: 1 } });
		const twice = nextState(items, once, { type: "reply", reply: { choice: 2 } });
		expect(twice.reply).toEqual({ choice: 1 });
	});

	it("keeps the guess as it was when the answer was given", () => {
		const guessed = nextState(items, fresh, { type: "guess" });
		const replied = nextState(items, guessed, { type: "reply", reply: { choice: 1 } });
		expect(nextState(items, replied, { type: "guess" }).guessed).toBe(true);
	});

	it("goes on only once feedback is there, and begins afresh", () => {
		const replied = nextState(items, { ...fresh, guessed: true }, { type: "reply", reply: { choice: 1 } });
		expect(nextState(items, replied, { type: "next" })).toBe(replied);
		const answered = nextState(items, replied, { type: "stored", position: 3, feedback });
		expect(nextState(items, answered, { type: "next" })).toEqual({ ...fresh, index: 1 });
	});

	it("ignores feedback to a question that is not shown", () => {
		expect(nextState(items, startAt(items, 5), { type: "stored", position: 3, feedback }).feedback).toBe(
			null,
		);
	});

	it("ends at the last item", () => {
		expect(isLast(items, fresh)).toBe(false);
		const last = { ...fresh, index: 1, feedback };
		expect(isLast(items, last)).toBe(true);
		expect(nextState(items, last, { type: "next" })).toBe(last);
	});
});

describe("markOf", () => {
	const marks = (reply: Parameters<typeof markOf>[2], stored: Feedback | null) =>
		choice.options?.map((option, index) => markOf(option, index, reply, stored));

	it("marks the pressed option until the answer is stored", () => {
		expect(marks({ choice: 1 }, null)).toEqual(["plain", "pending", "plain", "plain"]);
	});

	it("then marks the key and the stored reply, whatever was pressed", () => {
		expect(marks({ choice: 3 }, feedback)).toEqual(["right", "wrong", "plain", "plain"]);
		expect(marks({ unknown: true }, { ...feedback, replied: null })).toEqual([
			"right",
			"plain",
			"plain",
			"plain",
		]);
	});
});

describe("isOtherReply", () => {
	it("knows an answer that another screen gave first", () => {
		expect(isOtherReply(choice, { choice: 1 }, feedback)).toBe(false);
		expect(isOtherReply(choice, { choice: 2 }, feedback)).toBe(true);
		expect(isOtherReply(choice, { unknown: true }, feedback)).toBe(true);
		expect(isOtherReply(choice, { unknown: true }, { ...feedback, replied: null })).toBe(false);
		expect(isOtherReply(typed, { text: "大工 " }, { ...feedback, replied: "大工" })).toBe(false);
	});
});

describe("isTypedWrong", () => {
	it("is so for what was typed and graded wrong, and for nothing else", () => {
		expect(isTypedWrong(typed, feedback)).toBe(true);
		expect(isTypedWrong(choice, feedback)).toBe(false);
		expect(isTypedWrong(typed, { ...feedback, verdict: "right" })).toBe(false);
		expect(isTypedWrong(typed, { ...feedback, replied: null })).toBe(false);
	});
});
