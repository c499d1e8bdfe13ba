import { describe, expect, it } from "vitest";
import type { KeyPress } from "../keys/key-press";
import { reviewAction } from "./review-keys";

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

describe("reviewAction", () => {
	it("reveals by Space or Enter", () => {
		expect(reviewAction(press("Space"), "front", false)).toEqual({ act: "reveal" });
		expect(reviewAction(press("Enter"), "front", false)).toEqual({ act: "reveal" });
	});

	it("cannot rate what is not revealed, or what is asked", () => {
		for (const moment of ["front", "asking", "saving", "done"] as const)
			expect(reviewAction(press("Digit1"), moment, false)).toBe(null);
	});

	it("rates by digit, and Good by Space", () => {
		expect(reviewAction(press("Numpad1"), "back", false)).toEqual({ act: "rate", rating: 1 });
		expect(reviewAction(press("Digit4", { onControl: true }), "back", false)).toEqual({
			act: "rate",
			rating: 4,
		});
		expect(reviewAction(press("Space"), "back", false)).toEqual({ act: "rate", rating: 3 });
		expect(reviewAction(press("Digit5"), "back", false)).toBe(null);
		expect(reviewAction(press("Enter"), "back", false)).toBe(null);
	});

	it("knows Again and Good alone with two buttons", () => {
		const rated = [1, 2, 3, 4].map((digit) => reviewAction(press(`Digit${digit}`), "back", true));
		expect(rated.map((action) => action && "rating" in action && action.rating)).toEqual([1, 3, 3, null]);
		expect(reviewAction(press("Space"), "back", true)).toEqual({ act: "rate", rating: 3 });
	});

	it("leaves Space to a focused button, and held keys alone", () => {
		expect(reviewAction(press("Space", { onControl: true }), "back", false)).toBe(null);
		expect(reviewAction(press("Space", { repeat: true }), "back", false)).toBe(null);
		expect(reviewAction(press("Digit1", { modified: true }), "back", false)).toBe(null);
	});

	it("takes back by Z or Ctrl+Z, after the last card too, but not in a field nor while it is stored", () => {
		const ctrl = { modified: true, command: true };
		for (const moment of ["front", "back", "asking", "told", "done"] as const) {
			expect(reviewAction(press("KeyZ"), moment, false)).toEqual({ act: "undo" });
			expect(reviewAction(press("KeyZ", ctrl), moment, false)).toEqual({ act: "undo" });
			expect(reviewAction(press("KeyZ", { ...ctrl, inField: true }), moment, false)).toBe(null);
		}
		expect(reviewAction(press("KeyZ", { modified: true }), "back", false)).toBe(null);
		expect(reviewAction(press("KeyZ"), "saving", false)).toBe(null);
	});

	it("suspends, buries and edits the card that is shown", () => {
		expect(reviewAction(press("Digit1", { key: "!", modified: true }), "asking", false)).toEqual({
			act: "suspend",
		});
		expect(reviewAction(press("Minus", { key: "-" }), "front", false)).toEqual({ act: "bury" });
		expect(reviewAction(press("KeyE"), "back", false)).toEqual({ act: "edit" });
		expect(reviewAction(press("Digit1", { key: "!", modified: true }), "done", false)).toBe(null);
	});

	it("goes on by Enter once it is told, and calls it easy by 4", () => {
		expect(reviewAction(press("Enter"), "told", false)).toEqual({ act: "next" });
		expect(reviewAction(press("Digit4"), "told", false)).toEqual({ act: "easy" });
		expect(reviewAction(press("Digit4"), "asking", false)).toBe(null);
	});
});
