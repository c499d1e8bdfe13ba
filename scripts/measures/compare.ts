// What got worse since the figures were recorded.
import type { Figures } from "./figures";

/** Points that a percentage may fall. */
const TOLERATED = 1;

type Leaves = Map<string, number | string>;

/** One line for each new hard fault, each percentage that fell by more than a point, each checksum that is another. */
export function fallen(recorded: Figures, now: Figures): string[] {
	const [before, after] = [leavesOf(recorded), leavesOf(now)];
	const measured = Object.keys(now).map((section) => `${section}.`);
	const gone = [...before.keys()]
		.filter((path) => measured.some((section) => path.startsWith(section)) && !after.has(path))
		.filter((path) => path.endsWith(".percent"))
		.map((path) => `${path}: is no longer measured`);
	return [...gone, ...[...after].flatMap(([path, value]) => complaint(path, before.get(path), value))];
}

function complaint(path: string, was: number | string | undefined, is: number | string): string[] {
	const change = `${path}: ${was ?? "not recorded"} → ${is}`;
	if (path.endsWith(".sha256")) return was === is ? [] : [change];
	if (path.includes(".hardFaults.")) return Number(is) > Number(was ?? 0) ? [change] : [];
	if (!path.endsWith(".percent") || was === undefined) return [];
	return Number(was) - Number(is) > TOLERATED + 1e-9 ? [change] : [];
}

/** The numbers and strings of nested figures by their path. */
function leavesOf(figures: object, above = ""): Leaves {
	const entries = Object.entries(figures).flatMap(([name, value]) =>
		typeof value === "object" && value !== null
			? [...leavesOf(value, `${above}${name}.`)]
			: [[`${above}${name}`, value] as const],
	);
	return new Map(entries);
}
