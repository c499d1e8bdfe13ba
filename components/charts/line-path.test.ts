import { describe, expect, test } from "vitest";
import { lineOf } from "./line-path";

const points = [
	{ x: 10, y: 1 },
	{ x: 11, y: 0.5 },
	{ x: 11, y: 1 },
	{ x: 14, y: 0 },
];
const range = { from: 0, to: 1 };

describe("a line", () => {
	test("goes through its points, from the left to the right and from below up", () => {
		expect(lineOf(points, { curve: "straight", range }).known).toBe("M0,0L25,50L25,0L100,100");
	});

	test("stands until the next point where it goes in steps", () => {
		const { known } = lineOf(points.slice(2), { curve: "steps", range });
		expect(known).toBe("M0,0L100,0L100,100");
	});

	test("is rounded without going above or below its points", () => {
		const { known } = lineOf(
			[0, 1, 1, 3].map((y, x) => ({ x, y })),
			{ curve: "rounded" },
		);
		const numbers = (known ?? "")
			.split(/[MLC,]/)
			.filter(Boolean)
			.map(Number);
		const heights = numbers.filter((_, index) => index % 2 === 1);
		expect(known).toContain("C");
		expect(Math.max(...heights)).toBe(100);
		expect(Math.min(...heights)).toBe(0);
	});

	test("parts where what is expected begins, and is joined there", () => {
		const { known, expected } = lineOf(points, { curve: "straight", range, expectedFrom: 11 });
		expect(known).toBe("M0,0L25,50L25,0");
		expect(expected).toBe("M25,50L25,0L100,100");
		expect(lineOf(points, { curve: "straight", range }).expected).toBe(null);
	});

	test("of no points is none", () => {
		expect(lineOf([], { curve: "straight" })).toMatchObject({ known: null, expected: null });
	});
});

describe("its scale", () => {
	test("covers what is asked for, and marks lie on it", () => {
		const { scale, right, down } = lineOf(points, { curve: "straight", range: { from: 0.5, to: 1 } });
		expect(scale).toEqual([0.4, 0.6, 0.8, 1]);
		expect([right(10), right(12), right(14)]).toEqual([0, 50, 100]);
		expect([down(1), down(0.7), down(0.4)].map((y) => Number(y.toFixed(6)))).toEqual([0, 50, 100]);
	});

	test("else counts from 0 to the greatest, the target among them", () => {
		const counts = [
			{ x: 0, y: 12 },
			{ x: 1, y: 47 },
		];
		expect(lineOf(counts, { curve: "steps" }).scale).toEqual([0, 20, 40, 60]);
		expect(lineOf(counts, { curve: "steps" }, 90).scale.at(-1)).toBe(100);
	});
});
