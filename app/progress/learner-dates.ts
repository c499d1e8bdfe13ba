import type { DateTimeFormatOptions } from "next-intl";
import { getFormatter } from "next-intl/server";
import { startOfLearnerDay } from "@/core/review/learner-day";
import type { Learner } from "@/server/session";

/** Learner days as dates in the learner's own zone. */
export async function learnerDates({ timeZone, dayStart }: Pick<Learner, "timeZone" | "dayStart">) {
	const format = await getFormatter();
	const inWords = (parts: DateTimeFormatOptions) => (day: number) =>
		format.dateTime(startOfLearnerDay(day, timeZone, dayStart), { timeZone, ...parts });
	return {
		date: inWords({ month: "long", day: "numeric" }),
		short: inWords({ month: "short", day: "numeric" }),
		full: inWords({ year: "numeric", month: "short", day: "numeric" }),
		month: inWords({ month: "short" }),
		weekday: inWords({ weekday: "short" }),
	};
}
