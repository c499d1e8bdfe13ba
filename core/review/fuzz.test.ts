import fc from "fast-check";
import { expect, test } from "vitest";
import { drawFrom, fuzzBounds, fuzzedInterval, intervalAt } from "./fuzz";

test("V9: the bounds are Anki's", () => {
	for (const [interval, min, max, lower, middle, upper] of [
		[1, 1, 1000, 1, 1, 1],
		[2.49, 1, 1000, 2, 2, 2],
		[2.5, 1, 1000, 2, 3, 4],
		[7, 1, 1000, 5, 7, 9],
		[17, 1, 1000, 14, 17, 20],
		[37, 1, 1000, 33, 37, 41],
		[2, 3, 1000, 3, 4, 4],
		[2, 3, 3, 3, 3, 3],
		[19.9, 3, 1000, 17, 20, 23],
		[100, 101, 1000, 101, 105, 108],
		[100, 1, 99, 92, 96, 99],
		[100, 97, 103, 97, 100, 103],
		// From the same tests, and one where a share of a tenth and of a little more differ.
		[2, 2, 1000, 2, 2, 2],
		[6.9, 3, 1000, 5, 7, 9],
		[7.1, 3, 1000, 5, 7, 9],
		[20.1, 3, 1000, 17, 20, 23],
		[16.2, 1, 1000, 14, 17, 19],
		[100, 1, 1000, 93, 100, 107],
	] as const) {
		const at = (draw: number) => intervalAt(interval, draw, min, max);
		expect([at(0), at(0.5), at(0.99)], `${interval} in ${min}–${max}`).toEqual([lower, middle, upper]);
	}
});

test("without a seed an interval is rounded and kept within its limits", () => {
	expect(fuzzedInterval(1.5, null, 1, 100)).toBe(2);
	expect(fuzzedInterval(0.1, null, 1, 100)).toBe(1);
	expect(fuzzedInterval(101, null, 1, 100)).toBe(100);
	expect(fuzzedInterval(5, null, 3, 2)).toBe(2);
});

test("a seeded interval is whole, within its bounds, and the same each time", () => {
	fc.assert(
		fc.property(
			fc.double({ min: 0, max: 40_000, noNaN: true }),
			fc.string(),
			fc.integer({ min: 1, max: 500 }),
			(interval, seed, min) => {
				const days = fuzzedInterval(interval, seed, min, 36_500);
				const { lower, upper } = fuzzBounds(interval, min, 36_500);
				expect(Number.isInteger(days)).toBe(true);
				expect(days).toBeGreaterThanOrEqual(lower);
				expect(days).toBeLessThanOrEqual(upper);
				expect(lower).toBeGreaterThanOrEqual(min);
				expect(days).toBe(fuzzedInterval(interval, seed, min, 36_500));
				if (interval < 2.5 && min === 1) expect(days).toBe(Math.max(1, Math.round(interval)));
			},
		),
		{ numRuns: 2_000 },
	);
});

test("draws fall evenly, for one question over its answers and for many questions", () => {
	const seeds = [
		Array.from({ length: 5_000 }, (_, reps) => `question:${reps}`),
		Array.from({ length: 5_000 }, (_, question) => `q${question}:3`),
	];
	for (const draws of seeds.map((list) => list.map(drawFrom))) {
		const tenths = Array.from({ length: 10 }, () => 0);
		for (const draw of draws) {
			expect(draw).toBeGreaterThanOrEqual(0);
			expect(draw).toBeLessThan(1);
			const tenth = Math.floor(draw * 10);
			tenths[tenth] = (tenths[tenth] ?? 0) + 1;
		}
		for (const count of tenths) expect(Math.abs(count - 500)).toBeLessThan(110);
	}
});
