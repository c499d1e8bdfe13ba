import { expect, test } from "vitest";
import { clockOf } from "./time-left";

test("time is told in minutes and seconds, with hours where there are any, and never below nothing", () => {
	expect([0, 1, 999, 60_000, 725_000, 3_725_000, -5].map(clockOf)).toEqual([
		"00:00",
		"00:01",
		"00:01",
		"01:00",
		"12:05",
		"1:02:05",
		"00:00",
	]);
});
