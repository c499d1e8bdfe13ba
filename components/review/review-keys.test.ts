import { describe, expect, it } from "vitest";
import type { KeyPress } from "../keys/key-press";
import { reviewAction } from "./review-keys";

const press = (code: string, more: Partial<KeyPress> = {}): KeyPress => ({
	code,
	repeat: false,
	modified: false,
	inField: false,
	onControl: false,
	...more,
});

describe("reviewAction", () => {
	it("reveals by Space or Enter", () => {
		expect(reviewAction(press("Space"), false)).toEqual({ act: "reveal" });
		expect(reviewAction(press("Enter"), false)).toEqual({ act: "reveal" });
	});

	it("cannot rate what is not revealed", () => {
		expect(reviewAction(press("Digit1"), false)).toBe(null);
	});

	it("rates by digit, and Good by Space", () => {
		expect(reviewAction(press("Numpad1"), true)).toEqual({ act: "rate", rating: 1 });
		expect(reviewAction(press("Digit4", { onControl: true }), true)).toEqual({ act: "rate", rating: 4 });
		expect(reviewAction(press("Space"), true)).toEqual({ act: "rate", rating: 3 });
		expect(reviewAction(press("Digit5"), true)).toBe(null);
		expect(reviewAction(press("Enter"), true)).toBe(null);
	});

	it("leaves Space to a focused button, and held keys alone", () => {
		expect(reviewAction(press("Space", { onControl: true }), true)).toBe(null);
		expect(reviewAction(press("Space", { repeat: true }), true)).toBe(null);
		expect(reviewAction(press("Digit1", { modified: true }), true)).toBe(null);
	});
});
