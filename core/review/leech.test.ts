import { expect, test } from "vitest";
import { isLeech } from "./leech";

test("V10: at the threshold, then every half of it", () => {
	const firesAt = (threshold: number, to: number) =>
		Array.from({ length: to + 1 }, (_, lapses) => lapses).filter((lapses) => isLeech(lapses, threshold));
	expect(firesAt(8, 16)).toEqual([8, 12, 16]);
	expect(firesAt(3, 8)).toEqual([3, 5, 7]);
	expect(firesAt(1, 3)).toEqual([1, 2, 3]);
	expect(firesAt(0, 20)).toEqual([]);
	expect(isLeech(8)).toBe(true);
});
