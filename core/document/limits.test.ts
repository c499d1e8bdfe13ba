import { expect, test } from "vitest";
import { isTooLong, MOST_CHARACTERS } from "./limits";

test("the limit itself is allowed, one more character is not", () => {
	expect(isTooLong("")).toBe(false);
	expect(isTooLong("橋".repeat(MOST_CHARACTERS))).toBe(false);
	expect(isTooLong("橋".repeat(MOST_CHARACTERS + 1))).toBe(true);
});

test("a character beyond the first plane counts once, half of one counts too", () => {
	expect(isTooLong("𠮷".repeat(MOST_CHARACTERS))).toBe(false);
	expect(isTooLong(`${"𠮷".repeat(MOST_CHARACTERS)}野`)).toBe(true);
	expect(isTooLong("\ud842".repeat(MOST_CHARACTERS + 1))).toBe(true);
});
