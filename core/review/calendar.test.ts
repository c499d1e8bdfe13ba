import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarWeeks, startOfWeek, streaks } from "./calendar";

const SUNDAY = 0;
const MONDAY = 1;
const dayOf = (date: string) => Date.parse(date) / 86_400_000;
const someDay = fc.integer({ min: -5_000, max: 40_000 });

describe("weeks", () => {
	test("begin on the weekday asked for", () => {
		expect(startOfWeek(dayOf("2026-04-15"), SUNDAY)).toBe(dayOf("2026-04-12"));
		expect(startOfWeek(dayOf("2026-04-15"), MONDAY)).toBe(dayOf("2026-04-13"));
		expect(startOfWeek(dayOf("2026-04-12"), SUNDAY)).toBe(dayOf("2026-04-12"));
		expect(startOfWeek(dayOf("2026-04-12"), MONDAY)).toBe(dayOf("2026-04-06"));
	});

	test("hold every day of the range once, by their weekdays, and nothing else", () => {
		const length = fc.integer({ min: 0, max: 400 });
		fc.assert(
			fc.property(someDay, length, fc.integer({ min: 0, max: 6 }), (first, more, weekStart) => {
				const weeks = calendarWeeks([], first, first + more, weekStart);
				const days = weeks.flat().flatMap((cell) => cell?.day ?? []);
				expect(days).toEqual(Array.from({ length: more + 1 }, (_, index) => first + index));
				for (const week of weeks) {
					expect(week).toHaveLength(7);
					expect(week.some((cell) => cell)).toBe(true);
					for (const [row, cell] of week.entries())
						if (cell) expect(new Date(cell.day * 86_400_000).getUTCDay()).toBe((weekStart + row) % 7);
				}
			}),
		);
	});
});

/** The days of a range that begins with its week. */
function daysOf(...answers: number[]) {
	const first = dayOf("2026-04-12");
	const counts = answers.map((count, index) => ({ learnerDay: first + index, answers: count }));
	return calendarWeeks(counts, first, first + answers.length - 1, SUNDAY)
		.flat()
		.flatMap((day) => day ?? []);
}
const levelsOf = (...answers: number[]) => daysOf(...answers).map(({ level }) => level);

describe("a day", () => {
	test("has all its answers, and none of the days outside", () => {
		const day = dayOf("2026-04-12");
		const counts = [day, day + 1, day, day - 1, day].map((learnerDay) => ({ learnerDay, answers: 2 }));
		const [[first, second, third] = []] = calendarWeeks(counts, day, day + 1, SUNDAY);
		expect([first?.answers, second?.answers, third]).toEqual([6, 2, null]);
	});

	test("is not paled by days outside", () => {
		const day = dayOf("2026-04-12");
		const counts = [
			{ learnerDay: day, answers: 5 },
			{ learnerDay: day - 1, answers: 90 },
			{ learnerDay: day + 1, answers: 90 },
		];
		expect(calendarWeeks(counts, day, day, SUNDAY)[0]?.[0]?.level).toBe(4);
	});

	test("without an answer is of level 0, any other of 1 to 4", () => {
		expect(levelsOf(0, 0, 0)).toEqual([0, 0, 0]);
		expect(levelsOf(0, 1, 0)).toEqual([0, 4, 0]);
	});

	test("is of the quarter of the days studied that it lies in", () => {
		expect(levelsOf(10, 20, 30, 40, 50, 60, 70, 80)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
		expect(levelsOf(40, 0, 10, 0, 30, 20, 0)).toEqual([4, 0, 1, 0, 3, 2, 0]);
	});

	test("does not pale beside one of cramming", () => {
		expect(levelsOf(10, 20, 30, 4_000)).toEqual([1, 2, 3, 4]);
	});

	test("of as many answers as another is of its level; more answers are never of a lower one", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }), (answers) => {
				const days = daysOf(...answers).toSorted((a, b) => a.answers - b.answers);
				for (const [index, day] of days.entries()) {
					const before = days[index - 1];
					if (before?.answers === day.answers) expect(day.level).toBe(before.level);
					expect(day.level).toBeGreaterThanOrEqual(before?.level ?? 0);
					expect(day.level === 0).toBe(day.answers === 0);
				}
				if ((days.at(-1)?.answers ?? 0) > 0) expect(days.at(-1)?.level).toBe(4);
			}),
		);
	});
});

describe("streaks", () => {
	const today = 20_000;
	const of = (...ago: number[]) =>
		streaks(
			ago.map((days) => today - days),
			today,
		);

	test("count days in a row, up to now and at most", () => {
		expect(of(0, 1, 2, 5, 6, 7, 8, 9, 12)).toEqual({ current: 3, longest: 5 });
		expect(of()).toEqual({ current: 0, longest: 0 });
		expect(of(0)).toEqual({ current: 1, longest: 1 });
	});

	test("stand while today is not over, and are lost after a day without", () => {
		expect(of(1, 2, 3)).toEqual({ current: 3, longest: 3 });
		expect(of(2, 3, 4)).toEqual({ current: 0, longest: 3 });
	});

	test("count a day once, and take days in any order", () => {
		expect(of(2, 0, 1, 0, 2)).toEqual({ current: 3, longest: 3 });
	});

	test("stand for whoever has studied tomorrow already, having flown west", () => {
		expect(of(-1, 0, 1)).toEqual({ current: 3, longest: 3 });
	});

	test("the longest is at least the current, and as long as any row of days", () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 })), (ago) => {
				const { current, longest } = of(...ago);
				const rows = ago.map((start) => {
					let length = 0;
					while (ago.includes(start + length)) length += 1;
					return length;
				});
				expect(longest).toBe(Math.max(0, ...rows));
				const from = ago.includes(0) ? 0 : 1;
				const upToNow = ago.includes(from) ? (rows[ago.indexOf(from)] ?? 0) : 0;
				expect(current).toBe(upToNow);
			}),
		);
	});
});
