import { expect, test } from "vitest";
import { presentationFor, targetRetention } from "./presentation";

const traits = { optionCount: 4, typable: true, prefersTyped: false };

test("the presentation grows with the memory", () => {
	const put = [null, 6.9, 7, 30, 30.1].map((stability) => presentationFor(stability, traits));
	expect(put).toEqual(["choice", "choice", "typed", "typed", "flashcard"]);
	expect(presentationFor(2, { ...traits, optionCount: 0 })).toBe("flashcard");
	expect(presentationFor(12, { ...traits, typable: false })).toBe("flashcard");
	expect(presentationFor(90, { ...traits, prefersTyped: true })).toBe("typed");
	expect(presentationFor(90, { ...traits, prefersTyped: true, typable: false })).toBe("flashcard");
});

test("where it will be a choice the target is raised by what luck gives", () => {
	expect(targetRetention(2, 0.9, 4)).toBeCloseTo(0.925, 10);
	expect(targetRetention(2, 0.9, 0)).toBe(0.9);
	expect(targetRetention(7, 0.9, 4)).toBe(0.9);
});
