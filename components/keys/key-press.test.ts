import { describe, expect, it } from "vitest";
import { digitOf, handsIn, stopHeld } from "./key-press";

const enter = { key: "Enter", isComposing: false, keyCode: 13, repeat: false };

describe("handsIn", () => {
	it("hands in by Enter", () => {
		expect(handsIn(enter)).toBe(true);
		expect(handsIn({ ...enter, key: "a", keyCode: 65 })).toBe(false);
	});

	it("never hands in by the Enter that ends a conversion", () => {
		expect(handsIn({ ...enter, isComposing: true })).toBe(false);
		expect(handsIn({ ...enter, keyCode: 229 })).toBe(false);
	});

	it("takes a held Enter for one", () => {
		expect(handsIn({ ...enter, repeat: true })).toBe(false);
	});
});

describe("stopHeld", () => {
	it("stops what a key does that is still held, and no other", () => {
		const stopped = (repeat: boolean) => {
			let isStopped = false;
			stopHeld({ repeat, preventDefault: () => (isStopped = true) });
			return isStopped;
		};
		expect(stopped(true)).toBe(true);
		expect(stopped(false)).toBe(false);
	});
});

describe("digitOf", () => {
	it("knows digits of the row and of the number pad", () => {
		expect(digitOf("Digit1")).toBe(1);
		expect(digitOf("Numpad4")).toBe(4);
		expect(digitOf("Digit0")).toBe(null);
		expect(digitOf("KeyG")).toBe(null);
	});
});
