import { digitOf, type KeyPress } from "../keys/key-press";

export const RATINGS = [1, 2, 3, 4] as const;
export type Rating = (typeof RATINGS)[number];
export const AGAIN: Rating = 1;
export const GOOD: Rating = 3;
/** In two-button mode the learner says only whether they knew it. */
export const TWO_RATINGS = [AGAIN, GOOD] as const;

/** Where a card stands: its front, its back, a question that waits or is being stored, or what was told about it. */
export type ReviewMoment = "front" | "back" | "asking" | "saving" | "told" | "done";

export type ReviewAction =
	| { act: "reveal" | "undo" | "suspend" | "bury" | "edit" | "easy" | "next" }
	| { act: "rate"; rating: Rating };

/** What a key does in a review; null where it is none of ours. Space reveals, then says Good. */
export function reviewAction(
	press: KeyPress,
	moment: ReviewMoment,
	twoButtons: boolean,
): ReviewAction | null {
	if (press.inField || press.repeat) return null;
	if (press.code === "KeyZ" && (!press.modified || press.command))
		return moment === "saving" ? null : { act: "undo" };
	if (moment === "done" || moment === "saving") return null;
	if (press.key === "!") return { act: "suspend" };
	if (press.modified) return null;
	if (press.key === "-") return { act: "bury" };
	if (press.code === "KeyE") return { act: "edit" };
	return answering(press, moment, twoButtons);
}

function answering(press: KeyPress, moment: ReviewMoment, twoButtons: boolean): ReviewAction | null {
	const digit = digitOf(press.code);
	switch (moment) {
		case "front":
			return !press.onControl && (press.code === "Space" || press.code === "Enter")
				? { act: "reveal" }
				: null;
		case "back": {
			if (digit !== null) return rated(digit, twoButtons);
			return press.code === "Space" && !press.onControl ? { act: "rate", rating: GOOD } : null;
		}
		case "told":
			if (digit === 4) return { act: "easy" };
			return press.code === "Enter" && !press.onControl ? { act: "next" } : null;
		case "asking":
		case "saving":
		case "done":
			return null;
	}
}

/** With two buttons 1 is Again and 2 is Good, as they stand; 3 stays Good. */
function rated(digit: number, twoButtons: boolean): ReviewAction | null {
	const rating = twoButtons ? [AGAIN, GOOD, GOOD][digit - 1] : RATINGS.find((each) => each === digit);
	return rating ? { act: "rate", rating } : null;
}
