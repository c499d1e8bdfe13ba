import { describe, expect, test } from "vitest";
import type { CardState } from "./card";
import { AGAIN, EASY, GOOD, HARD, type Rating } from "./rating";
import { LEAST_REVIEWS, type ReviewRow, trueRetention } from "./true-retention";

const day = 20_000;

function card(interval: number, over: Partial<CardState> = {}): CardState {
	const lastDay = day - interval;
	return { phase: "review", stability: 10, difficulty: 5, dueDay: day, lastDay, reps: 2, lapses: 0, ...over };
}

let questions = 0;
function row(rating: Rating, over: Partial<ReviewRow> = {}): ReviewRow {
	questions += 1;
	return {
		questionId: `q${questions}`,
		learnerDay: day,
		rating,
		effect: "schedules",
		before: card(5),
		...over,
	};
}

/** So many right and wrong reviews. */
function reviews(right: number, wrong: number, over: Partial<ReviewRow> = {}): ReviewRow[] {
	return Array.from({ length: right + wrong }, (_, index) => row(index < right ? GOOD : AGAIN, over));
}

const of = (rows: ReviewRow[]) => trueRetention(rows, day - 29, day);

test("the share remembered, with the bounds of chance", () => {
	const { all } = of(reviews(18, 2));
	expect(all).toMatchObject({ reviews: 20, remembered: 18, share: 0.9 });
	expect(all?.low).toBeCloseTo(0.699, 3);
	expect(all?.high).toBeCloseTo(0.9721, 3);
});

test("Hard and Easy are remembered, Again is not", () => {
	const rows = [AGAIN, HARD, GOOD, EASY, AGAIN, HARD, GOOD, EASY, AGAIN, HARD] as const;
	expect(of(rows.map((rating) => row(rating))).all?.remembered).toBe(7);
});

describe("young and mature", () => {
	test("part at an interval of 21 days, whatever the stability", () => {
		const young = reviews(9, 1, { before: card(20, { stability: 90 }) });
		const mature = reviews(10, 2, { before: card(21, { stability: 3 }) });
		const result = of([...young, ...mature]);
		expect(result.young).toMatchObject({ reviews: 10, remembered: 9 });
		expect(result.mature).toMatchObject({ reviews: 12, remembered: 10 });
		expect(result.all).toMatchObject({ reviews: 22, remembered: 19 });
	});

	test("the interval is the one that was set, not how long the learner waited", () => {
		const late = reviews(10, 0, { before: card(5, { lastDay: day - 40, dueDay: day - 35 }) });
		expect(of(late)).toMatchObject({ young: { reviews: 10 }, mature: null });
		const early = reviews(10, 0, { before: card(30, { lastDay: day - 2, dueDay: day + 28 }) });
		expect(of(early)).toMatchObject({ young: null, mature: { reviews: 10 } });
	});
});

test("nothing is said of fewer reviews than the least", () => {
	expect(of(reviews(LEAST_REVIEWS - 1, 0))).toEqual({ young: null, mature: null, all: null });
	expect(of(reviews(LEAST_REVIEWS, 0)).all?.share).toBe(1);
	const some = [...reviews(9, 0), ...reviews(9, 0, { before: card(50) })];
	expect(of(some)).toMatchObject({ young: null, mature: null, all: { reviews: 18 } });
});

describe("only first reviews count:", () => {
	const base = reviews(10, 0);
	const unchanged = (rows: ReviewRow[]) => expect(of([...base, ...rows])).toEqual(of(base));

	test("not new cards, nor those in steps", () => {
		unchanged([row(AGAIN, { before: null })]);
		unchanged([row(AGAIN, { before: card(5, { phase: "learning" }) })]);
		unchanged([row(AGAIN, { before: card(5, { phase: "relearning" }) })]);
	});

	test("not later answers of the day, nor practice", () => {
		unchanged([row(AGAIN, { effect: "same-day" }), row(AGAIN, { effect: "practice" })]);
	});

	test("not a second one of the day that was stored as scheduling before an earlier one came late", () => {
		const again = { questionId: base[0]?.questionId ?? "" };
		unchanged([row(AGAIN, again)]);
		expect(of([...base, row(AGAIN, { ...again, learnerDay: day - 1 })]).all?.reviews).toBe(10 + 1);
		// Learnt first, though a review is stored of that day too.
		unchanged([row(GOOD, { questionId: "new", before: null }), row(AGAIN, { questionId: "new" })]);
	});

	test("not what lies outside of the days, which are both included", () => {
		unchanged([row(AGAIN, { learnerDay: day - 30 }), row(AGAIN, { learnerDay: day + 1 })]);
		const within = [row(AGAIN, { learnerDay: day - 29 }), row(AGAIN, { learnerDay: day })];
		expect(of([...base, ...within]).all?.reviews).toBe(12);
	});
});
