import { getTranslations } from "next-intl/server";
import type { Preview } from "@/core/review/preview";
import type { Rating } from "@/core/review/rating";

/** Intervals in the words of the page: minutes, days, months, years. */
export async function wordIntervals() {
	const t = await getTranslations("reviewPage");
	const word = (preview: Preview) => {
		if ("intervalMinutes" in preview) return t("minutes", { count: Math.round(preview.intervalMinutes) });
		const days = preview.intervalDays;
		if (days < 31) return t("days", { count: days });
		if (days < 365) return t("months", { count: Math.round(days / 3.04) / 10 });
		return t("years", { count: Math.round(days / 36.5) / 10 });
	};
	return (intervals: Record<Rating, Preview>): Record<Rating, string> => ({
		1: word(intervals[1]),
		2: word(intervals[2]),
		3: word(intervals[3]),
		4: word(intervals[4]),
	});
}
