import fc from "fast-check";
import { expect, test } from "vitest";
import { commonEraYear, eraYears } from "./eras";

test.each([
	["平成", 30, 2018],
	["平", 30, 2018],
	["H", 30, 2018],
	["令和", 1, 2019],
	["明治", 37, 1904],
	["昭和", 64, 1989],
])("%s%d is %d", (era, year, common) => {
	expect(commonEraYear(era, year)).toBe(common);
});

test("an era ends where the next begins", () => {
	expect(commonEraYear("昭和", 64, 1, 7)).toBe(1989);
	expect(commonEraYear("昭和", 64, 1, 8)).toBeNull();
	expect(commonEraYear("昭和", 64, 2)).toBeNull();
	expect(commonEraYear("昭和", 65)).toBeNull();
	expect(commonEraYear("平成", 1, 1, 8)).toBe(1989);
	expect(commonEraYear("平成", 1, 1, 7)).toBeNull();
	expect(commonEraYear("平成", 31, 4, 30)).toBe(2019);
	expect(commonEraYear("平成", 31, 5)).toBeNull();
	expect(commonEraYear("令和", 1, 4)).toBeNull();
	expect(commonEraYear("大正", 15, 12, 25)).toBe(1926);
	expect(commonEraYear("明治", 0)).toBeNull();
	expect(commonEraYear("慶応", 3)).toBeNull();
});

test("days of the lunar calendar are not converted", () => {
	expect(commonEraYear("明治", 3)).toBe(1870);
	expect(commonEraYear("明治", 3, 9, 8)).toBeNull();
	expect(eraYears({ year: 1870, month: 9 })).toEqual([]);
});

test("a year of two eras has both names", () => {
	expect(eraYears({ year: 1989 })).toEqual(["昭和64年", "平成元年"]);
	expect(eraYears({ year: 1989, month: 1, day: 8 })).toEqual(["平成元年"]);
	expect(eraYears({ year: 1867 })).toEqual([]);
	expect(eraYears({ month: 6 })).toEqual([]);
});

test("every era name of a year leads back to it", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1868, max: 2117 }), (year) => {
			const names = eraYears({ year });
			expect(names.length).toBeGreaterThan(0);
			for (const name of names) {
				const yearOfEra = name.slice(2, -1);
				expect(commonEraYear(name.slice(0, 2), yearOfEra === "元" ? 1 : Number(yearOfEra))).toBe(year);
			}
		}),
	);
});
