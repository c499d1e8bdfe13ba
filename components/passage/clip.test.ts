import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipAround } from "./clip";

describe("clipAround", () => {
	it("leaves a short paragraph whole", () => {
		expect(clipAround("町は", "に橋を架けた。")).toEqual({ before: "町は", after: "に橋を架けた。" });
	});

	it("shows the text next to the evidence and a sign for what is left out", () => {
		expect(clipAround("あいうえおかきくけこ", "さしすせそたちつてと", 6)).toEqual({
			before: "…くけこ",
			after: "さしす…",
		});
	});

	it("gives one side what the other does not need", () => {
		expect(clipAround("あ", "さしすせそたちつてと", 6)).toEqual({ before: "あ", after: "さしすせそ…" });
	});

	it("never cuts a character in two, and never invents one", () => {
		const text = fc.string({ unit: "grapheme", maxLength: 60 }).filter((t) => !t.includes("…"));
		fc.assert(
			fc.property(text, text, fc.integer({ min: 0, max: 40 }), (before, after, shown) => {
				const clipped = clipAround(before, after, shown);
				expect(before.endsWith(clipped.before.replace("…", ""))).toBe(true);
				expect(after.startsWith(clipped.after.replace("…", ""))).toBe(true);
				expect(() => encodeURIComponent(clipped.before + clipped.after)).not.toThrow(); // throws on half a pair
				expect(clipped.before.length + clipped.after.length).toBeLessThanOrEqual(shown + 3);
			}),
		);
	});
});
