import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { RescheduleButton } from "@/components/schedule/reschedule-button";
import { RetentionForm } from "@/components/schedule/retention-form";
import { WeightsForm } from "@/components/schedule/weights-form";
import { Section } from "@/components/ui/section";
import { listWeights } from "@/server/fitting";
import type { Learner } from "@/server/session";
import { DAYS_AHEAD, readWorkloads } from "@/server/workload";

/** What the learner aims at, and what each aim would cost them. */
export async function Retention({ learner }: { learner: Learner }) {
	const t = await getTranslations("retentionSection");
	const format = await getFormatter();
	const { retention, reschedule, errors } = await getMessages();
	const { cards, targets } = await readWorkloads(learner);
	const number = (value: number) => format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 });
	const words = targets.map(({ target, reviewsPerDay, minutesPerDay, forgotten }) => ({
		target,
		share: format.number(target, { style: "percent" }),
		reviews: number(reviewsPerDay),
		minutes: number(minutesPerDay),
		forgotten: number(forgotten),
	}));
	return (
		<Section id="retention" title={t("title")}>
			<p>{cards > 0 ? t("lead", { cards, days: DAYS_AHEAD }) : t("none")}</p>
			<RetentionForm targets={words} chosen={learner.retention} labels={retention} errors={errors} />
			<p className="text-soft text-sm">{t("later")}</p>
			<RescheduleButton labels={reschedule} errors={errors} />
		</Section>
	);
}

/** The weights that were fitted to the learner, and which of them schedules. */
export async function OwnWeights({ learner }: { learner: Learner }) {
	const t = await getTranslations("weightsSection");
	const format = await getFormatter();
	const { weights, errors } = await getMessages();
	const { fitted, answers, needed } = await listWeights(learner);
	const loss = (value: number) =>
		format.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
	const rows = [
		...fitted.map((row) => ({
			id: row.id,
			name: t("fitted", { date: row.createdAt }),
			detail: t("detail", { answers: row.answers, before: loss(row.lossBefore), after: loss(row.loss) }),
		})),
		{ id: 0, name: t("published"), detail: t("publishedDetail") },
	];
	const canFit = answers >= needed;
	return (
		<Section id="weights" title={t("title")}>
			<p>{canFit ? t("lead") : t("tooFew", { answers, needed })}</p>
			<WeightsForm rows={rows} inForce={learner.weightsId} canFit={canFit} labels={weights} errors={errors} />
		</Section>
	);
}
