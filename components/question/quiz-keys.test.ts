import { describe, expect, it } from "vitest";
import type { KeyPress } from "../keys/key-press";
import { quizAction } from "./quiz-keys";

const press = (code: string, more: Partial<KeyPress> = {}): KeyPress => ({
	code,
	key: "",
	repeat: false,
	modified: false,
	command: false,
	inField: false,
	onControl: false,
	...more,
});

describe("quizAction", () => {
	it("chooses by the place of the key", () => {
		expect(quizAction(press("Digit1"), "asking", 4)).toEqual({ act: "choose", choice: 0 });
		expect(quizAction(press("Numpad4"), "asking", 4)).toEqual({ act: "choose", choice: 3 });
	});

	it("does not choose what is not there", () => {
		expect(quizAction(press("Digit4"), "asking", 3)).toBe(null);
		expect(quizAction(press("Digit1"), "asking", 0)).toBe(null);
	});

	it("switches guessing with G, on a focused button too", () => {
		expect(quizAction(press("KeyG", { onControl: true }), "asking", 4)).toEqual({ act: "guess" });
	});

	it("leaves text fields, held modifiers and held keys alone", () => {
		for (const more of [{ inField: true }, { modified: true }, { repeat: true }]) {
			expect(quizAction(press("Digit1", more), "asking", 4)).toBe(null);
			expect(quizAction(press("KeyG", more), "asking", 4)).toBe(null);
			expect(quizAction(press("Enter", more), "answered", 4)).toBe(null);
		}
	});

	it("goes on with Enter, but leaves Enter to a focused button or link", () => {
		expect(quizAction(press("Enter"), "answered", 4)).toEqual({ act: "next" });
		expect(quizAction(press("Enter", { onControl: true }), "answered", 4)).toBe(null);
		expect(quizAction(press("Enter"), "asking", 4)).toBe(null);
	});

	it("does nothing while an answer is being stored, and no second answer after it", () => {
		expect(quizAction(press("Digit1"), "saving", 4)).toBe(null);
		expect(quizAction(press("Digit1"), "answered", 4)).toBe(null);
	});
});
