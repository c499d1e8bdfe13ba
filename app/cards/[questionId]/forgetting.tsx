import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { LineChart } from "@/components/charts/line-chart";
import { Section } from "@/components/ui/section";
import type { CurvePoint } from "@/core/review/forgetting";
import { type CardCurve, CURVE_DAYS_AHEAD } from "@/server/card-history";
import type { Learner } from "@/server/session";
import { learnerDates } from "../../progress/learner-dates";

/** At least so much of the scale is shown: most cards never fall lower. */
const LOWEST_SHOWN = 0.8;
const DAYS_IN_TABLE = [0, 10, 20, CURVE_DAYS_AHEAD];

const pointOf = ({ day, recall }: CurvePoint) => ({ x: day, y: recall });

/** The chance of recall from the first answer to a month from now. */
export async function Forgetting({ learner, curve }: { learner: Learner; curve: CardCurve }) {
	const t = await getTranslations("cardPage");
	const { cardPage: words } = await getMessages();
	const format = await getFormatter();
	const { short, full } = await learnerDates(learner);
	const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
	const { points, answers, today } = curve;
	const recallOn = (day: number) => points.findLast((point) => point.day === day)?.recall ?? 1;
	const least = points.reduce((low, { recall }) => Math.min(low, recall), LOWEST_SHOWN);
	const [first = { day: today, recall: 1 }] = points;
	const end = points.at(-1)?.day ?? today;
	const target = { y: learner.retention, text: t("target", { target: percent(learner.retention) }) };
	const gist = {
		now: percent(recallOn(today)),
		days: CURVE_DAYS_AHEAD,
		later: percent(recallOn(today + CURVE_DAYS_AHEAD)),
	};
	const ticks = [
		{ x: today, text: words.today },
		{ x: end, text: short(end) },
		...(first.day < today ? [{ x: first.day, text: short(first.day) }] : []),
	];
	const rows = [
		...answers.map(({ day, recall }) => [full(day), words.gaveAnswer, percent(recall)]),
		...DAYS_IN_TABLE.map((ahead) => [full(today + ahead), words.expected, percent(recallOn(today + ahead))]),
	];
	return (
		<Section id="forgetting" title={t("curveTitle")}>
			<LineChart
				title={t("curve")}
				gist={t("curveGist", gist)}
				points={points.map(pointOf)}
				look={{ curve: "straight", range: { from: least, to: 1 }, expectedFrom: today }}
				marks={{ points: answers.map(pointOf), text: t("answered") }}
				target={target}
				ticks={ticks}
				valueText={percent}
				table={{ head: [words.day, words.what, words.chance], rows }}
				labels={{ table: words.table }}
			/>
		</Section>
	);
}
