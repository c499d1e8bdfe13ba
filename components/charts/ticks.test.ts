import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countTicks, placeTicks, roundTicks } from "./ticks";

describe("the values of a scale", () => {
	test("are few and round", () => {
		expect(countTicks(74)).toEqual([0, 20, 40, 60, 80]);
		expect(countTicks(302)).toEqual([0, 100, 200, 300, 400]);
		expect(roundTicks(0, 1)).toEqual([0, 0.5, 1]);
		expect(roundTicks(0.5, 1)).toEqual([0.4, 0.6, 0.8, 1]);
	});

	test("of counts are whole, however few there are", () => {
		for (const most of [0, 1, 2, 3]) expect(countTicks(most)).toEqual([0, 1, 2, 3]);
	});

	test("are equally far apart from the least to the most", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 100_000 }), (most) => {
				const ticks = countTicks(most);
				const [first = Number.NaN, second = Number.NaN] = ticks;
				expect(first).toBe(0);
				expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
				expect(ticks.length).toBeLessThanOrEqual(6);
				for (const [index, tick] of ticks.entries()) expect(tick).toBe(index * second);
			}),
		);
	});
});

describe("labels", () => {
	const placed = (...places: number[]) => placeTicks(places.map((at) => ({ at, text: `${at}` })));

	test("stand in the middle of their place, at either end inside", () => {
		expect(placed(0, 50, 100).map(({ anchor }) => anchor)).toEqual(["start", "middle", "end"]);
	});

	test("named later give way to those named first", () => {
		expect(placed(50, 0, 60, 100).map(({ at }) => at)).toEqual([50, 0, 100]);
		expect(placed(60, 50, 0).map(({ at }) => at)).toEqual([60, 0]);
	});

	test("never lie upon each other, nor outside, each taking a quarter of the width or less", () => {
		const room = { start: [0, 24], middle: [-12, 12], end: [-24, 0] };
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 100 })), (places) => {
				const spans = placed(...places)
					.map(({ at, anchor }) => room[anchor].map((off) => at + off))
					.toSorted(([a = 0], [b = 0]) => a - b);
				if (places.length > 0) expect(spans.length).toBeGreaterThan(0);
				for (const [index, [from = 0, to = 0]] of spans.entries()) {
					expect(from).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0);
					expect(to).toBeLessThanOrEqual(100);
				}
			}),
		);
	});
});
