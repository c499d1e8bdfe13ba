import { getMessages, getTranslations } from "next-intl/server";
import { ColumnChart } from "@/components/charts/column-chart";
import { Section } from "@/components/ui/section";
import { readForecast } from "@/server/progress";
import type { Learner } from "@/server/session";
import { learnerDates } from "./learner-dates";

const TICK_EVERY = 7;

/** What falls due in the days to come. */
export async function Forecast({ learner }: { learner: Learner }) {
	const t = await getTranslations("progressPage");
	const { progressPage: words } = await getMessages();
	const { date, short } = await learnerDates(learner);
	const days = await readForecast(learner);
	const total = days.reduce((sum, { due }) => sum + due, 0);
	const fullest = days.reduce((most, day) => (day.due > most.due ? day : most));
	const tickOf = (day: number, index: number) => {
		if (index === 0) return { tick: words.today };
		return index % TICK_EVERY === 0 || index === days.length - 1 ? { tick: short(day) } : {};
	};
	return (
		<Section id="forecast" title={t("forecastTitle")}>
			{total === 0 ? (
				<p>{t("forecastNone", { days: days.length })}</p>
			) : (
				<ColumnChart
					title={t("forecastChart", { days: days.length })}
					gist={t("forecastGist", { total, date: date(fullest.day), most: fullest.due })}
					columns={days.map(({ day, due }, index) => ({
						label: date(day),
						count: due,
						...tickOf(day, index),
					}))}
					labels={{ table: words.table, label: words.day, count: words.due }}
				/>
			)}
			<p className="text-soft text-sm">{t("forecastNote")}</p>
		</Section>
	);
}
