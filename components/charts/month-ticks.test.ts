import { expect, test } from "vitest";
import { calendarWeeks } from "@/core/review/calendar";
import { monthTicks } from "./month-ticks";

const dayOf = (date: string) => Date.parse(date) / 86_400_000;

test("a month is named where its first day is, and one that began before is not", () => {
	const weeks = calendarWeeks([], dayOf("2026-02-16"), dayOf("2026-04-05"), 1);
	expect(monthTicks(weeks)).toEqual([
		{ week: 1, day: dayOf("2026-03-01") },
		{ week: 6, day: dayOf("2026-04-01") },
	]);
	expect(monthTicks(calendarWeeks([], dayOf("2026-03-02"), dayOf("2026-03-31"), 1))).toEqual([]);
});
