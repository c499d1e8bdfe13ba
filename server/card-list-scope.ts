// Which questions are a learner's cards, and which sets of theirs have them.
import "server-only";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import { awakeFor } from "./resting";
import type { Learner } from "./session";
import { sharesOf } from "./shares";

const studied = (userId: string) => ({ studies: { some: { userId, stoppedAt: null } } });

/** Questions that come in the learner's review, as the queue has them: of sets studied, and answered in class. */
const comingTo = (userId: string): Prisma.QuestionWhereInput => ({
	OR: [
		{
			status: { in: ["ready", "retired"] },
			cards: { some: { userId } },
			assigned: {
				some: {
					assignment: {
						feedsSchedule: true,
						classroom: { enrollments: { some: { userId, status: "active" } } },
					},
				},
			},
		},
		{ status: "ready", setItems: { some: { set: studied(userId) } } },
		{ status: "retired", collection: { sets: { some: studied(userId) } } },
	],
});

/** The learner's cards: all that they have met, and what is new in the sets they study; nothing that is kept from them. */
export async function cardsOf({ id: userId }: Learner): Promise<Prisma.QuestionWhereInput> {
	const met: Prisma.QuestionWhereInput = {
		status: { in: ["ready", "retired"] },
		cards: { some: { userId } },
	};
	const fresh: Prisma.QuestionWhereInput = {
		status: "ready",
		setItems: { some: { set: studied(userId) } },
	};
	return { AND: [{ OR: [met, fresh] }, await awakeFor(userId)] };
}

/** Those of the learner's cards that come in review. */
export async function reviewedBy({ id: userId }: Learner): Promise<Prisma.QuestionWhereInput> {
	return { AND: [comingTo(userId), await awakeFor(userId)] };
}

/** Sets whose titles the learner may read: a question that they have met may be in somebody else's private set as well. */
export const namedTo = (learner: Learner): Prisma.StudySetWhereInput => ({
	OR: [
		{ visibility: "public" },
		{ ownerId: learner.id },
		{ shares: { some: sharesOf(learner).where } },
		{ studies: { some: { userId: learner.id } } },
	],
});

export type CardSet = { id: string; title: string; studying: boolean };

/** The sets that have cards of the learner's, in the order in which sets are listed. */
export async function listCardSets(learner: Learner): Promise<CardSet[]> {
	const userId = learner.id;
	const has = { items: { some: { question: await cardsOf(learner) } } };
	const rows = await database.studySet.findMany({
		where: { AND: [namedTo(learner), { OR: [studied(userId), has] }] },
		orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
		select: { id: true, title: true, studies: { where: { userId, stoppedAt: null }, select: { id: true } } },
	});
	return rows.map(({ studies, ...set }) => ({ ...set, studying: studies.length > 0 }));
}
