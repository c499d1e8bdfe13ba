import { getMessages, getTranslations } from "next-intl/server";
import { StartQuiz } from "@/components/attempt/start-quiz-button";
import { SetCard } from "@/components/set/set-card";
import type { Viewer } from "@/server/session";
import { listSets } from "@/server/sets";

const FIRST_QUIZ = 10;

/** What somebody sees who has not answered anything yet: one press from a quiz. */
export async function Landing({ viewer }: { viewer: Viewer }) {
	const sets = await listSets(viewer);
	const t = await getTranslations("landing");
	const { errors, setCard } = await getMessages();
	const first = sets.find((set) => set.questionCount > 0);
	return (
		<>
			<section className="grid gap-5 py-8 sm:py-14">
				<h1 className="text-balance font-serif text-3xl leading-snug sm:text-4xl">{t("title")}</h1>
				<p className="max-w-prose text-soft">{t("lead")}</p>
				{first && (
					<div className="grid justify-items-start gap-2">
						<StartQuiz
							of={{ of: "set", setId: first.id, count: FIRST_QUIZ, presentations: ["choice"] }}
							label={t("start")}
							pendingLabel={t("pending")}
							errors={errors}
							variant="primary"
						/>
						<p className="text-soft text-sm">{t("noAccount")}</p>
					</div>
				)}
			</section>
			<section className="grid gap-4" aria-labelledby="sets">
				<h2 id="sets" className="font-serif text-xl">
					{t("sets")}
				</h2>
				{sets.length === 0 && <p className="text-soft">{t("empty")}</p>}
				{sets.map((set) => (
					<SetCard key={set.id} set={set} labels={setCard} />
				))}
			</section>
		</>
	);
}
