// Stored questions as candidates for a quiz.
import "server-only";
import { choosePresentation } from "../core/attempt/present";
import type { Candidate } from "../core/set/choose";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import { questionOfRevision } from "./feedback";
import { awakeFor } from "./resting";

export const askedFields = {
	id: true,
	factId: true,
	worth: true,
	revisions: {
		orderBy: { number: "desc" },
		take: 1,
		select: { id: true, kind: true, stem: true, answer: true, accepted: true, distractors: true },
	},
} as const satisfies Prisma.QuestionSelect;

export type AskedRow = Prisma.QuestionGetPayload<{ select: typeof askedFields }>;
export type AskableQuestion = Candidate & { revision: AskedRow["revisions"][number] };

/** Whether a quiz can put the question at all, as a choice or typed. */
export function isAskable({ revisions: [revision] }: Pick<AskedRow, "revisions">): boolean {
	return revision !== undefined && choosePresentation(questionOfRevision(revision), "choice") !== null;
}

function toAskable(question: AskedRow, seenAt: Date | null): AskableQuestion[] {
	const { id, factId, worth, revisions } = question;
	const revision = revisions[0];
	if (!revision || !isAskable(question)) return [];
	return [{ questionId: id, factId, worth, seenAt, stem: revision.stem, key: revision.answer, revision }];
}

/** Those of the questions that a quiz can put, in their order, with when `userId` (null: nobody yet) answered them last. */
export async function toCandidates(questions: AskedRow[], userId: string | null): Promise<AskableQuestion[]> {
	const seen = userId
		? await database.reviewLog.groupBy({
				by: ["questionId"],
				where: { userId, questionId: { in: questions.map((question) => question.id) } },
				_max: { answeredAt: true },
			})
		: [];
	const seenAt = new Map(seen.map((row) => [row.questionId, row._max.answeredAt]));
	return questions.flatMap((question) => toAskable(question, seenAt.get(question.id) ?? null));
}

/** The served questions of a set that a quiz can put to `userId`, or to anybody. */
export async function listAskable(setId: string, userId: string | null): Promise<AskableQuestion[]> {
	const items = await database.setItem.findMany({
		where: { setId, question: { status: "ready", ...(userId ? await awakeFor(userId) : {}) } },
		orderBy: { position: "asc" },
		select: { question: { select: askedFields } },
	});
	return toCandidates(
		items.map((item) => item.question),
		userId,
	);
}
