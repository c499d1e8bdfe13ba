// What somebody who reads a document may know of the questions about its collection: which of them there are, and which
// have been told. Asked for by the collection: a long text has more questions than one statement may name.
import "server-only";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import type { Readable } from "./documents";
import { listNewest, type NewestRevision } from "./newest-revisions";
import { awakeFor } from "./resting";
import { standing } from "./review-log";
import { isLearner, type Viewer } from "./session";

export type ReadQuestion = {
	id: string;
	factId: string | null;
	says: NewestRevision;
	/** How the viewer's last answer was; null: there is none. */
	verdict: "right" | "wrong" | null;
	/** Whether its stem may stand beside the text. */
	isNamed: boolean;
	/** Whether its key may, and the mark in the passage. */
	isTold: boolean;
};

/** Attempts that nobody has handed in and no deadline has ended. */
export const openNow = (now: Date) =>
	({
		finishedAt: null,
		OR: [{ deadlineAt: null }, { deadlineAt: { gt: now } }],
	}) satisfies Prisma.AttemptWhereInput;

/** Questions of which nothing is marked: they rest, an assignment keeps them, or they stand in a test that is open. */
export async function markableFor(userId: string): Promise<Prisma.QuestionWhereInput> {
	const ownTest = { assignmentId: null, feedback: { not: "atOnce" as const } };
	const kinds = { OR: [{ assignmentId: { not: null } }, ownTest] };
	const attempt = { userId, AND: [openNow(new Date()), kinds] };
	const open = { revisions: { some: { attemptItems: { some: { attempt } } } } };
	return {
		AND: [
			await awakeFor(userId),
			{ NOT: open },
			{ OR: [{ factId: null }, { fact: { questions: { none: open } } }] },
		],
	};
}

/** Questions that are asked of the viewer: served, in a set that they may see. */
export const askedOf = ({ collectionId, seenSetIds }: Readable) =>
	({
		collectionId,
		status: "ready",
		setItems: { some: { setId: { in: seenSetIds } } },
	}) satisfies Prisma.QuestionWhereInput;

async function listVerdicts(viewer: Viewer, collectionId: string): Promise<Map<string, "right" | "wrong">> {
	if (!isLearner(viewer)) return new Map();
	const answers = await database.reviewLog.findMany({
		where: { userId: viewer.id, question: { collectionId }, ...standing },
		orderBy: [{ answeredAt: "asc" }, { receivedAt: "asc" }],
		select: { questionId: true, verdict: true },
	});
	return new Map(
		answers.map(({ questionId, verdict }) => [questionId, verdict === "right" ? "right" : "wrong"]),
	);
}

/** The questions asked of the viewer about a collection, and those of which they must not be told now. */
export async function listQuestionsOf(viewer: Viewer, readable: Readable): Promise<ReadQuestion[]> {
	const { collectionId, ownSetIds } = readable;
	const select = { id: true, factId: true };
	// By worth and never by place: the order must not tell where the evidence stands.
	const orderBy = [{ worth: "desc" as const }, { id: "asc" as const }];
	const asked = await database.question.findMany({ where: askedOf(readable), orderBy, select });
	const silent = isLearner(viewer)
		? await database.question.findMany({
				where: { collectionId, NOT: await markableFor(viewer.id) },
				select,
			})
		: [];
	const items = await database.setItem.findMany({
		where: { setId: { in: ownSetIds } },
		select: { questionId: true },
	});
	const [own, kept] = [new Set(items.map((item) => item.questionId)), new Set(silent.map(({ id }) => id))];
	const askedIds = new Set(asked.map(({ id }) => id));
	const verdicts = await listVerdicts(viewer, collectionId);
	const newest = await listNewest(database, collectionId);
	return [...asked, ...silent.filter(({ id }) => !askedIds.has(id))].flatMap(({ id, factId }) => {
		const says = newest.get(id);
		if (!says) return [];
		const verdict = verdicts.get(id) ?? null;
		const isNamed = askedIds.has(id) && (own.has(id) || !kept.has(id));
		const isTold = isNamed && (own.has(id) || verdict !== null);
		return [{ id, factId, says, verdict, isNamed, isTold }];
	});
}
