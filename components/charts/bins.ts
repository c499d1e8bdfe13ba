// The geometry of the charts, apart from their drawing.
import { scaleBand, scaleLinear } from "d3-scale";

/** How many scores lie from `from` up to, but not at, `to`, shares 0…1; the last bin has its end too. */
export type Bin = { from: number; to: number; count: number };

/** What a sum of shares may lack by rounding: 0.1 + 0.7 belongs to the bin that begins at 0.8. */
const ROUNDING = 1e-9;

/** Counts scores (0…1) into bins of one width; what lies outside by rounding counts in the first or last. */
export function binsOf(scores: readonly number[], binCount = 10): Bin[] {
	const bins = Array.from({ length: binCount }, (_, index) => ({
		from: index / binCount,
		to: (index + 1) / binCount,
		count: 0,
	}));
	for (const score of scores) {
		const index = Math.floor(score * binCount + ROUNDING);
		const bin = bins[Math.max(0, Math.min(binCount - 1, index))];
		if (bin) bin.count += 1;
	}
	return bins;
}

/** What is drawn in, in units of the drawing; above the bars there is room for a number, below for the axis. */
export type Frame = { width: number; height: number; top: number; bottom: number };

export type Column = { x: number; y: number; width: number; height: number; middle: number };

/** Of a column's room, what is left free between two columns; half of it at either end, so that edges lie in the gaps. */
const GAP = 0.08;

/** A column a count, standing on the axis; `most` (or without it the fullest) is as high as the room. */
export function columnsOf(
	counts: readonly number[],
	frame: Frame,
	most = Math.max(1, ...counts),
): { columns: Column[]; axis: number } {
	const axis = frame.height - frame.bottom;
	const along = scaleBand<number>()
		.domain(counts.map((_, index) => index))
		.range([0, frame.width])
		.paddingInner(GAP)
		.paddingOuter(GAP / 2);
	const width = along.bandwidth();
	const tall = scaleLinear()
		.domain([0, most])
		.range([0, axis - frame.top]);
	const columns = counts.map((count, index) => {
		const x = along(index) ?? 0;
		const height = tall(count);
		return { x, y: axis - height, width, height, middle: x + width / 2 };
	});
	return { columns, axis };
}

/** Where bins begin and end along a drawing of this width. */
export function edgesOf(bins: readonly Bin[], width: number): { share: number; x: number }[] {
	const shares = [...bins.map((bin) => bin.from), bins.at(-1)?.to ?? 1];
	const place = scaleLinear()
		.domain([0, Math.max(1, bins.length)])
		.range([0, width]);
	return shares.map((share, index) => ({ share, x: place(index) }));
}

/** A bar's length in per cent of the room, of a value 0…1; what is greater or less stays in the room. */
export function barLength(value: number): number {
	return scaleLinear().domain([0, 1]).range([0, 100]).clamp(true)(value);
}
