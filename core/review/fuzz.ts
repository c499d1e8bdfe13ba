// Intervals are spread a little, so that what was learnt together does not come due together for ever. The
// bounds are Anki's (rslib/src/scheduler/states/fuzz.rs). The seed is the question and its count of answers,
// not the clock, so the interval on a button is the interval that is stored.

const RANGES = [
	{ from: 2.5, to: 7, share: 0.15 },
	{ from: 7, to: 20, share: 0.1 },
	{ from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 },
];

/** Days that an interval may be moved either way: none below 2.5, else one and a share of each range it fills. */
function spread(interval: number): number {
	if (interval < 2.5) return 0;
	return RANGES.reduce(
		(days, { from, to, share }) => days + share * Math.max(0, Math.min(interval, to) - from),
		1,
	);
}

function clamp(value: number, min: number, max: number): number {
	return Math.min(Math.max(value, min), max);
}

/** The shortest and longest whole days that `interval` may become, within `min` and `max`. */
export function fuzzBounds(interval: number, min: number, max: number): { lower: number; upper: number } {
	const floor = Math.min(min, max);
	const within = clamp(interval, floor, max);
	const days = spread(within);
	return {
		lower: clamp(Math.round(within - days), floor, max),
		upper: clamp(Math.round(within + days), floor, max),
	};
}

/** The day that a draw in [0, 1) picks within the bounds, each day as likely as the next. */
export function intervalAt(interval: number, draw: number, min: number, max: number): number {
	const { lower, upper } = fuzzBounds(interval, min, max);
	return lower + Math.floor(draw * (upper - lower + 1));
}

/**
 * A number in [0, 1) that only the seed decides: FNV-1a over UTF-16 units (Fowler, Noll, Vo), then the
 * finalizer of MurmurHash3 (Appleby), since FNV alone leaves seeds that differ in their last digit close.
 */
export function drawFrom(seed: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Whole days for an interval in days: spread by the seed, or with a null seed only rounded. */
export function fuzzedInterval(interval: number, seed: string | null, min: number, max: number): number {
	if (seed === null) return clamp(Math.round(interval), Math.min(min, max), max);
	return intervalAt(interval, drawFrom(seed), min, max);
}
