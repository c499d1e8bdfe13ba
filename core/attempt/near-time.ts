// How a time that is not the one asked stands to it: as a wider one, a narrower one, or an end of the stretch.
import {
	type CalendarPoint,
	type CalendarTime,
	comparePoints,
	granularityOf,
	sameTime,
} from "../language/calendar-time";
import type { NearMiss } from "./asked";

/** What `given`, another time than the one asked, has too little or too much of; undefined where they do not agree. */
export function nearTime(asked: CalendarTime, given: CalendarTime): NearMiss | undefined {
	const [from, until] = endsOf(asked);
	const [start, end] = endsOf(given);
	if (asked.until && !given.until && (sameTime(from, given) || sameTime(until, given)))
		return "part-of-range";
	if (contains(start, from) && contains(end, until)) return "less-precise";
	if (!asked.until && given.until && isBetween(asked, start, end)) return "less-precise";
	return contains(from, start) && contains(until, end) ? "more-precise" : undefined;
}

function endsOf({ until, ...from }: CalendarTime): [CalendarPoint, CalendarPoint] {
	return [from, until ?? from];
}

/** Whether everything that is said of `wide` is true of `narrow`: 2018年 and 20世紀 of their months and years. */
function contains(wide: CalendarPoint, narrow: CalendarPoint): boolean {
	const known: CalendarPoint = { ...periodsOf(narrow), ...narrow };
	return Object.entries(wide).every(([part, value]) => known[part as keyof CalendarPoint] === value);
}

function periodsOf({ year, decade, month }: CalendarPoint): CalendarPoint {
	if (decade !== undefined) return { century: Math.floor(decade / 100) + 1 };
	if (year === undefined || year < 0) return {};
	const fiscalYear = month === undefined ? undefined : year - (month < 4 ? 1 : 0);
	return { century: Math.ceil(year / 100), decade: year - (year % 10), fiscalYear };
}

function isBetween(point: CalendarPoint, start: CalendarPoint, end: CalendarPoint): boolean {
	return (
		granularityOf(point) === granularityOf(start) &&
		comparePoints(start, point) <= 0 &&
		comparePoints(point, end) <= 0
	);
}
