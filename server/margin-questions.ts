// What somebody who reads a document may know of the questions about its collection: which of them there are, and which
// have been told. Asked for by the collection: a long text has more questions than one statement may name.
import "server-only";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import type { Readable } from "./documents";
import { askedInItem } from "./feedback";
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

/** Questions of what the learner has not handed in, a test of their own or an assignment, with an open book or not. */
async function listUnderWay(userId: string): Promise<{ id: string; factId: string | null }[]> {
	const ownTest = { assignmentId: null, feedback: { not: "atOnce" as const } };
	const kinds = { OR: [{ assignmentId: { not: null } }, ownTest] };
	const items = await database.attemptItem.findMany({
		where: { attempt: { userId, AND: [openNow(new Date()), kinds] } },
		select: { companions: true, questionRevision: { select: { questionId: true } } },
	});
	return database.question.findMany({
		where: { id: { in: [...new Set(items.flatMap(askedInItem))] } },
		select: { id: true, factId: true },
	});
}

/** Questions of which something may be marked: they do not rest, no assignment keeps them, and none is under way. */
export async function markableFor(userId: string): Promise<Prisma.QuestionWhereInput> {
	const open = await listUnderWay(userId);
	const factIds = open.flatMap(({ factId }) => factId ?? []);
	return {
		AND: [
			await awakeFor(userId),
			{ id: { notIn: open.map(({ id }) => id) } },
			{ OR: [{ factId: null }, { factId: { notIn: factIds } }] },
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

async function listIds(where: Prisma.QuestionWhereInput): Promise<Set<string>> {
	return new Set((await database.question.findMany({ where, select: { id: true } })).map(({ id }) => id));
}

/** What is asked about a collection, in whichever set, and what of it this viewer may know. */
export async function listQuestionsOf(viewer: Viewer, readable: Readable): Promise<ReadQuestion[]> {
	const { collectionId, ownSetIds } = readable;
	const silent = isLearner(viewer) ? { NOT: await markableFor(viewer.id) } : { id: { in: [] } };
	const which = { OR: [{ status: "ready" as const, setItems: { some: {} } }, silent] };
	const questions = await database.question.findMany({
		where: { collectionId, ...which },
		// By worth and never by place: the order must not tell where the evidence stands.
		orderBy: [{ worth: "desc" }, { id: "asc" }],
		select: { id: true, factId: true },
	});
	const asked = await listIds(askedOf(readable));
	const own = await listIds(askedOf({ ...readable, seenSetIds: ownSetIds }));
	const kept = await listIds({ collectionId, ...silent });
	const verdicts = await listVerdicts(viewer, collectionId);
	const newest = await listNewest(database, collectionId, which);
	return questions.flatMap(({ id, factId }) => {
		const says = newest.get(id);
		if (!says) return [];
		const verdict = verdicts.get(id) ?? null;
		const isNamed = own.has(id) || (asked.has(id) && !kept.has(id));
		const isTold = isNamed && (own.has(id) || verdict !== null);
		return [{ id, factId, says, verdict, isNamed, isTold }];
	});
}
