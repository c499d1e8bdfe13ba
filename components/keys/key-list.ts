// What the keys do, as the help lists it: never one that does nothing where it is asked for.
import type { Messages } from "../messages";

export type KeyLine = { caps: string[]; does: string };

/** Of a flashcard, in a quiz as in review. */
export function flashcardKeys(labels: Messages["review"], twoButtons: boolean): KeyLine[] {
	const rating = twoButtons
		? { caps: ["1", "2"], does: labels.keyRateTwo }
		: { caps: ["1", "2", "3", "4"], does: labels.keyRate };
	return [{ caps: ["Space"], does: labels.keyReveal }, rating];
}

/** Of a question in a quiz; in class no hints are given. */
export function questionKeys(labels: Messages["quiz"], mayHint: boolean): KeyLine[] {
	return [
		{ caps: ["1", "2", "3", "4"], does: labels.keyChoose },
		{ caps: ["G"], does: labels.keyGuess },
		...(mayHint ? [{ caps: ["H"], does: labels.hint }] : []),
		{ caps: ["Enter"], does: labels.keyNext },
	];
}
