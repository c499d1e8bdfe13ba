import { describe, expect, test } from "vitest";
import {
	choiceShares,
	itemStatistics,
	LEAST_RESPONSES,
	mayShowFigures,
	type Sheet,
	testStatistics,
} from "./statistics";

const sheetsOf = (rows: (number | null)[][]): Sheet[] =>
	rows.map((scores, index) => ({ learnerId: `learner ${index}`, scores }));

/**
 * Four learners, three questions of one point, worked out on paper:
 *
 *            Q1  Q2  Q3  total  rest of Q1  of Q2  of Q3
 *   A         1   1   1    3        2         2      2
 *   B         1   1   0    2        1         1      2
 *   C         1   0   0    1        0         1      1
 *   D         0   0   0    0        0         0      0
 *   mean     3/4 1/2 1/4  3/2      3/4        1     5/4
 *
 * Σ of squared differences from the mean: 3/4, 1, 3/4; total 5; rests 4+1-4×9/16 = 11/4, 2, 9-4×25/16 = 11/4.
 * Σ of products, question with rest (Σxy - 4 × means): 3-9/4 = 3/4; 3-2 = 1; 2-5/4 = 3/4.
 */
const LADDER = sheetsOf([
	[1, 1, 1],
	[1, 1, 0],
	[1, 0, 0],
	[0, 0, 0],
]);

/**
 * Half scores, unlike points (2, 1, 1), no answer (-, counts as 0), and a question that works against the rest:
 *
 *            Q1×2 Q2  Q3  total  rest of Q1  of Q2  of Q3
 *   A          2   1   0    3        1         2      3
 *   B          1   1   0    2        1         1      2
 *   C          1   -   1    2        1         2      1
 *   D          0   0   1    1        1         1      0
 *   mean       1  1/2 1/2   2        1        3/2    3/2
 *
 * Σ of squares: Q1 2, Q2 1, Q3 1; total 2; rests 0, 1, 14-9 = 5.
 * Σ of products with the rest: Q1 none, for its rest does not vary; Q2 3-3 = 0; Q3 1-3 = -2.
 * Q3 and its rest sorted: (0 0 1 1) with (0 1 2 3) is 5-3 = 2.
 * Σ of products with the total: Q1 (2×3+2+2) - 8 = 2; Q2 5-4 = 1; Q3 3-4 = -1.
 */
const MIXED = sheetsOf([
	[1, 1, 0],
	[0.5, 1, 0],
	[0.5, null, 1],
	[0, 0, 1],
]);

describe("a question", () => {
	test("has a facility, a deviation, weights and a discrimination as on paper", () => {
		const [first, second, third] = itemStatistics(LADDER, [1, 1, 1]);
		expect(first).toMatchObject({ responses: 4, facility: 0.75, intendedWeight: 1 / 3 });
		expect(first?.standardDeviation).toBeCloseTo(Math.sqrt(0.75 / 3), 12);
		expect(first?.discrimination).toBeCloseTo(0.75 / Math.sqrt(0.75 * 2.75), 12);
		expect(second?.facility).toBe(0.5);
		expect(second?.standardDeviation).toBeCloseTo(Math.sqrt(1 / 3), 12);
		expect(second?.discrimination).toBeCloseTo(1 / Math.sqrt(2), 12);
		expect(third?.discrimination).toBeCloseTo(0.75 / Math.sqrt(0.75 * 2.75), 12);
		// Better scores go with better rests everywhere: as efficient as these scores can be.
		expect([first, second, third].map((item) => item?.efficiency)).toEqual([1, 1, 1]);
		// Σ of products with the total: 3/4 + 3/4, 1 + 1, 3/4 + 3/4.
		const pulled = 2 * Math.sqrt(1.5) + Math.sqrt(2);
		expect(first?.effectiveWeight).toBeCloseTo(Math.sqrt(1.5) / pulled, 12);
		expect(second?.effectiveWeight).toBeCloseTo(Math.sqrt(2) / pulled, 12);
	});

	test("that was not answered counts as wrong, and its points as points", () => {
		const [first, second, third] = itemStatistics(MIXED, [2, 1, 1]);
		expect(first).toMatchObject({ responses: 4, facility: 0.5, intendedWeight: 0.5 });
		expect(first?.standardDeviation).toBeCloseTo(Math.sqrt(2 / 3) / 2, 12);
		expect(first).toMatchObject({ discrimination: null, efficiency: null });
		expect(second).toMatchObject({ responses: 3, facility: 0.5, discrimination: 0, efficiency: 0 });
		expect(third?.discrimination).toBeCloseTo(-2 / Math.sqrt(5), 12);
		expect(third?.efficiency).toBeCloseTo(-1, 12);
		const pulled = Math.sqrt(2) + 1;
		expect(first?.effectiveWeight).toBeCloseTo(Math.sqrt(2) / pulled, 12);
		expect(second?.effectiveWeight).toBeCloseTo(1 / pulled, 12);
		expect(third?.effectiveWeight).toBeNull();
	});

	test("has no figures where nobody or one learner answered, or it carries no points", () => {
		expect(itemStatistics([], [1])).toEqual([
			{
				responses: 0,
				facility: null,
				standardDeviation: null,
				intendedWeight: 1,
				effectiveWeight: null,
				discrimination: null,
				efficiency: null,
			},
		]);
		const [alone] = itemStatistics(sheetsOf([[1, 0]]), [1, 1]);
		expect(alone).toMatchObject({ facility: 1, standardDeviation: null, discrimination: null });
		const [, unpaid] = itemStatistics(LADDER, [1, 0, 1]);
		expect(unpaid).toMatchObject({ facility: null, standardDeviation: null, discrimination: null });
	});

	test("does not take rounding for a difference", () => {
		// The rest of the third is 0.1 + 0.2 or 0.3: one score, though not one number.
		const rows = [
			[0.1, 0.2, 1],
			[0.3, 0, 0],
			[0.1, 0.2, 0],
		];
		expect(0.1 + 0.2).not.toBe(0.3);
		expect(itemStatistics(sheetsOf(rows), [1, 1, 1])[2]).toMatchObject({
			discrimination: null,
			efficiency: null,
		});
	});

	test("without relation to the total has the weight 0, in whatever order the learners come", () => {
		// Its covariance with the total is 0 on paper, and a trifle above or below it in floating point.
		const rows = [[null], [7 / 12, null], [1 / 6, 0.5], [1 / 12, 5 / 6]];
		for (const order of [rows, rows.toReversed()])
			expect(itemStatistics(sheetsOf(order), [4, 1])[1]?.effectiveWeight).toBe(0);
	});

	test("keeps its digits where scores differ by little", () => {
		// All rest scores a million points up: the one-pass formula Σx² - n × mean² is off by a thousand there.
		const rows = [
			[1, 0.5, 1],
			[0, 0.25, 1],
			[1, 0.75, 1],
			[0, 0, 1],
		];
		const plain = itemStatistics(sheetsOf(rows.map((row) => row.slice(0, 2))), [1, 1]);
		const lifted = itemStatistics(sheetsOf(rows), [1, 1, 1e9]);
		expect(lifted[0]?.discrimination).toBeCloseTo(plain[0]?.discrimination ?? Number.NaN, 6);
	});
});

describe("a test", () => {
	test("has mean, median, deviation and consistency as on paper", () => {
		const figures = testStatistics(LADDER, [1, 1, 1]);
		expect(figures).toMatchObject({ learners: 4, mean: 0.5, median: 0.5 });
		expect(figures.standardDeviation).toBeCloseTo(Math.sqrt(5 / 3) / 3, 12);
		// 3/2 × (1 - (3/4 + 1 + 3/4) / 5) = 3/4; √(1 - 3/4) = 1/2.
		expect(figures.consistency).toBeCloseTo(0.75, 12);
		expect(figures.errorRatio).toBeCloseTo(0.5, 12);
		expect(figures.standardError).toBeCloseTo(Math.sqrt(5 / 3) / 6, 12);
	});

	test("whose questions disagree has a consistency below 0", () => {
		const figures = testStatistics(MIXED, [2, 1, 1]);
		expect(figures).toMatchObject({ mean: 0.5, median: 0.5 });
		// 3/2 × (1 - (2 + 1 + 1) / 2) = -3/2; √(1 + 3/2) = √(5/2).
		expect(figures.consistency).toBeCloseTo(-1.5, 12);
		expect(figures.errorRatio).toBeCloseTo(Math.sqrt(2.5), 12);
	});

	test("has a median between the two in the middle, or the one", () => {
		const totals = (...scores: number[]) =>
			testStatistics(sheetsOf(scores.map((score) => [score])), [1]).median;
		expect(totals(1, 0, 0.25, 0.75)).toBe(0.5);
		expect(totals(1, 0, 0.25)).toBe(0.25);
	});

	test("has no consistency of one question, of two learners, or where all totals are alike", () => {
		const none = { consistency: null, errorRatio: null, standardError: null };
		expect(testStatistics(sheetsOf([[1], [0], [1]]), [1])).toMatchObject(none);
		expect(testStatistics(LADDER.slice(0, 2), [1, 1, 1])).toMatchObject(none);
		const alike = [
			[1, 0],
			[0, 1],
			[1, 0],
		];
		expect(testStatistics(sheetsOf(alike), [1, 1])).toMatchObject({ ...none, standardDeviation: 0 });
		expect(testStatistics([], [1, 1])).toEqual({
			learners: 0,
			mean: null,
			median: null,
			standardDeviation: null,
			...none,
		});
	});
});

describe("choices", () => {
	test("are shares of the learners, those without an answer among them", () => {
		expect(choiceShares(4, [0, 0, 3, null, 1])).toEqual({ options: [0.4, 0.2, 0, 0.2], none: 0.2 });
		expect(choiceShares(2, [])).toBeNull();
	});

	test("of an option that there is not are refused", () => {
		expect(() => choiceShares(2, [2])).toThrow(RangeError);
	});
});

test("figures are shown from ten responses", () => {
	expect(LEAST_RESPONSES).toBe(10);
	expect([9, 10].map(mayShowFigures)).toEqual([false, true]);
});
