// A leech is a question forgotten so often that reviewing it again is lost time: it goes back to its passage.
// The rule is Anki's (rslib/src/scheduler/states/review.rs, leech_threshold_met).

/** So many lapses make a leech. */
export const LEECH_LAPSES = 8;

/** Whether this lapse makes a leech: at the threshold, then every half threshold (rounded up); 0 is never. */
export function isLeech(lapses: number, threshold = LEECH_LAPSES): boolean {
	if (threshold <= 0 || lapses < threshold) return false;
	return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}
