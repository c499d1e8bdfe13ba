import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemStatistics, type Sheet, testStatistics } from "./statistics";

const sheetsOf = (rows: (number | null)[][]): Sheet[] =>
	rows.map((scores, index) => ({ learnerId: `learner ${index}`, scores }));

const score = fc.option(fc.integer({ min: 0, max: 12 }).map((twelfths) => twelfths / 12));
const world = fc.integer({ min: 1, max: 6 }).chain((questions) =>
	fc.record({
		rows: fc.array(fc.array(score, { minLength: questions, maxLength: questions }), { maxLength: 15 }),
		points: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: questions, maxLength: questions }),
	}),
);

/** Every figure of items and test. */
function figuresOf(rows: (number | null)[][], points: number[]): [string, number | null][] {
	const figures = [...itemStatistics(sheetsOf(rows), points), testStatistics(sheetsOf(rows), points)];
	return figures.flatMap((figure) => Object.entries(figure));
}

/** The same figures but for the last digits, which the order of a sum may change. */
function expectAlike(ones: [string, number | null][], others: [string, number | null][]) {
	expect(ones.length).toBe(others.length);
	for (const [index, [name, value]] of ones.entries()) {
		const other = others[index]?.[1] ?? null;
		if (value === null || other === null) expect([name, value]).toEqual([name, other]);
		else expect(value, name).toBeCloseTo(other, 9);
	}
}

describe("whatever the scores", () => {
	test("figures stay within their bounds", () => {
		fc.assert(
			fc.property(world, ({ rows, points }) => {
				for (const item of itemStatistics(sheetsOf(rows), points)) {
					if (item.facility !== null) expect(item.facility).toBeGreaterThanOrEqual(0);
					if (item.facility !== null) expect(item.facility).toBeLessThanOrEqual(1 + 1e-12);
					expect(Math.abs(item.discrimination ?? 0)).toBeLessThanOrEqual(1);
					expect(item.efficiency ?? 0).toBeLessThanOrEqual(1);
					// The covariance is at most the standard deviations' product: no less efficient than discriminating.
					if (item.efficiency !== null && item.discrimination !== null && item.discrimination > 0)
						expect(item.efficiency).toBeGreaterThanOrEqual(item.discrimination - 1e-9);
				}
				expect(testStatistics(sheetsOf(rows), points).consistency ?? 0).toBeLessThanOrEqual(1 + 1e-9);
			}),
		);
	});

	test("the order of learners does not matter", () => {
		fc.assert(
			fc.property(world, ({ rows, points }) => {
				expectAlike(figuresOf(rows.toReversed(), points), figuresOf(rows, points));
			}),
		);
	});

	test("a question that all got right has no discrimination", () => {
		fc.assert(
			fc.property(world, ({ rows, points }) => {
				const all = rows.map((row) => [1, ...row]);
				const [easy] = itemStatistics(sheetsOf(all), [3, ...points]);
				expect(easy).toMatchObject({ discrimination: null, efficiency: null });
				if (rows.length > 0) expect(easy?.facility).toBe(1);
			}),
		);
	});

	test("questions that all ask the same are consistent, and nothing is chance", () => {
		fc.assert(
			fc.property(
				fc.array(score, { minLength: 3, maxLength: 15 }),
				fc.integer({ min: 2, max: 7 }),
				(once, copies) => {
					const rows = once.map((own) => new Array<number | null>(copies).fill(own));
					const { consistency, errorRatio } = testStatistics(sheetsOf(rows), new Array(copies).fill(1));
					if (new Set(once.map((own) => own ?? 0)).size === 1) expect(consistency).toBeNull();
					else expect(consistency).toBeCloseTo(1, 9);
					expect(errorRatio ?? 0).toBeCloseTo(0, 6);
				},
			),
		);
	});

	test("points that are scaled change no figure, for all are shares", () => {
		fc.assert(
			fc.property(world, fc.constantFrom(0.5, 3, 100), ({ rows, points }, factor) => {
				const scaled = points.map((worth) => worth * factor);
				expectAlike(figuresOf(rows, scaled), figuresOf(rows, points));
			}),
		);
	});
});
