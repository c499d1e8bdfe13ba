// Where months begin in a calendar of weeks.
import type { CalendarDay } from "@/core/review/calendar";

const DAY_MS = 86_400_000;

/** The weeks in which there is the first of a month, and that day. */
export function monthTicks(weeks: readonly (CalendarDay | null)[][]): { week: number; day: number }[] {
	return weeks.flatMap((days, week) => {
		const first = days.find((day) => day && new Date(day.day * DAY_MS).getUTCDate() === 1);
		return first ? [{ week, day: first.day }] : [];
	});
}
