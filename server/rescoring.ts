// Answers to a question of an assignment scored anew from the stored replies, after it was mended; what changed is kept.
import "server-only";
import { regrade } from "../core/attempt/regrade";
import type { Prisma } from "../prisma/generated/client";
import { requireAssignment } from "./assignments";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { itemFields, questionOfRevision, repliedOf, typedReplyOf } from "./feedback";
import type { Viewer } from "./session";
import { scoreOf } from "./sitting";

type Tx = Prisma.TransactionClient;
type Mark = { verdict: string; score: number | null };
type Change = { responseId: string; before: Mark; after: Mark };

const rescoredFields = {
	...itemFields,
	attemptId: true,
	responses: {
		where: { sequence: 0 },
		select: { id: true, raw: true, guessed: true, verdict: true, late: true, score: true },
	},
} as const satisfies Prisma.AttemptItemSelect;

type Item = Prisma.AttemptItemGetPayload<{ select: typeof rescoredFields }>;

/** What an answer is worth by the question as it is now; null where nothing changes. */
function changeOf(item: Item, asked: ReturnType<typeof questionOfRevision>): Change | null {
	const [response] = item.responses;
	if (!response || item.presentation === "clause") return null;
	const typed = typedReplyOf(item);
	const verdict = regrade(asked, { typed, chosen: typed === null ? repliedOf(item) : null });
	const before = { verdict: response.verdict, score: response.score };
	const after = { verdict, score: response.late ? null : verdict === "right" ? 1 : 0 };
	return before.verdict === after.verdict ? null : { responseId: response.id, before, after };
}

async function store(tx: Tx, changes: Change[], attemptIds: Set<string>): Promise<void> {
	for (const { responseId, after } of changes)
		await tx.response.update({ where: { id: responseId }, data: after });
	for (const id of attemptIds)
		await tx.attempt.updateMany({
			where: { id, finishedAt: { not: null } },
			data: { score: await scoreOf(tx, id) },
		});
}

/** Scores every answer to a question of one assignment anew. @returns how many changed */
export async function rescore(
	tx: Tx,
	assignmentId: string,
	questionId: string,
	userId: string,
): Promise<number> {
	const newest = await tx.questionRevision.findFirstOrThrow({
		where: { questionId },
		orderBy: { number: "desc" },
	});
	const asked = questionOfRevision(newest);
	const where = { attempt: { assignmentId }, questionRevision: { questionId } };
	const items = await tx.attemptItem.findMany({ where, select: rescoredFields });
	const changed = items.flatMap((item) => {
		const change = changeOf(item, asked);
		return change ? [{ change, attemptId: item.attemptId }] : [];
	});
	await tx.attemptItem.updateMany({ where, data: { scoredRevisionId: newest.id } });
	await tx.assignmentItem.updateMany({
		where: { assignmentId, questionId },
		data: { questionRevisionId: newest.id },
	});
	await store(
		tx,
		changed.map(({ change }) => change),
		new Set(changed.map(({ attemptId }) => attemptId)),
	);
	const changes = changed.map(({ change }) => change);
	await tx.rescore.create({
		data: { assignmentId, questionId, userId, changes, questionRevisionId: newest.id },
	});
	return changed.length;
}

/** Scores the answers to a question of an assignment anew, for one of its class's teachers. */
export async function rescoreQuestion(
	viewer: Viewer,
	place: { classId: string; assignmentId: string; questionId: string },
): Promise<{ changed: number } | Failure> {
	const { classId, assignmentId, questionId } = place;
	const { learner } = await requireAssignment(viewer, classId, assignmentId);
	return database.$transaction(async (tx) => {
		const item = await tx.assignmentItem.findUnique({
			where: { assignmentId_questionId: { assignmentId, questionId } },
		});
		if (!item) throw new NotFound();
		return { changed: await rescore(tx, assignmentId, questionId, learner.id) };
	});
}

export type RescoreView = { id: string; at: Date; stem: string; by: string; changed: number; raised: number };

/** What was scored anew in an assignment, the latest first. */
export async function listRescores(
	viewer: Viewer,
	classId: string,
	assignmentId: string,
): Promise<RescoreView[]> {
	await requireAssignment(viewer, classId, assignmentId);
	const rows = await database.rescore.findMany({
		where: { assignmentId },
		orderBy: { createdAt: "desc" },
		include: { questionRevision: { select: { stem: true } }, user: { select: { name: true } } },
	});
	return rows.map(({ id, createdAt, questionRevision, user, changes }) => {
		const all = changes as Change[];
		const raised = all.filter(({ before, after }) => (after.score ?? 0) > (before.score ?? 0)).length;
		return { id, at: createdAt, stem: questionRevision.stem, by: user.name, changed: all.length, raised };
	});
}
