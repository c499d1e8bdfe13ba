// A grammar of our own for calendar times in Japanese. What cannot be told from a duration (100年, 18年), or
// does not exist (2月30日, 平成32年), is no time: a missed date costs a question, a wrong one costs trust.
import {
	type CalendarPoint,
	type CalendarTime,
	comparePoints,
	type Granularity,
	granularityOf,
} from "../calendar-time";
import type { Quote } from "../span";
import { matchAt, NUMERAL, narrow, RANGE_END, RANGE_MARK, START } from "./time-grammar";
import { type ReadPoint, readOpenYear, readPoint, readRestOfRange } from "./time-point";

/** A time with the place where it stands; the quote leaves out brackets, 頃, に and にかけて. */
export type FoundTime = Quote & { time: CalendarTime; granularity: Granularity };

/**
 * The calendar times of a text in order, not overlapping, each as long as possible; offsets are UTF-16.
 * Durations, relative times, days without a month and two-digit years are left out.
 */
export function findTimes(text: string): FoundTime[] {
	const plain = narrow(text);
	const found: FoundTime[] = [];
	let at = 0;
	while (at < plain.length) {
		START.lastIndex = at;
		const start = START.exec(plain)?.index;
		if (start === undefined) break;
		const read = insideSomethingElse(plain, start) ? null : readTime(plain, start);
		if (read?.time) found.push(foundTime(text, start, read.end, read.time));
		at = Math.max(read?.end ?? 0, start + 1);
	}
	return found;
}

function foundTime(text: string, start: number, end: number, time: CalendarTime): FoundTime {
	return { start, end, quote: text.slice(start, end), time, granularity: granularityOf(time) };
}

const NUMERAL_END = new RegExp(`[${NUMERAL}]$`);
const PART_OF_A_NUMBER = /[0-9][.,/:_~〜–—・、-]$/;

/** The rest of a longer number, list, version or range (6〜8月, 2017、2018年), or an ordinal or a guess. */
function insideSomethingElse(text: string, start: number): boolean {
	const before = text.slice(Math.max(0, start - 2), start);
	if (PART_OF_A_NUMBER.test(before) || NUMERAL_END.test(before)) return true;
	return /[第数何幾/_]$/.test(before);
}

/** A point or a range at an offset of narrowed text; no time where one is written that does not exist. */
export function readTime(text: string, at: number, wholeReply = false): ReadPoint | null {
	const first = readPoint(text, at, wholeReply) ?? readOpenYear(text, at);
	if (!first?.time) return first;
	const mark = matchAt(RANGE_MARK, text, first.end);
	if (!mark || first.time.until || first.time.hour !== undefined) return closed(first);
	const last = readRestOfRange(text, first.end + mark[0].length, first.time);
	if (!last?.time || !isRange(first.time, last.time)) return closed(first);
	const periods = (first.time.decade ?? first.time.century) !== undefined;
	const stretch = periods || mark.groups?.mark !== "から" || matchAt(RANGE_END, text, last.end);
	if (!stretch && !(wholeReply && last.end === text.length)) return closed(first);
	return { time: { ...first.time, until: last.time }, end: last.end };
}

function closed(first: ReadPoint): ReadPoint | null {
	return first.open ? null : first;
}

function isRange(first: CalendarPoint, last: CalendarPoint): boolean {
	if (last.hour !== undefined) return false;
	const bothDecades = (first.decade === undefined) === (last.decade === undefined);
	const bothCenturies = (first.century === undefined) === (last.century === undefined);
	return bothDecades && bothCenturies && comparePoints(first, last) < 0;
}
