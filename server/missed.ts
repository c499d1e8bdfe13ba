// Everything answered wrong and not yet right twice since on different learner days.
import "server-only";
import type { Prisma } from "../prisma/generated/client";
import { type AskedRow, askedFields, isAskable } from "./asking";
import { database } from "./database";
import { awakeFor } from "./resting";
import type { Learner } from "./session";

export type MissedQuestion = {
	question: AskedRow;
	/** The sets it stands in, the most particular last; none where it has been retired since. */
	sets: { id: string; title: string }[];
	/** Whether a drill can ask it; what can only be a flashcard comes in review. */
	drillable: boolean;
};

const fields = {
	...askedFields,
	setItems: {
		orderBy: { set: { position: "asc" } },
		select: { set: { select: { id: true, title: true } } },
	},
} as const satisfies Prisma.QuestionSelect;

/** What the learner has missed, of one set or of all, the longest missed first. */
export async function listMissed(learner: Learner, setId?: string): Promise<MissedQuestion[]> {
	const cards = await database.card.findMany({
		where: {
			userId: learner.id,
			missed: true,
			question: {
				status: { in: ["ready", "retired"] },
				...(await awakeFor(learner.id)),
				...(setId ? { setItems: { some: { setId } } } : {}),
			},
		},
		orderBy: [{ lastDay: { sort: "asc", nulls: "first" } }, { id: "asc" }],
		select: { question: { select: fields } },
	});
	return cards.map(({ question }) => ({
		question,
		sets: question.setItems.map((item) => item.set),
		drillable: isAskable(question),
	}));
}
