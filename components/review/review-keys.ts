import { digitOf, type KeyPress } from "../keys/key-press";

export const RATINGS = [1, 2, 3, 4] as const;
export type Rating = (typeof RATINGS)[number];
const GOOD: Rating = 3;

export type ReviewAction = { act: "reveal" } | { act: "rate"; rating: Rating };

/** What a key does in a review; null where it is none of ours. Space reveals, then says Good. */
export function reviewAction(press: KeyPress, revealed: boolean): ReviewAction | null {
	if (press.modified || press.inField || press.repeat) return null;
	const digit = digitOf(press.code);
	if (revealed && digit !== null) {
		const rating = RATINGS.find((each) => each === digit);
		return rating ? { act: "rate", rating } : null;
	}
	if (press.onControl) return null;
	if (!revealed) return press.code === "Space" || press.code === "Enter" ? { act: "reveal" } : null;
	return press.code === "Space" ? { act: "rate", rating: GOOD } : null;
}
