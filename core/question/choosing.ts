// Distractors are taken one after the other, the best first: three are put, or none; some more stay for whoever wants others.
import type { Distractor } from "./question";

/** A question is put with so many distractors, or with none. */
export const DISTRACTORS = 3;
/** Those put and the spare ones together. */
export const MOST_DISTRACTORS = 6;
/** Candidates looked at for spare ones: a long document has thousands, and generating must not cost more for a ninth. */
const LOOKED_AT_FOR_SPARE = 5;

/**
 * What `take` makes of candidates, null where one will not do beside those chosen before it. The first three are the same
 * whether or not more are found; where there are no three, none.
 */
export function chooseAmong<C, T>(
	candidates: Iterable<C>,
	take: (candidate: C, chosen: readonly T[]) => T | null,
): T[] {
	const chosen: T[] = [];
	let left = LOOKED_AT_FOR_SPARE;
	for (const candidate of candidates) {
		if (chosen.length === MOST_DISTRACTORS || (chosen.length >= DISTRACTORS && left-- === 0)) break;
		const taken = take(candidate, chosen);
		if (taken !== null) chosen.push(taken);
	}
	return chosen.length >= DISTRACTORS ? chosen : [];
}

/** The distractors that are sound. No spare one takes the place of one that was to be put. */
export function soundAmong(distractors: Distractor[], isSound: (one: Distractor) => boolean): Distractor[] {
	const put = distractors.slice(0, DISTRACTORS).filter(isSound);
	return put.length < DISTRACTORS ? put : [...put, ...distractors.slice(DISTRACTORS).filter(isSound)];
}
