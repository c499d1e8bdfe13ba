import { getMessages, getTranslations } from "next-intl/server";
import { HeatMap } from "@/components/charts/heat-map";
import { Section } from "@/components/ui/section";
import { calendarWeeks, type DayCount, startOfWeek, streaks } from "@/core/review/calendar";
import { todayOf } from "@/server/learner-time";
import type { Learner } from "@/server/session";
import { learnerDates } from "./learner-dates";

const WEEKS = 26;
const SUNDAY = 0;

/** The days of half a year, and how long the learner has come day after day. */
export async function Days({ learner, counts }: { learner: Learner; counts: DayCount[] }) {
	const t = await getTranslations("progressPage");
	const { progressPage: words } = await getMessages();
	const { short, month, weekday } = await learnerDates(learner);
	const today = todayOf(learner);
	const first = startOfWeek(today, SUNDAY) - 7 * (WEEKS - 1);
	const shown = counts.filter(({ learnerDay }) => learnerDay >= first && learnerDay <= today);
	const answers = shown.reduce((sum, count) => sum + count.answers, 0);
	const row = streaks(
		counts.map((count) => count.learnerDay),
		today,
	);
	return (
		<Section id="days" title={t("daysTitle")}>
			<p>{t("streak", row)}</p>
			<HeatMap
				title={t("daysChart", { weeks: WEEKS })}
				gist={t("daysGist", { days: shown.length, answers })}
				weeks={calendarWeeks(counts, first, today, SUNDAY)}
				today={today}
				dayText={short}
				monthText={month}
				answersText={(count) => t("dayAnswers", { answers: count })}
				labels={{
					...{ table: words.table, week: words.week, less: words.less, more: words.more },
					weekdays: Array.from({ length: 7 }, (_, index) => weekday(first + index)),
				}}
			/>
		</Section>
	);
}
