// Which questions are a learner's cards, and which sets of theirs have them.
import "server-only";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import { awakeFor } from "./resting";
import type { Learner } from "./session";
import { sharesOf } from "./shares";
import { freshTo, studied, studiedBy, studying } from "./studied";

const met = (userId: string): Prisma.QuestionWhereInput => ({
	status: { in: ["ready", "retired"] },
	cards: { some: { userId } },
});

/** The learner's cards: all that they have met, and what is new in the sets they study; nothing that is kept from them. */
export async function cardsOf({ id: userId }: Learner): Promise<Prisma.QuestionWhereInput> {
	return { AND: [{ OR: [met(userId), freshTo(userId)] }, await awakeFor(userId)] };
}

/** The same in two parts, so that neither looks through everybody's questions: what they have met, by their cards… */
export async function metBy({ id: userId }: Learner): Promise<Prisma.CardWhereInput> {
	return { userId, question: { AND: [met(userId), await awakeFor(userId)] } };
}

/** … and the questions of their sets that have no card yet, in the order of the sets; `asked` narrows them down. */
export async function listUntouched(
	{ id: userId }: Learner,
	asked: Prisma.QuestionWhereInput = {},
): Promise<string[]> {
	const studies = await database.study.findMany({
		where: studying(userId),
		select: { setId: true },
	});
	const rows = await database.setItem.findMany({
		where: {
			setId: { in: studies.map((study) => study.setId) },
			question: { AND: [freshTo(userId), { cards: { none: { userId } } }, await awakeFor(userId), asked] },
		},
		orderBy: [{ set: { position: "asc" } }, { setId: "asc" }, { position: "asc" }],
		select: { questionId: true },
	});
	return [...new Set(rows.map((row) => row.questionId))];
}

/** Those of the learner's cards that come in review. */
export async function reviewedBy({ id: userId }: Learner): Promise<Prisma.QuestionWhereInput> {
	return { AND: [studiedBy(userId), await awakeFor(userId)] };
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
	const having = await database.setItem.groupBy({
		by: ["setId"],
		where: { question: { AND: [met(userId), await awakeFor(userId)] } },
	});
	const has = { id: { in: having.map((item) => item.setId) } };
	const rows = await database.studySet.findMany({
		where: { AND: [namedTo(learner), { OR: [studied(userId), has] }] },
		orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
		select: { id: true, title: true, studies: { where: studying(userId), select: { id: true } } },
	});
	return rows.map(({ studies, ...set }) => ({ ...set, studying: studies.length > 0 }));
}
