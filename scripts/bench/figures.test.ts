import { expect, test } from "vitest";
import { holds, lineOf, median, quantile } from "./figures";

test("a figure holds up to its bound, and what is no number does not", () => {
	const figure = { name: "n", bound: 2, unit: "" } as const;
	expect([1.99, 2, 2.01, Number.NaN].map((value) => holds({ ...figure, value }))).toEqual([
		...[true, true, false, false],
	]);
	expect(lineOf({ ...figure, value: 2.5, made: "5 ÷ 2" })).toMatch(/^✗ n +2\.50 {2}\(≤ 2\) {2}5 ÷ 2$/);
	expect(lineOf({ ...figure, value: 1, unit: " kB" })).toMatch(/^✓ n +1 kB {2}\(≤ 2 kB\)$/);
});

test("the 95th percentile is what five of a hundred times reach", () => {
	const times = Array.from({ length: 100 }, (_, nth) => (nth * 37) % 100);
	expect(quantile(times, 0.95)).toBe(95);
	expect(median([9, 1, 5])).toBe(5);
	expect(quantile([3], 0.95)).toBe(3);
});
