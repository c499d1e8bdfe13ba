// A time as texts give it: only the parts that were written. 6月12日 has no year, and 1970年代 is no date;
// nothing is filled in (compare the reduced precision of ISO 8601-1 and EDTF, ISO 8601-2).

export type Season = "spring" | "summer" | "autumn" | "winter";
export type PartOfPeriod =
	| "start"
	| "middle"
	| "end"
	| "first-half"
	| "second-half"
	| "first-ten-days"
	| "middle-ten-days"
	| "last-ten-days";

/** One point or period. Years and centuries before Christ are negative; hours are 0–23. */
export type CalendarPoint = {
	century?: number;
	/** The first year of it: 1970 for 1970年代. */
	decade?: number;
	/** The Japanese fiscal year, April to March (年度). */
	fiscalYear?: number;
	year?: number;
	month?: number;
	day?: number;
	hour?: number;
	minute?: number;
	season?: Season;
	/** Which part of the shortest period given. */
	part?: PartOfPeriod;
};

/** A point, or with `until` a range whose last point is complete in itself. */
export type CalendarTime = CalendarPoint & { until?: CalendarPoint };

export type Granularity =
	| "range"
	| "part"
	| "season"
	| "century"
	| "decade"
	| "fiscal-year"
	| "year"
	| "month"
	| "day"
	| "hour"
	| "minute";

/** How precise a time is; "part" and "season" are told apart because nobody asks for them with 何年. */
export function granularityOf(time: CalendarTime): Granularity {
	if (time.until) return "range";
	if (time.part) return "part";
	if (time.season) return "season";
	if (time.minute !== undefined) return "minute";
	if (time.hour !== undefined) return "hour";
	if (time.day !== undefined) return "day";
	if (time.month !== undefined) return "month";
	if (time.year !== undefined) return "year";
	if (time.fiscalYear !== undefined) return "fiscal-year";
	return time.decade !== undefined ? "decade" : "century";
}

const PARTS = [
	"century",
	"decade",
	"fiscalYear",
	"year",
	"month",
	"day",
	"hour",
	"minute",
	"season",
	"part",
] as const;

/**
 * Whether a reply gives the time that was asked, with the precision asked: every part that was asked agrees,
 * and there is no other part, because what the text does not say cannot be checked.
 */
export function sameTime(asked: CalendarTime, reply: CalendarTime): boolean {
	if (!samePoint(asked, reply)) return false;
	if (!asked.until || !reply.until) return asked.until === reply.until;
	return samePoint(asked.until, reply.until);
}

function samePoint(a: CalendarPoint, b: CalendarPoint): boolean {
	return PARTS.every((part) => a[part] === b[part]);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether such a day, month or hour exists (Gregorian leap years); 29 February passes where no year is given. */
export function isPossible({ year, month, day, hour, minute }: CalendarPoint): boolean {
	if (year === 0 || (day !== undefined && month === undefined)) return false;
	if (month !== undefined && (month < 1 || month > 12)) return false;
	if (day !== undefined && (day < 1 || day > daysIn(month ?? 0, year))) return false;
	if (hour !== undefined && (hour < 0 || hour > 23)) return false;
	return minute === undefined || (minute >= 0 && minute <= 59);
}

function daysIn(month: number, year: number | undefined): number {
	if (month !== 2 || year === undefined) return DAYS[month - 1] ?? 0;
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return leap ? 29 : 28;
}

/** Negative when `a` comes first, 0 when their years, months and days do not tell. */
export function comparePoints(a: CalendarPoint, b: CalendarPoint): number {
	for (const part of ["century", "decade", "fiscalYear", "year", "month", "day"] as const) {
		const difference = (a[part] ?? 0) - (b[part] ?? 0);
		if (a[part] !== undefined && b[part] !== undefined && difference !== 0) return difference;
	}
	return 0;
}
