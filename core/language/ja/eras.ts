// Years of the Japanese eras since 1868. An era ends on the day it was proclaimed over: 昭和64年 has seven days.
// Source of the dates: the edicts of 1868, 1912, 1926, 1989 (政令第1号) and 2019 (政令第143号).
import type { CalendarPoint } from "../calendar-time";

type Day = readonly [year: number, month: number, day: number];
type Era = { name: string; short: string; letter: string; start: Day; end: Day };

/** 令和 has no end yet: it is given two digits of years. */
export const ERAS: readonly Era[] = [
	{ name: "明治", short: "明", letter: "m", start: [1868, 1, 25], end: [1912, 7, 30] },
	{ name: "大正", short: "大", letter: "t", start: [1912, 7, 30], end: [1926, 12, 25] },
	{ name: "昭和", short: "昭", letter: "s", start: [1926, 12, 25], end: [1989, 1, 7] },
	{ name: "平成", short: "平", letter: "h", start: [1989, 1, 8], end: [2019, 4, 30] },
	{ name: "令和", short: "令", letter: "r", start: [2019, 5, 1], end: [2117, 12, 31] },
];

/** Japan counted days by a lunar calendar until the end of 明治5年: those dates are not ours to convert. */
const FIRST_SOLAR_YEAR = 1873;

/**
 * The year of the common era that a year of an era falls in, or null when the era has no such year, month or
 * day (平成31年5月, 昭和64年1月8日). `era` is its name, its first character or its letter in any case.
 */
export function commonEraYear(era: string, yearOfEra: number, month?: number, day?: number): number | null {
	const known = ERAS.find(({ name, short, letter }) => [name, short, letter].includes(era.toLowerCase()));
	if (!known || yearOfEra < 1) return null;
	const year = known.start[0] + yearOfEra - 1;
	return within(known, { year, month, day }) ? year : null;
}

/** The time's year in every era that has it (1989年: 昭和64年 and 平成元年), without month and day. */
export function eraYears({ year, month, day }: CalendarPoint): string[] {
	if (year === undefined) return [];
	const eras = ERAS.filter((era) => within(era, { year, month, day }));
	return eras.map(({ name, start }) => `${name}${year === start[0] ? "元" : year - start[0] + 1}年`);
}

function within(era: Era, { year = 0, month, day }: CalendarPoint): boolean {
	if (month !== undefined && year < FIRST_SOLAR_YEAR) return false;
	const earliest = dayNumber([year, month ?? 1, day ?? 1]);
	const latest = dayNumber([year, month ?? 12, day ?? 31]);
	return latest >= dayNumber(era.start) && earliest <= dayNumber(era.end);
}

function dayNumber([year, month, day]: Day): number {
	return year * 10_000 + month * 100 + day;
}
