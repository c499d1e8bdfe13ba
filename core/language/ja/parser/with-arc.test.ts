import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArcScores, bestTree, bestWithArc, chartOf } from "./projective";

const size = 7;
const scoresOf = (values: number[], forbidden: number[]): ArcScores => ({
	count: 2 + Math.abs((values[0] ?? 0) % (size - 1)),
	arc: (i, j) => (forbidden.includes(i * size + j) && j > i + 1 ? -Infinity : (values[i * size + j] ?? 0)),
	sibling: (i, s, j) => values[size * size + ((i * 31 + s * 7 + j) % 50)] ?? 0,
});

test("the best tree with an arc is the best of all trees once its rivals are forbidden", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 100, maxLength: 100 }),
			fc.array(fc.nat(size * size), { maxLength: 6 }),
			(values, forbidden) => {
				const scores = scoresOf(values, forbidden);
				const best = bestWithArc(chartOf(scores), scores);
				const n = scores.count;
				for (let i = 0; i < n - 1; i++)
					for (let j = i + 1; j < n; j++) {
						const only = {
							...scores,
							arc: (a: number, b: number) => (a === i && b !== j ? -Infinity : scores.arc(a, b)),
						};
						expect(best[i * n + j]).toBe(bestTree(only).score);
					}
			},
		),
		{ numRuns: 500 },
	);
});
