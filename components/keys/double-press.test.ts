import { expect, test } from "vitest";
import { isSecondPress } from "./double-press";

const first = { timeStamp: 1000, clientX: 300, clientY: 700 };

test("the second of two quick presses at one place is told", () => {
	expect(isSecondPress({ timeStamp: 1250, clientX: 304, clientY: 697 }, first)).toBe(true);
});

test("a first press, a slow one and one elsewhere are not", () => {
	expect(isSecondPress(first, null)).toBe(false);
	expect(isSecondPress({ ...first, timeStamp: 1400 }, first)).toBe(false);
	expect(isSecondPress({ ...first, timeStamp: 1100, clientX: 320 }, first)).toBe(false);
});
