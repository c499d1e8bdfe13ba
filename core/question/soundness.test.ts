import { expect, test } from "vitest";
import { isProven } from "./soundness";

test("a rule is served from ten judged and nine in ten sound", () => {
	expect(isProven("a", { a: { judged: 10, sound: 9 } })).toBe(true);
	expect(isProven("a", { a: { judged: 9, sound: 9 } })).toBe(false);
	expect(isProven("a", { a: { judged: 20, sound: 17 } })).toBe(false);
	expect(isProven("b", { a: { judged: 20, sound: 20 } })).toBe(false);
});
