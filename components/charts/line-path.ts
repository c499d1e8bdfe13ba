// The geometry of a line, in per cent of its room both ways, y from above.
import { scaleLinear } from "d3-scale";
import { curveLinear, curveMonotoneX, curveStepAfter, line } from "d3-shape";
import { countTicks, roundTicks } from "./ticks";

export type LinePoint = { x: number; y: number };

export type LineLook = {
	/** Rounded only where there are no jumps; in steps where a value stands until the next. */
	curve: "straight" | "rounded" | "steps";
	/** What the scale covers at least; without it, counts from 0 to the greatest. */
	range?: { from: number; to: number };
	/** From this point's x on nothing has happened yet. */
	expectedFrom?: number;
};

export type DrawnLine = {
	/** The values of the scale, from the lowest. */
	scale: number[];
	right: (x: number) => number;
	down: (y: number) => number;
	/** Paths; null where there is nothing to draw. */
	known: string | null;
	expected: string | null;
};

const CURVES = { straight: curveLinear, rounded: curveMonotoneX, steps: curveStepAfter };

/** A line through points in the order of their x, and the scales by which to place what lies on it. */
export function lineOf(points: readonly LinePoint[], look: LineLook, target = 0): DrawnLine {
	const greatest = Math.max(target, ...points.map(({ y }) => y));
	const scale = look.range ? roundTicks(look.range.from, look.range.to) : countTicks(greatest);
	const right = scaleLinear()
		.domain([points[0]?.x ?? 0, points.at(-1)?.x ?? 1])
		.range([0, 100]);
	const down = scaleLinear()
		.domain([scale[0] ?? 0, scale.at(-1) ?? 1])
		.range([100, 0]);
	const pathOf = line<LinePoint>()
		.x(({ x }) => right(x))
		.y(({ y }) => down(y))
		.curve(CURVES[look.curve])
		.digits(2);
	const { expectedFrom = Number.POSITIVE_INFINITY } = look;
	return {
		scale,
		right,
		down,
		known: pathOf(points.filter(({ x }) => x <= expectedFrom)),
		expected: pathOf(points.filter(({ x }) => x >= expectedFrom)),
	};
}
