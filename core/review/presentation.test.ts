import { expect, test } from "vitest";
import { targetRetention } from "./presentation";

test("where it will be a choice the target is raised by what luck gives", () => {
	expect(targetRetention(2, 0.9, 4)).toBeCloseTo(0.925, 10);
	expect(targetRetention(2, 0.9, 0)).toBe(0.9);
	expect(targetRetention(7, 0.9, 4)).toBe(0.9);
});
