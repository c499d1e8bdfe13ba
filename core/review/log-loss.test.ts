import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logLoss } from "./log-loss";
import { DEFAULT_WEIGHTS, type Memory, nextMemory, retrievability, type Weights } from "./memory";
import { RATINGS, type Rating } from "./rating";
import type { TrainingReview } from "./training-items";

/** What a recall of .9 costs, forgotten (-ln .1) and right (-ln .9). */
const FORGOTTEN = Math.LN10;
const RIGHT = 0.1053605;

const item = (...reviews: readonly (readonly [Rating, number])[]): TrainingReview[] =>
	reviews.map(([rating, elapsedDays]) => ({ rating, elapsedDays }));

/** A first stability of five days for Good: five days later recall is .9 by definition. */
const FIVE_DAYS = DEFAULT_WEIGHTS.with(2, 5);

describe("by hand", () => {
	test("a recall of nine in ten costs -ln .9 when right and -ln .1 when forgotten", () => {
		expect(logLoss([item([3, 0], [1, 5])], FIVE_DAYS)).toBeCloseTo(FORGOTTEN, 6);
		for (const right of [2, 3, 4] as const)
			expect(logLoss([item([3, 0], [right, 5])], FIVE_DAYS)).toBeCloseTo(RIGHT, 6);
	});

	test("it is the mean over the items, of which none weighs more than another", () => {
		const right = item([3, 0], [3, 5]);
		const mean = (3 * RIGHT + FORGOTTEN) / 4;
		expect(logLoss([right, item([3, 0], [1, 5]), right, right], FIVE_DAYS)).toBeCloseTo(mean, 6);
	});

	// V7: recall after 2 and 3 days for a stability of one day and a decay of .2 is .84028935 and .7985001.
	test("the recall is that of the forgetting curve of these weights", () => {
		const weights = DEFAULT_WEIGHTS.with(2, 1).with(20, 0.2);
		expect(logLoss([item([3, 0], [3, 2])], weights)).toBeCloseTo(0.1740089, 6);
		expect(logLoss([item([3, 0], [1, 3])], weights)).toBeCloseTo(1.6019667, 6);
	});

	// V2 up to its fifth answer: stability 21.91771334, so recall is .90291151 after 21 days.
	test("every answer before the last enters the memory, one of the same day too", () => {
		const history = [
			[1, 0],
			[3, 0],
			[3, 1],
			[3, 3],
			[3, 8],
		] as const;
		expect(logLoss([item(...history, [3, 21])], DEFAULT_WEIGHTS)).toBeCloseTo(0.1021307, 6);
		expect(logLoss([item(...history, [1, 21])], DEFAULT_WEIGHTS)).toBeCloseTo(2.3321325, 6);
	});

	test("an answer thought impossible costs as much as one chance in ten million", () => {
		expect(logLoss([item([3, 0], [1, 0])], DEFAULT_WEIGHTS)).toBeCloseTo(16.1180957, 6);
		expect(logLoss([item([3, 0], [3, 0])], DEFAULT_WEIGHTS)).toBeCloseTo(1e-7, 9);
	});

	test("of no items there is no loss, and of a first answer no prediction", () => {
		expect(logLoss([], DEFAULT_WEIGHTS)).toBeNaN();
		expect(() => logLoss([item([3, 0])], DEFAULT_WEIGHTS)).toThrow(RangeError);
		expect(() => logLoss([[]], DEFAULT_WEIGHTS)).toThrow(RangeError);
	});
});

/** Weights whose first stabilities and growth are other than the default ones. */
const learners = fc
	.tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: 0.5, max: 2.5, noNaN: true }))
	.map(
		([first, growth]): Weights =>
			DEFAULT_WEIGHTS.map((weight, index) => (index < 4 ? weight * first : index === 8 ? growth : weight)),
	);
const histories = fc.array(
	fc.record({ rating: fc.constantFrom(...RATINGS), elapsedDays: fc.integer({ min: 0, max: 60 }) }),
	{ minLength: 1, maxLength: 5 },
);

function recallAfter(history: readonly TrainingReview[], days: number, weights: Weights): number {
	const memory = history.reduce<Memory | null>(
		(before, { rating, elapsedDays }) => nextMemory(before, elapsedDays, rating, weights),
		null,
	);
	return memory ? retrievability(memory, days, weights) : Number.NaN;
}

test("on the answers of a learner whose weights are known, others lose at least as their predictions are off", () => {
	const TIMES = 200;
	fc.assert(
		fc.property(
			learners,
			learners,
			fc.array(histories, { minLength: 1, maxLength: 6 }),
			fc.integer({ min: 1, max: 60 }),
			(learner, other, told, days) => {
				// Two hundred times over, each history is answered right as often as this learner would.
				const rights = told.map((history) => Math.round(TIMES * recallAfter(history, days, learner)));
				const items = told.flatMap((history, index) =>
					Array.from({ length: TIMES }, (_, time): TrainingReview[] => [
						...history,
						{ rating: time < (rights[index] ?? 0) ? 3 : 1, elapsedDays: days },
					]),
				);
				const off = told.map(
					(history, index) => (rights[index] ?? 0) / TIMES - recallAfter(history, days, other),
				);
				// Pinsker's inequality: what is lost is at least twice the square of the difference.
				const least = off.reduce((sum, apart) => sum + 2 * apart ** 2, 0) / told.length;
				const rounding = 1 / TIMES;
				expect(logLoss(items, other) - logLoss(items, learner)).toBeGreaterThan(least - rounding);
			},
		),
		{ numRuns: 200, seed: 6 },
	);
});
