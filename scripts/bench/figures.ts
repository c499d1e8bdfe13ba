/** What was measured, against what it may be at most. `made` says from what, for people. */
export type Figure = {
	name: string;
	value: number;
	bound: number;
	unit: "" | " MB" | " ms" | " kB";
	made?: string;
};

export const holds = ({ value, bound }: Figure): boolean => value <= bound;

/** The value below which so large a share of them lies. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** One line of the table. */
export function lineOf(figure: Figure): string {
	const { name, value, bound, unit, made = "" } = figure;
	const shown = `${value.toFixed(unit === "" ? 2 : 0)}${unit}`.padStart(8);
	return `${holds(figure) ? "✓" : "✗"} ${name.padEnd(66)}${shown}  (≤ ${bound}${unit})  ${made}`.trimEnd();
}
