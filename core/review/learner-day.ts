// The learner day: days are counted as the learner lives them, by the clock on their wall, and a night of
// study before 04:00 still belongs to the day before. After Anki's rollover (rslib/src/scheduler/timing.rs).

export const DAY_MS = 86_400_000;

/** Whose day it is: an IANA time zone and the local hour, 0–23, at which a new day begins. */
export type LearnerClock = { timeZone: string; dayStartHour: number };

const MOST_CLOCKS = 1000;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
	const known = clocks.get(timeZone);
	if (known) return known;
	const clock = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
		timeZone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
	});
	if (clocks.size >= MOST_CLOCKS) clocks.clear(); // names are accepted in any case, so there is no end of them
	clocks.set(timeZone, clock);
	return clock;
}

/** Whether `name` is a time zone this machine knows by name; bare offsets such as +09:00 know no DST and are refused. */
export function isTimeZone(name: string): boolean {
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		return new Intl.DateTimeFormat("en-US", { timeZone: name }) !== null;
	} catch {
		return false;
	}
}

/**
 * The learner day of an instant: days from 1970-01-01 to the learner's calendar date, which lasts until
 * `dayStartHour` on the local clock. Throws RangeError for an unknown zone or an invalid date.
 */
export function learnerDay(instant: Date, timeZone: string, dayStartHour = 4): number {
	const read = { year: 0, month: 0, day: 0, hour: 0 };
	for (const { type, value } of clockIn(timeZone).formatToParts(instant)) {
		if (type === "year" || type === "month" || type === "day" || type === "hour") read[type] = Number(value);
	}
	const date = Date.UTC(read.year, read.month - 1, read.day) / DAY_MS;
	return read.hour < dayStartHour ? date - 1 : date;
}

/**
 * The first instant (to the second) of a learner day, or of the next one there is where a zone has skipped a
 * date. Found by bisection, since within a zone learner days only go up: no offset has to be guessed, so a
 * clock change at the rollover itself needs no care.
 */
export function startOfLearnerDay(day: number, timeZone: string, dayStartHour = 4): Date {
	const nominal = day * 86_400 + dayStartHour * 3_600;
	let before = nominal - 40 * 3_600;
	let within = nominal + 40 * 3_600;
	while (within - before > 1) {
		const middle = Math.floor((before + within) / 2);
		if (learnerDay(new Date(middle * 1_000), timeZone, dayStartHour) < day) before = middle;
		else within = middle;
	}
	return new Date(within * 1_000);
}

/** Learner days from one day to another; 0 where the clock, or the traveller, has gone back. */
export function elapsedDays(fromDay: number, toDay: number): number {
	return Math.max(0, toDay - fromDay);
}
