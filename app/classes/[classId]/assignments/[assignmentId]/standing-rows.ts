import { getTranslations } from "next-intl/server";
import { dateWords } from "@/app/assignments/[assignmentId]/rules";
import type { StandingRow } from "@/components/assignment/standing";
import type { LearnerStanding } from "@/server/assignment-standing";

const STATES = { "not-begun": "notBegun", working: "isWorking", done: "isDone" } as const;

/** The learners of an assignment in words. */
export async function standingRows(learners: LearnerStanding[]): Promise<StandingRow[]> {
	const t = await getTranslations("assignmentsPage");
	const when = await dateWords();
	return learners.map(({ enrollmentId, nickname, number, state, answered, asked, ...rest }) => ({
		...{ enrollmentId, nickname, number, state },
		words: t(STATES[state]),
		answered: state === "not-begun" ? "" : t("answered", { answered, asked }),
		submitted: rest.submittedAt ? when(rest.submittedAt) : "",
		isLate: rest.isLate,
		extra: rest.extra && {
			...rest.extra,
			dueAt: rest.extra.dueAt?.toISOString() ?? null,
			closesAt: rest.extra.closesAt?.toISOString() ?? null,
		},
		title: t("extraTitle", { name: nickname }),
	}));
}
