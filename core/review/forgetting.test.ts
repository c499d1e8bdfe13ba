import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forgettingCurve } from "./forgetting";
import { DEFAULT_WEIGHTS, retrievability } from "./memory";

const start = 20_000;
type Answer = [day: number, stability: number];

function curve(answers: Answer[], today: number, ahead = 0) {
	const states = answers.map(([day, stability]) => ({ lastDay: start + day, stability, difficulty: 5 }));
	const points = forgettingCurve(states, start + today, ahead, DEFAULT_WEIGHTS);
	return points.map(({ day, recall }) => [day - start, recall] as const);
}

const recallAt = (stability: number, days: number) =>
	retrievability({ stability, difficulty: 5 }, days, DEFAULT_WEIGHTS);

describe("the curve", () => {
	test("falls from 1 by the stability of each answer, with a point a day", () => {
		expect(curve([[0, 2]], 3)).toEqual([0, 1, 2, 3].map((day) => [day, recallAt(2, day)]));
		expect(recallAt(2, 0)).toBe(1);
		expect(recallAt(2, 2)).toBeCloseTo(0.9, 6);
	});

	test("jumps back to 1 on the day of an answer: a point before it and one after", () => {
		const points = curve(
			[
				[0, 2],
				[2, 8],
			],
			4,
		);
		expect(points.map(([day]) => day)).toEqual([0, 1, 2, 2, 3, 4]);
		expect(points[2]?.[1]).toBe(recallAt(2, 2));
		expect(points[3]?.[1]).toBe(1);
		expect(points.slice(3)).toEqual([0, 1, 2].map((days) => [2 + days, recallAt(8, days)]));
	});

	test("goes on beyond today as far as asked", () => {
		expect(curve([[0, 5]], 3, 4).at(-1)).toEqual([7, recallAt(5, 7)]);
	});

	test("counts the last answer of a day alone", () => {
		const answers: Answer[] = [
			[0, 1],
			[0, 3],
			[2, 9],
			[2, 4],
		];
		expect(curve(answers, 3)).toEqual(curve([answers[1] ?? [0, 0], answers[3] ?? [0, 0]], 3));
		expect(curve(answers, 3)).toHaveLength(5);
	});

	test("reaches the last answer where today lies before it, and is empty without answers", () => {
		expect(curve([[5, 3]], 4, 1).map(([day]) => day)).toEqual([5, 6]);
		expect(curve([], 4, 30)).toEqual([]);
	});

	test("never goes back in time, misses no day and rises only at answers", () => {
		const gaps = fc.array(fc.tuple(fc.nat(9), fc.double({ min: 0.01, max: 400, noNaN: true })), {
			minLength: 1,
		});
		fc.assert(
			fc.property(gaps, fc.nat(20), (steps, ahead) => {
				let day = 0;
				const answers = steps.map(([gap, stability]): Answer => {
					day += gap;
					return [day, stability];
				});
				const answered = new Set(answers.map(([at]) => at));
				const points = curve(answers, day, ahead);
				expect(points.at(-1)?.[0]).toBe(day + ahead);
				for (const [index, [at, recall]] of points.entries()) {
					const before = points[index - 1];
					if (!before) continue;
					expect(at - before[0]).toBe(recall > before[1] || before[0] === at ? 0 : 1);
					if (at === before[0]) expect([recall, answered.has(at)]).toEqual([1, true]);
				}
			}),
		);
	});
});
