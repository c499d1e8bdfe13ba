import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnswerEvent } from "./log-event";
import { isMissed } from "./missed";
import type { Rating } from "./rating";
import { answerAt } from "./test-events";

/** A history by learner day and rating, each answer after the one before. */
function history(...answers: [day: number, rating: Rating][]) {
	return answers.map(([learnerDay, rating], index) =>
		answerAt(1_700_000_000_000 + learnerDay * 86_400_000 + index * 1_000, rating, {
			id: `a${index}`,
			learnerDay,
		}),
	);
}

test("missed until right on two learner days since", () => {
	expect(isMissed(history())).toBe(false);
	expect(isMissed(history([1, 3], [2, 2]))).toBe(false);
	expect(isMissed(history([1, 1]))).toBe(true);
	expect(isMissed(history([1, 1], [1, 3]))).toBe(true);
	expect(isMissed(history([1, 1], [2, 3], [2, 4]))).toBe(true);
	expect(isMissed(history([1, 1], [1, 3], [2, 2]))).toBe(false);
	expect(isMissed(history([1, 1], [2, 3], [4, 3]))).toBe(false);
});

test("wrong again begins anew", () => {
	expect(isMissed(history([1, 1], [2, 3], [3, 1], [4, 3]))).toBe(true);
	expect(isMissed(history([1, 1], [2, 3], [3, 3], [4, 1]))).toBe(true);
	expect(isMissed(history([1, 1], [2, 3], [3, 3], [4, 1], [5, 3], [6, 3]))).toBe(false);
});

test("the order of arrival does not count", () => {
	const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom<Rating>(1, 2, 3, 4)));
	fc.assert(
		fc.property(answers, (given) => {
			const events = history(...given.toSorted(([a], [b]) => a - b));
			expect(isMissed(events.toReversed())).toBe(isMissed(events));
		}),
	);
});

test("practice counts; an answer taken back, and what was before a reset, does not", () => {
	const [wrong, right] = history([1, 1], [2, 3]) as [AnswerEvent, AnswerEvent];
	const after = { answeredAt: new Date(2_000_000_000_000), learnerDay: 9, id: "z" };
	expect(isMissed([{ ...wrong, effect: "practice" }])).toBe(true);
	expect(isMissed([wrong, right, { ...after, type: "undo", undoes: wrong.id }])).toBe(false);
	expect(isMissed([wrong, right, { ...after, type: "reset" }])).toBe(false);
});
