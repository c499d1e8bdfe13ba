// True or false: the stem with one claimed answer. The key is claimed as often as not, else one of the wrong choices, each
// as often as the next, so that being claimed tells nothing. Luck gives half of it away: it is practice (core/review/rating.ts).
import type { Verdict } from "./feedback";

/** What can be said of a claim, by its place in a reply: `{ choice: 0 }` says that it is true. */
export const CLAIM_REPLIES = ["true", "false"] as const;

/** The index of the claim in [key, ...distractors]: 0 with even odds; `random` gives numbers from 0 up to but not 1. */
export function drawClaim(distractorCount: number, random: () => number): number {
	return random() < 1 / 2 ? 0 : 1 + Math.floor(random() * distractorCount);
}

/** The claim that was drawn. Throws where the order does not hold one index of [key, ...distractors]. */
export function claimOf(
	{ key, distractors }: { key: string; distractors: readonly { text: string }[] },
	order: readonly number[],
): string {
	const claim = [key, ...distractors.map(({ text }) => text)][claimedIn(order)];
	if (claim === undefined) throw new Error(`No claim ${order.join()} among ${distractors.length + 1}.`);
	return claim;
}

/** Grades what was said of a claim; any other reply than those of CLAIM_REPLIES is wrong. Throws as claimOf does. */
export function gradeClaim(order: readonly number[], choice: number): Verdict {
	const truth = claimedIn(order) === 0 ? "true" : "false";
	return CLAIM_REPLIES[choice] === truth ? "right" : "wrong";
}

function claimedIn(order: readonly number[]): number {
	const [claimed, ...others] = order;
	if (claimed === undefined || others.length > 0) throw new Error(`Order ${order.join()} is not one claim.`);
	return claimed;
}
