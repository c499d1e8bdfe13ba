import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { barLength, binsOf, columnsOf, edgesOf } from "./bins";

const counts = (scores: number[], binCount?: number) => binsOf(scores, binCount).map((bin) => bin.count);

describe("bins", () => {
	test("have their beginning and not their end, but for the last", () => {
		expect(counts([0, 0.0999, 0.1, 0.5, 0.95, 1])).toEqual([2, 1, 0, 0, 0, 1, 0, 0, 0, 2]);
		expect(counts([0.5, 1], 2)).toEqual([0, 2]);
		expect(binsOf([], 4).map(({ from, to }) => [from, to])).toEqual([
			[0, 0.25],
			[0.25, 0.5],
			[0.5, 0.75],
			[0.75, 1],
		]);
	});

	test("are not missed by rounding", () => {
		expect(0.1 + 0.7).toBeLessThan(0.8);
		expect(counts([0.1 + 0.7])[8]).toBe(1);
		expect(counts([-1e-12, -0.01, 1 + 1e-12])).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
	});

	test("count every score once, where it belongs", () => {
		const score = fc.integer({ min: 0, max: 60 }).map((of60) => of60 / 60);
		fc.assert(
			fc.property(fc.array(score), fc.integer({ min: 1, max: 12 }), (scores, binCount) => {
				for (const [index, { from, to, count }] of binsOf(scores, binCount).entries()) {
					const last = index === binCount - 1;
					const inside = scores.filter((one) => one >= from - 1e-9 && (last || one < to - 1e-9));
					expect(count).toBe(inside.length);
				}
			}),
		);
	});
});

describe("columns", () => {
	const frame = { width: 320, height: 200, top: 20, bottom: 30 };
	test("stand on the axis, as high as their counts, the fullest filling the room", () => {
		const { columns, axis } = columnsOf([2, 0, 4, 1], frame);
		expect(axis).toBe(170);
		expect(columns.map((column) => column.height)).toEqual([75, 0, 150, 37.5]);
		expect(columns.map((column) => column.y)).toEqual([95, 170, 20, 132.5]);
	});

	test("have no height where nobody is", () => {
		expect(columnsOf([0, 0], frame).columns.map((column) => column.height)).toEqual([0, 0]);
	});

	test("are as high as the room where they reach the most of the scale", () => {
		expect(columnsOf([2, 4], frame, 8).columns.map((column) => column.height)).toEqual([37.5, 75]);
	});

	test("lie beside each other, between the edges of their bins", () => {
		fc.assert(
			fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), (some) => {
				const { columns, axis } = columnsOf(some, frame);
				const bins = some.map((count, index) => ({
					from: index / some.length,
					to: (index + 1) / some.length,
					count,
				}));
				const edges = edgesOf(bins, frame.width);
				expect(edges).toHaveLength(some.length + 1);
				expect([edges[0]?.x, edges.at(-1)?.x]).toEqual([0, frame.width]);
				expect([edges[0]?.share, edges.at(-1)?.share]).toEqual([0, 1]);
				for (const [index, { x, y, width, height, middle }] of columns.entries()) {
					expect(y).toBeGreaterThanOrEqual(frame.top - 1e-9);
					expect(y + height).toBeCloseTo(axis, 9);
					expect(middle).toBeCloseTo(x + width / 2, 9);
					// Centred between its edges, and not touching them.
					const [from = Number.NaN, to = Number.NaN] = edges.slice(index).map((edge) => edge.x);
					expect(middle).toBeCloseTo((from + to) / 2, 9);
					expect(x).toBeGreaterThan(from);
					expect(x + width).toBeLessThan(to);
				}
			}),
		);
	});
});

test("a bar is as long as its value, and stays in its room", () => {
	expect([0, 0.25, 1, -0.5, 1.5].map(barLength)).toEqual([0, 25, 100, 0, 100]);
});
