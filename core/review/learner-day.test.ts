import fc from "fast-check";
import { expect, test } from "vitest";
import { elapsedDays, isTimeZone, learnerDay, startOfLearnerDay } from "./learner-day";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The nth Sunday (-1: the last) of a month (1–12) as UTC midnight. */
function sunday(year: number, month: number, nth: number): number {
	if (nth < 0) {
		const last = Date.UTC(year, month, 0);
		return last - new Date(last).getUTCDay() * DAY;
	}
	const first = Date.UTC(year, month - 1, 1);
	return first + ((7 - new Date(first).getUTCDay()) % 7) * DAY + (nth - 1) * 7 * DAY;
}

type Rules = { offset: number; summer?: (year: number) => { from: number; to: number; offset: number } };

/** The clocks of 2008–2037 by their written rules, in hours; a summer is given by its two instants in UTC. */
const ZONES: Record<string, Rules> = {
	"Asia/Tokyo": { offset: 9 },
	"Asia/Kathmandu": { offset: 5.75 },
	"Pacific/Kiritimati": { offset: 14 },
	"America/New_York": {
		offset: -5,
		summer: (year) => ({
			from: sunday(year, 3, 2) + 7 * HOUR,
			to: sunday(year, 11, 1) + 6 * HOUR,
			offset: -4,
		}),
	},
	"Europe/London": {
		offset: 0,
		summer: (year) => ({ from: sunday(year, 3, -1) + HOUR, to: sunday(year, 10, -1) + HOUR, offset: 1 }),
	},
	"Australia/Lord_Howe": {
		offset: 10.5,
		// South of the equator the year begins and ends in summer: between these two it is winter.
		summer: (year) => ({
			from: sunday(year, 10, 1) + 2 * HOUR - 10.5 * HOUR,
			to: sunday(year, 4, 1) + 2 * HOUR - 11 * HOUR,
			offset: 11,
		}),
	},
};

/** The reference: no Intl, only offsets; the wall clock is read off as if it were UTC. */
function referenceDay(instant: number, zone: string, dayStartHour: number): number {
	const rules = ZONES[zone];
	if (!rules) throw new Error(zone);
	const summer = rules.summer?.(new Date(instant).getUTCFullYear());
	const inSummer =
		summer &&
		(summer.from < summer.to
			? instant >= summer.from && instant < summer.to
			: instant >= summer.from || instant < summer.to);
	const wall = instant + (inSummer ? summer.offset : rules.offset) * HOUR;
	const midnight = Math.floor(wall / DAY);
	return wall - midnight * DAY < dayStartHour * HOUR ? midnight - 1 : midnight;
}

const zones = fc.constantFrom(...Object.keys(ZONES));
const anyInstant = fc.integer({ min: Date.UTC(2008, 0, 2), max: Date.UTC(2037, 11, 30) });
/** Within a day and a half of a clock change, where mistakes live. */
const nearChange = fc
	.tuple(
		fc.integer({ min: 2008, max: 2037 }),
		fc.constantFrom([3, 2], [11, 1], [3, -1], [10, -1], [10, 1], [4, 1]),
		fc.integer({ min: -36 * HOUR, max: 36 * HOUR }),
	)
	.map(([year, [month = 1, nth = 1], shift]) => sunday(year, month, nth) + shift);

test("learner days equal a reference built on written clock rules", () => {
	fc.assert(
		fc.property(
			fc.oneof(anyInstant, nearChange),
			zones,
			fc.constantFrom(4, 4, 4, 0, 1, 2, 3, 23),
			(instant, zone, dayStartHour) => {
				expect(learnerDay(new Date(instant), zone, dayStartHour)).toBe(
					referenceDay(instant, zone, dayStartHour),
				);
			},
		),
		{ numRuns: 6_000 },
	);
});

test("a learner day begins at its start and not a second before", () => {
	fc.assert(
		fc.property(
			fc.oneof(anyInstant, nearChange),
			zones,
			fc.constantFrom(4, 4, 0, 2),
			(instant, zone, hour) => {
				const day = learnerDay(new Date(instant), zone, hour);
				const start = startOfLearnerDay(day, zone, hour);
				expect(start.getTime()).toBeLessThanOrEqual(instant);
				expect(learnerDay(start, zone, hour)).toBe(day);
				expect(learnerDay(new Date(start.getTime() - 1_000), zone, hour)).toBe(day - 1);
			},
		),
		{ numRuns: 1_000 },
	);
});

test("the day rolls over at 04:00 on the wall, also in the night the clocks change", () => {
	const dayOf = (iso: string) => learnerDay(new Date(iso), "America/New_York");
	expect(dayOf("2026-03-08T03:59:59-04:00") + 1).toBe(dayOf("2026-03-08T04:00:00-04:00"));
	expect(dayOf("2026-11-01T03:59:59-05:00") + 1).toBe(dayOf("2026-11-01T04:00:00-05:00"));
	expect(startOfLearnerDay(dayOf("2026-11-01T12:00:00-05:00"), "America/New_York").toISOString()).toBe(
		"2026-11-01T09:00:00.000Z",
	);
	expect(learnerDay(new Date("1970-01-01T00:00:00Z"), "Asia/Tokyo")).toBe(0);
});

test("a date that a zone has skipped begins with the next one", () => {
	const skipped = Date.UTC(2011, 11, 30) / DAY;
	expect(startOfLearnerDay(skipped, "Pacific/Apia", 0)).toEqual(
		startOfLearnerDay(skipped + 1, "Pacific/Apia", 0),
	);
});

// V11. Anki counts from the calendar date of a collection's creation, which is the learner day of a rollover at 0.
test("days since a creation are Anki's", () => {
	const since = (created: string, now: number, zone: string, rollover: number) =>
		elapsedDays(learnerDay(new Date(created), zone, 0), learnerDay(new Date(now), zone, rollover));
	for (const zone of ["Asia/Tokyo", "Asia/Kathmandu", "Pacific/Kiritimati"]) {
		const offset = { "Asia/Tokyo": "+09:00", "Asia/Kathmandu": "+05:45", "Pacific/Kiritimati": "+14:00" }[
			zone
		];
		const created = `2019-12-01T02:00:00${offset}`;
		const after = (hours: number, rollover = 4) =>
			since(created, new Date(created).getTime() + hours * HOUR, zone, rollover);
		expect([0, -24, 24, 26].map((hours) => after(hours))).toEqual([0, 0, 0, 1]);
		expect([44, 45].map((hours) => after(hours, 23))).toEqual([0, 1]);
	}
	const now = new Date("2019-12-26T20:00:00-07:00").getTime();
	expect(since("2018-08-06T00:00:00-06:00", now, "America/Denver", 4)).toBe(507);
});

test("a time zone is known by its name", () => {
	for (const name of ["Asia/Tokyo", "UTC", "America/Argentina/Buenos_Aires"])
		expect(isTimeZone(name)).toBe(true);
	for (const name of ["", "Tokyo", "+09:00", "Mars/Olympus", "Asia/Tokyo "])
		expect(isTimeZone(name)).toBe(false);
});

test("elapsed days are never below none", () => {
	expect(elapsedDays(20_000, 20_021)).toBe(21);
	expect(elapsedDays(20_000, 19_999)).toBe(0);
});
