import { getMessages, getTranslations } from "next-intl/server";
import { SetMastery } from "@/components/progress/set-mastery";
import { Section } from "@/components/ui/section";
import { listMastery } from "@/server/progress-mastery";
import type { Learner } from "@/server/session";

/** How far each set is learnt. */
export async function Mastery({ learner }: { learner: Learner }) {
	const t = await getTranslations("progressPage");
	const { progressPage: words, stages } = await getMessages();
	const sets = await listMastery(learner);
	return (
		<Section id="mastery" title={t("masteryTitle")}>
			{sets.length === 0 ? (
				<p>{t("noSets")}</p>
			) : (
				<>
					<p className="text-soft text-sm">{t("masteryLead")}</p>
					<SetMastery
						sets={sets.map(({ questions, ...set }) => ({
							...set,
							count: t("questionCount", { count: questions }),
						}))}
						stages={stages}
						labels={{ table: words.table, caption: words.masteryTable, set: words.set }}
					/>
				</>
			)}
		</Section>
	);
}
