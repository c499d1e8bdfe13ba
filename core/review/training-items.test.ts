import { expect, test } from "vitest";
import type { Effect, LogEvent } from "./log-event";
import { answerAt } from "./test-events";
import { trainingItems } from "./training-items";

const answer = (day: number, minute = 0, effect: Effect = "schedules") =>
	answerAt(Date.UTC(2026, 0, day, 3, minute), 3, { id: `${day}:${minute}`, effect });

const gaps = (log: LogEvent[]) =>
	trainingItems([log]).map((item) => item.map((review) => review.elapsedDays));

// V12: answered 15, 13, 10 and 5 days ago.
test("one item for each answer on a later day, holding all before it", () => {
	const log = [15, 13, 10, 5].map((daysAgo) => answer(20 - daysAgo));
	expect(gaps(log)).toEqual([
		[0, 2],
		[0, 2, 3],
		[0, 2, 3, 5],
	]);
	expect(gaps(log.toReversed())).toEqual(gaps(log));
});

test("a repeat on the same day is part of an item and makes none of its own", () => {
	expect(gaps([answer(1), answer(1, 5, "same-day"), answer(4)])).toEqual([[0, 0, 3]]);
	expect(gaps([answer(1)])).toEqual([]);
});

test("practice is left out, as if it had not been", () => {
	expect(gaps([answer(1), answer(3, 0, "practice"), answer(6)])).toEqual([[0, 5]]);
});

test("what was taken back made none, and a reset begins anew", () => {
	const at = { id: "z", answeredAt: new Date(Date.UTC(2026, 0, 4, 4)), learnerDay: answer(4).learnerDay };
	expect(gaps([answer(1), answer(4), answer(6), { ...at, type: "undo", undoes: "4:0" }])).toEqual([[0, 5]]);
	expect(gaps([answer(1), answer(4), answer(6), answer(9), { ...at, type: "reset" }])).toEqual([[0, 3]]);
});

test("items of several cards are in the order of their last answers", () => {
	const first = [answer(1), answer(4), answer(9)];
	const second = [answer(2), answer(6)];
	const lengths = (logs: LogEvent[][]) =>
		trainingItems(logs).map((item) => item.map((review) => review.elapsedDays));
	expect(lengths([first, second])).toEqual([
		[0, 3],
		[0, 4],
		[0, 3, 5],
	]);
	expect(lengths([second, first])).toEqual(lengths([first, second]));
});
