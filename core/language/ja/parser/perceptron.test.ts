import fc from "fast-check";
import { expect, test } from "vitest";
import { averaged, correct, createLearner, shuffled } from "./perceptron";
import { scoreOf, type Weights } from "./weights";

type Example = { features: number[]; isTrue: boolean };

/** Two of three, with a feature that is always there: linearly separable. */
const MAJORITY: Example[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => {
	const on = [1, 2, 4].filter((bit) => (bits & bit) > 0);
	return { features: [0, ...on.map((bit) => bit + 8)], isTrue: on.length >= 2 };
});

/** A correction is made until a score is this clear, so that the first steps do not tip the mean. */
const MARGIN = 2;

const mistakes = (weights: Weights) =>
	MAJORITY.filter(({ features, isTrue }) => scoreOf(weights, features) > 0 !== isTrue);

test("what can be parted by a line is learned, and the mean over all steps parts it too", () => {
	const learner = createLearner(4);
	expect(mistakes(learner.weights)).not.toEqual([]);
	for (let round = 0; round < 100; round++)
		for (const i of shuffled(MAJORITY.length, round)) {
			const { features, isTrue } = MAJORITY[i] as Example;
			const sign = isTrue ? 1 : -1;
			learner.step++;
			if (sign * scoreOf(learner.weights, features) <= MARGIN) correct(learner, features, sign);
		}
	expect(mistakes(learner.weights)).toEqual([]);
	expect(mistakes(averaged(learner))).toEqual([]);
	expect(learner.weights.every(Number.isInteger)).toBe(true);
});

test("averaged weights are the mean of the weights each step began with", () => {
	const step = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.constantFrom(-1, 1)), {
		maxLength: 3,
	});
	fc.assert(
		fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
			const learner = createLearner(3);
			const sums = new Float64Array(8);
			for (const corrections of steps) {
				learner.step++;
				learner.weights.forEach((weight, i) => {
					sums[i] = (sums[i] as number) + weight;
				});
				for (const [feature, amount] of corrections) correct(learner, [feature], amount);
			}
			averaged(learner).forEach((weight, i) => {
				expect(weight).toBeCloseTo((sums[i] as number) / steps.length, 4);
			});
		}),
	);
});

test("a learner that saw nothing has weights of zero", () => {
	expect([...averaged(createLearner(2))]).toEqual([0, 0, 0, 0]);
});

test("a shuffle has each number once, is the same each time and another in another round", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 500 }), (count, round) => {
			const order = shuffled(count, round);
			expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
			expect(shuffled(count, round)).toEqual(order);
		}),
	);
	expect(shuffled(10, 0)).toEqual([5, 0, 3, 9, 1, 6, 4, 8, 7, 2]);
	expect(new Set([0, 1, 2, 3].map((round) => shuffled(50, round).join())).size).toBe(4);
});
