import { expect, test } from "vitest";
import type { Effect } from "./log-event";
import { trainingItems } from "./training-items";

const answer = (day: number, minute = 0, effect: Effect = "schedules") => ({
	id: `${day}:${minute}`,
	answeredAt: new Date(Date.UTC(2026, 0, day, 12, minute)),
	learnerDay: day,
	rating: 3 as const,
	effect,
});

const gaps = (log: ReturnType<typeof answer>[]) =>
	trainingItems(log).map((item) => item.map((review) => review.elapsedDays));

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
