import { getMessages, getTranslations } from "next-intl/server";
import { StartQuiz } from "@/components/attempt/start-quiz-button";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { findViewer, isLearner } from "@/server/session";
import { listMissed } from "@/server/today";

export async function generateMetadata() {
	return { title: (await getTranslations("missedPage"))("title") };
}

type Missed = Awaited<ReturnType<typeof listMissed>>;

/** Missed questions under the most particular set they are in. */
function bySet(missed: Missed) {
	const groups = new Map<string, { id: string; title: string; stems: { id: string; stem: string }[] }>();
	for (const { questionId, stem, sets } of missed) {
		const set = sets.at(-1);
		if (!set) continue;
		const group = groups.get(set.id) ?? { id: set.id, title: set.title, stems: [] };
		group.stems.push({ id: questionId, stem });
		groups.set(set.id, group);
	}
	return [...groups.values()];
}

export default async function MissedPage() {
	const viewer = await findViewer();
	const missed = isLearner(viewer) ? await listMissed(viewer) : [];
	const t = await getTranslations("missedPage");
	const { errors } = await getMessages();
	const button = { pendingLabel: t("pending"), errors };
	if (missed.length === 0) {
		return (
			<Page title={t("title")}>
				<p>{t("empty")}</p>
				<ButtonLink href="/review">{t("back")}</ButtonLink>
			</Page>
		);
	}
	return (
		<Page title={t("title")} intro={t("lead")}>
			<StartQuiz of={{ of: "missed" }} label={t("drillAll")} variant="primary" {...button} />
			{bySet(missed).map((set) => (
				<section key={set.id} className="grid justify-items-start gap-3" aria-labelledby={`set-${set.id}`}>
					<h2 id={`set-${set.id}`} className="font-serif text-xl">
						{set.title}
					</h2>
					<p className="text-soft text-sm">{t("count", { count: set.stems.length })}</p>
					<ul className="grid list-disc gap-1 pl-5">
						{set.stems.map(({ id, stem }) => (
							<li key={id}>{stem}</li>
						))}
					</ul>
					<StartQuiz
						of={{ of: "missed", setId: set.id }}
						label={t("drillSet")}
						variant="secondary"
						{...button}
					/>
				</section>
			))}
		</Page>
	);
}
