import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonInterval } from "./wilson";

test("the interval has its known values", () => {
	const bounds = (right: number, of: number) =>
		Object.values(wilsonInterval(right, of)).map((bound) => Number(bound.toFixed(4)));
	expect(bounds(8, 10)).toEqual([0.4902, 0.9433]);
	expect(bounds(0, 10)).toEqual([0, 0.2775]);
	expect(bounds(10, 10)).toEqual([0.7225, 1]);
	expect(bounds(81, 263)).toEqual([0.2553, 0.3662]); // Newcombe 1998, table I
	expect(bounds(0, 0)).toEqual([0, 1]);
});

test("the share seen lies within, and the same share of more leaves less room", () => {
	const seen = fc
		.integer({ min: 1, max: 500 })
		.chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
	fc.assert(
		fc.property(seen, ([right, of]) => {
			const { low, high } = wilsonInterval(right, of);
			expect(low).toBeGreaterThanOrEqual(0);
			expect(low).toBeLessThanOrEqual(right / of + 1e-12);
			expect(high).toBeGreaterThanOrEqual(right / of - 1e-12);
			expect(high).toBeLessThanOrEqual(1);
			const more = wilsonInterval(4 * right, 4 * of);
			expect(more.high - more.low).toBeLessThan(high - low);
		}),
	);
});
