import { describe, expect, test } from "vitest";
import { comparePoints, granularityOf, isPossible, sameTime } from "./calendar-time";

test("a time is the same only with the precision asked", () => {
	const june = { year: 2018, month: 6 };
	expect(sameTime(june, { year: 2018, month: 6 })).toBe(true);
	expect(sameTime(june, { year: 2018 })).toBe(false);
	expect(sameTime(june, { year: 2018, month: 6, day: 12 })).toBe(false);
	expect(sameTime(june, { month: 6 })).toBe(false);
	expect(sameTime({ year: 2018 }, { fiscalYear: 2018 })).toBe(false);
	expect(sameTime({ decade: 1970, until: { decade: 1980 } }, { decade: 1970 })).toBe(false);
	expect(sameTime({ year: 1, until: { year: 3 } }, { year: 1, until: { year: 2 } })).toBe(false);
	expect(sameTime({ year: 1, until: { year: 3 } }, { year: 1, until: { year: 3 } })).toBe(true);
});

describe("isPossible", () => {
	test.each([
		[{ month: 2, day: 29 }, true],
		[{ year: 2020, month: 2, day: 29 }, true],
		[{ year: 2019, month: 2, day: 29 }, false],
		[{ year: 1900, month: 2, day: 29 }, false],
		[{ year: 2000, month: 2, day: 29 }, true],
		[{ month: 2, day: 30 }, false],
		[{ month: 6, day: 31 }, false],
		[{ month: 13 }, false],
		[{ month: 0 }, false],
		[{ day: 3 }, false],
		[{ year: 0 }, false],
		[{ month: 1, day: 1, hour: 24 }, false],
		[{ month: 1, day: 1, hour: 0, minute: 60 }, false],
	])("%j: %s", (point, possible) => {
		expect(isPossible(point)).toBe(possible);
	});
});

test("granularity is the finest part, and parts, seasons and ranges go first", () => {
	expect(granularityOf({ month: 6 })).toBe("month");
	expect(granularityOf({ month: 6, day: 1, hour: 3 })).toBe("hour");
	expect(granularityOf({ year: 2018, season: "autumn" })).toBe("season");
	expect(granularityOf({ year: 2018, part: "end" })).toBe("part");
	expect(granularityOf({ decade: 1970, until: { decade: 1980 } })).toBe("range");
	expect(granularityOf({ century: -4 })).toBe("century");
});

test("points are compared by the parts that both have", () => {
	expect(comparePoints({ year: 2018, month: 6 }, { year: 2019, month: 1 })).toBeLessThan(0);
	expect(comparePoints({ month: 6 }, { year: 2019, month: 1 })).toBeGreaterThan(0);
	expect(comparePoints({ year: -44 }, { year: 1 })).toBeLessThan(0);
	expect(comparePoints({ year: 1 }, { century: 19 })).toBe(0);
});
