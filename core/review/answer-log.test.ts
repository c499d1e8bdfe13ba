import { expect, test } from "vitest";
import { effectOf, logAnswer } from "./answer-log";
import type { CardState } from "./card";

const clock = { timeZone: "Asia/Tokyo", dayStartHour: 4 };
// 2026-04-11T02:00 in Tokyo: still the learner's 10th.
const answeredAt = new Date("2026-04-10T17:00:00Z");
const tenth = Date.UTC(2026, 3, 10) / 86_400_000;
const before: CardState = {
	phase: "review",
	stability: 4,
	difficulty: 5,
	dueDay: tenth,
	lastDay: tenth - 4,
	reps: 2,
	lapses: 0,
};
const aim = { weights: 0, retention: 0.9, optionCount: 0 };
const answer = {
	answeredAt,
	rating: 3,
	presentation: "typed",
	inReview: true,
	practice: false,
	aim,
} as const;

test("a row says what the answer did, to which state, how long after", () => {
	expect(logAnswer(before, answer, clock)).toEqual({
		type: "answer",
		answeredAt,
		learnerDay: tenth,
		rating: 3,
		effect: "schedules",
		presentation: "typed",
		inReview: true,
		aim,
		elapsedDays: 4,
		before,
	});
	expect(logAnswer(null, answer, clock)).toMatchObject({ effect: "schedules", elapsedDays: 0, before: null });
	expect(logAnswer({ ...before, lastDay: tenth }, answer, clock)).toMatchObject({
		effect: "same-day",
		elapsedDays: 0,
	});
	expect(logAnswer({ ...before, lastDay: tenth + 1 }, answer, clock)).toMatchObject({
		effect: "same-day",
		elapsedDays: 0,
	});
});

test("cram and true-false are practice", () => {
	expect(effectOf(null, tenth, true)).toBe("practice");
	expect(logAnswer(before, { ...answer, practice: true }, clock).effect).toBe("practice");
	expect(logAnswer(before, { ...answer, presentation: "true-false" }, clock).effect).toBe("practice");
});
