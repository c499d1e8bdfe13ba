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

/** The hours a clock is ahead of UTC at an instant. */
type Offset = (instant: number) => number;
type Summer = (year: number) => { from: number; to: number };

/** Standard time and summer time, the latter between two instants in UTC of each year. */
function withSummer(standard: number, summer: number, summerOf: Summer): Offset {
	return (instant) => {
		const { from, to } = summerOf(new Date(instant).getUTCFullYear());
		// South of the equator the year begins and ends in summer: between the two it is winter.
		const inSummer = from < to ? instant >= from && instant < to : instant >= from || instant < to;
		return inSummer ? summer : standard;
	};
}

/** The 29th of December 2011 was followed by the 31st: from ten hours behind UTC to fourteen ahead. */
const APIA_SKIPS = Date.UTC(2011, 11, 30, 10);

const apiaBefore: Offset = (instant) => {
	if (instant < Date.UTC(2010, 8, 26, 11)) return -11;
	return instant < Date.UTC(2011, 3, 2, 14) || instant >= Date.UTC(2011, 8, 24, 14) ? -10 : -11;
};
const apiaAfter = withSummer(13, 14, (year) => ({
	from: year <= 2020 ? sunday(year, 9, -1) - 10 * HOUR : Number.POSITIVE_INFINITY,
	to: year <= 2021 ? sunday(year, 4, 1) - 10 * HOUR : Number.NEGATIVE_INFINITY,
}));

/** The clocks of 2008–2037 by their written rules. */
const ZONES: Record<string, Offset> = {
	"Asia/Tokyo": () => 9,
	"Asia/Kathmandu": () => 5.75,
	"Pacific/Kiritimati": () => 14,
	"America/New_York": withSummer(-5, -4, (year) => ({
		from: sunday(year, 3, 2) + 7 * HOUR,
		to: sunday(year, 11, 1) + 6 * HOUR,
	})),
	"Europe/London": withSummer(0, 1, (year) => ({
		from: sunday(year, 3, -1) + HOUR,
		to: sunday(year, 10, -1) + HOUR,
	})),
	"Australia/Lord_Howe": withSummer(10.5, 11, (year) => ({
		from: sunday(year, 10, 1) + 2 * HOUR - 10.5 * HOUR,
		to: sunday(year, 4, 1) + 2 * HOUR - 11 * HOUR,
	})),
	"Pacific/Apia": (instant) => (instant < APIA_SKIPS ? apiaBefore : apiaAfter)(instant),
	// Two hours at once.
	"Antarctica/Troll": withSummer(0, 2, (year) => ({
		from: sunday(year, 3, -1) + HOUR,
		to: sunday(year, 10, -1) + HOUR,
	})),
	// Until the summer of 2011 at a minute past midnight: in autumn a day was begun, left, and begun again.
	"America/St_Johns": withSummer(-3.5, -2.5, (year) => ({
		from: sunday(year, 3, 2) + 3.5 * HOUR + (year <= 2011 ? HOUR / 60 : 2 * HOUR),
		to: sunday(year, 11, 1) + 2.5 * HOUR + (year <= 2010 ? HOUR / 60 : 2 * HOUR),
	})),
};

/** The reference: no Intl, only offsets; the wall clock is read off as if it were UTC. */
function referenceDay(instant: number, zone: string, dayStartHour: number): number {
	const offset = ZONES[zone]?.(instant) ?? Number.NaN;
	const wall = instant + offset * HOUR;
	const midnight = Math.floor(wall / DAY);
	return wall - midnight * DAY < dayStartHour * HOUR ? midnight - 1 : midnight;
}

const FIRST = Date.UTC(2008, 0, 2);
const LAST = Date.UTC(2037, 11, 30);

/** The instants, to the second, at which a clock is put forward or back. */
function changesOf(offset: Offset): number[] {
	const changes: number[] = [];
	for (let day = FIRST; day < LAST; day += DAY) {
		if (offset(day) === offset(day + DAY)) continue;
		let [before, after] = [day, day + DAY];
		while (after - before > 1_000) {
			const middle = (before + after) / 2;
			if (offset(middle) === offset(day)) before = middle;
			else after = middle;
		}
		changes.push(Math.round(after));
	}
	return changes;
}

const CHANGES = Object.fromEntries(Object.entries(ZONES).map(([zone, offset]) => [zone, changesOf(offset)]));

const zones = fc.constantFrom(...Object.keys(ZONES));
const shifts = fc.oneof(
	fc.noBias(fc.integer({ min: -36 * HOUR, max: 36 * HOUR })),
	fc.noBias(fc.integer({ min: -6 * HOUR, max: 6 * HOUR })),
);
/** Any instant, or how far from one of the changes of a clock, where mistakes live. */
const moments = fc.record({
	any: fc.integer({ min: FIRST, max: LAST }),
	nth: fc.noBias(fc.nat(999)), // all changes alike
	shift: fc.option(shifts, { freq: 2 }),
});
type Moment = { any: number; nth: number; shift: number | null };

function instantOf({ any, nth, shift }: Moment, zone: string): number {
	const changes = CHANGES[zone] ?? [];
	const change = changes[nth % changes.length];
	return change === undefined || shift === null ? any : change + shift;
}

/** How long after, if not at another moment: hours, or up to a year. */
const gaps = fc.option(
	fc.oneof(fc.integer({ min: 0, max: 72 * HOUR }), fc.integer({ min: 0, max: 366 * DAY })),
	{ freq: 2 },
);

test("learner days and the days between them equal a reference built on written clock rules, on 100,000 pairs", () => {
	fc.assert(
		fc.property(
			fc.tuple(moments, moments, gaps),
			zones,
			fc.constantFrom(4, 4, 4, 0, 1, 2, 3, 23),
			([first, second, gap], zone, hour) => {
				const from = instantOf(first, zone);
				const to = gap === null ? instantOf(second, zone) : from + gap;
				const [fromDay, toDay] = [referenceDay(from, zone, hour), referenceDay(to, zone, hour)];
				const days = [learnerDay(new Date(from), zone, hour), learnerDay(new Date(to), zone, hour)] as const;
				return (
					days[0] === fromDay &&
					days[1] === toDay &&
					elapsedDays(...days) === (toDay > fromDay ? toDay - fromDay : 0)
				);
			},
		),
		{ numRuns: 100_000, seed: 2026 },
	);
});

test("learner days equal the reference at every quarter of an hour about each change of a clock", () => {
	const wrong: object[] = [];
	for (const [zone, changes] of Object.entries(CHANGES)) {
		for (const change of changes) {
			for (let at = change - 4 * HOUR; at <= change + 4 * HOUR; at += HOUR / 4) {
				for (const hour of [0, 1, 2, 3, 4]) {
					if (learnerDay(new Date(at), zone, hour) !== referenceDay(at, zone, hour))
						wrong.push({ zone, at, hour });
				}
			}
		}
	}
	expect(wrong).toEqual([]);
});

test("a learner day begins at its start and not a second before", () => {
	fc.assert(
		fc.property(moments, zones, fc.constantFrom(4, 4, 0, 2), (moment, zone, hour) => {
			const instant = instantOf(moment, zone);
			const day = learnerDay(new Date(instant), zone, hour);
			const start = startOfLearnerDay(day, zone, hour);
			expect(start.getTime()).toBeLessThanOrEqual(instant);
			expect(learnerDay(start, zone, hour)).toBe(day);
			expect(learnerDay(new Date(start.getTime() - 1_000), zone, hour)).toBeLessThan(day);
		}),
		{ numRuns: 1_500 },
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
