import { getMessages, getTranslations } from "next-intl/server";
import { StartQuiz } from "@/components/attempt/start-quiz-button";
import { languageOf } from "@/components/passage/language-of";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { listMissed, type MissedQuestion } from "@/server/missed";
import { findViewer, isLearner } from "@/server/session";

export async function generateMetadata() {
	return { title: (await getTranslations("missedPage"))("title") };
}

/** Missed questions under the most particular set they are in; under none what no set asks any more. */
function bySet(missed: MissedQuestion[]) {
	const groups = new Map<string, { title: string | null; questions: MissedQuestion[] }>();
	for (const entry of missed) {
		const set = entry.sets.at(-1);
		const group = groups.get(set?.id ?? "") ?? { title: set?.title ?? null, questions: [] };
		group.questions.push(entry);
		groups.set(set?.id ?? "", group);
	}
	return [...groups].map(([id, group]) => ({ id, ...group }));
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
			{missed.some((entry) => entry.drillable) && (
				<StartQuiz of={{ of: "missed" }} label={t("drillAll")} variant="primary" {...button} />
			)}
			{bySet(missed).map(({ id, title, questions }) => (
				<section key={id} className="grid justify-items-start gap-3" aria-labelledby={`set-${id}`}>
					<h2 id={`set-${id}`} lang={languageOf(title ?? "")} className="font-serif text-xl">
						{title ?? t("noSet")}
					</h2>
					<p className="text-soft text-sm">{t("count", { count: questions.length })}</p>
					<ul className="grid list-disc gap-1 pl-5">
						{questions.map(({ question }) => {
							const stem = question.revisions[0]?.stem ?? "";
							return (
								<li key={question.id} lang={languageOf(stem)}>
									{stem}
								</li>
							);
						})}
					</ul>
					{id !== "" && questions.some((entry) => entry.drillable) && (
						<StartQuiz
							of={{ of: "missed", setId: id }}
							label={t("drillSet")}
							variant="secondary"
							{...button}
						/>
					)}
				</section>
			))}
		</Page>
	);
}
