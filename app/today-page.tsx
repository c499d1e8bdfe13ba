import { getMessages, getTranslations } from "next-intl/server";
import { StartQuiz } from "@/components/attempt/start-quiz-button";
import { Today } from "@/components/today/today";
import { ButtonLink } from "@/components/ui/button";
import { listAssigned } from "@/server/assigned";
import type { Learner } from "@/server/session";
import { listSets } from "@/server/sets";
import { readToday, type Today as TodayOf } from "@/server/today";
import { AssignedList } from "./assignments/assigned-list";
import { attemptRows } from "./attempts/attempt-rows";

const NEXT_QUIZ = 10;

/** The one button that starts the right thing. */
async function NextStep({ learner, next }: { learner: Learner; next: TodayOf["next"] }) {
	const t = await getTranslations("todayPage");
	const { errors } = await getMessages();
	switch (next.do) {
		case "resume":
			return (
				<ButtonLink href={`/attempts/${next.attemptId}`} variant="primary">
					{t("resume")}
				</ButtonLink>
			);
		case "review":
		case "fresh":
			return (
				<ButtonLink href="/review" variant="primary">
					{next.do === "fresh" ? t("startFresh") : t("review")}
				</ButtonLink>
			);
		case "missed":
			return (
				<StartQuiz
					of={{ of: "missed" }}
					label={t("missed")}
					pendingLabel={t("pending")}
					errors={errors}
					variant="primary"
				/>
			);
		case "quiz": {
			const first = (await listSets(learner)).find((set) => set.questionCount > 0);
			if (!first) return null;
			const of = { of: "set", setId: first.id, count: NEXT_QUIZ, presentations: ["choice"] } as const;
			return (
				<StartQuiz of={of} label={t("quiz")} pendingLabel={t("pending")} errors={errors} variant="primary" />
			);
		}
	}
}

export async function TodayPage({ learner }: { learner: Learner }) {
	const t = await getTranslations("todayPage");
	const { today: labels } = await getMessages();
	const { due, fresh, missed, recent, next } = await readToday(learner);
	return (
		<Today
			greeting={learner.kind !== "guest" ? t("greeting", { name: learner.name }) : t("greetingGuest")}
			due={due}
			missed={missed}
			recent={await attemptRows(recent)}
			labels={labels}
			assigned={<AssignedList assigned={await listAssigned(learner)} />}
		>
			<NextStep learner={learner} next={next} />
			{fresh > 0 && <p className="text-soft text-sm">{t("fresh", { fresh })}</p>}
		</Today>
	);
}
