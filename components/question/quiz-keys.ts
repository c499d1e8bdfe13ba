import { digitOf, type KeyPress } from "../keys/key-press";

export type QuizMoment = "asking" | "saving" | "answered";
export type QuizAction = { act: "choose"; choice: number } | { act: "guess" } | { act: "next" };

/** What a key does in a quiz; null where it is none of ours. */
export function quizAction(press: KeyPress, moment: QuizMoment, options: number): QuizAction | null {
	if (press.modified || press.inField || press.repeat) return null;
	if (moment === "answered") return press.code === "Enter" && !press.onControl ? { act: "next" } : null;
	if (moment === "saving") return null;
	if (press.code === "KeyG") return { act: "guess" };
	const digit = digitOf(press.code);
	return digit !== null && digit <= options ? { act: "choose", choice: digit - 1 } : null;
}
