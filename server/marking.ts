// Answers in sentences wait for a teacher, who marks them beside the passage that they should be about.
import "server-only";
import type { MarkedPassage } from "../core/attempt/feedback";
import type { Prisma } from "../prisma/generated/client";
import { optionCountOf } from "./asking";
import { requireAssignment } from "./assignments";
import { recordAnswer } from "./cards";
import { database } from "./database";
import { NotFound } from "./failure";
import { itemFields, questionOfRevision, typedReplyOf } from "./feedback";
import { revisionFields } from "./review-cards";
import { markPassage } from "./revisions";
import type { Viewer } from "./session";
import { scoreOf } from "./sitting";

type Tx = Prisma.TransactionClient;

export type ToMark = {
	responseId: string;
	nickname: string;
	stem: string;
	key: string;
	reply: string;
	/** 0…1 once it is marked. */
	score: number | null;
	passages: MarkedPassage[];
};

const markedFields = {
	id: true,
	score: true,
	verdict: true,
	item: { select: { ...itemFields, attempt: { select: { id: true, userId: true } } } },
} as const satisfies Prisma.ResponseSelect;

/** The answers in sentences to an assignment, those to be marked first. */
export async function listToMark(viewer: Viewer, classId: string, assignmentId: string): Promise<ToMark[]> {
	await requireAssignment(viewer, classId, assignmentId);
	const rows = await database.response.findMany({
		where: { sequence: 0, late: false, item: { presentation: "clause", attempt: { assignmentId } } },
		orderBy: [{ item: { position: "asc" } }, { receivedAt: "asc" }],
		select: markedFields,
	});
	const members = await database.enrollment.findMany({
		where: { classroomId: classId, userId: { in: rows.map((row) => row.item.attempt.userId) } },
		select: { userId: true, nickname: true },
	});
	const nicknames = new Map(members.map((member) => [member.userId, member.nickname]));
	const all = await Promise.all(
		rows
			.filter((row) => typedReplyOf(row.item) !== null)
			.map(async ({ id, score, item }): Promise<ToMark> => {
				const { stem, key } = questionOfRevision(item.questionRevision);
				const nickname = nicknames.get(item.attempt.userId) ?? "";
				const passages = await Promise.all(item.questionRevision.evidence.map(markPassage));
				return { responseId: id, nickname, stem, key, reply: typedReplyOf(item) ?? "", score, passages };
			}),
	);
	return all.sort((a, b) => Number(a.score !== null) - Number(b.score !== null));
}

const verdictOf = (score: number) => (score === 1 ? "right" : score === 0 ? "wrong" : "partly");

/** The first mark of an answer puts it into its learner's schedule, where the assignment feeds that. */
async function schedule(tx: Tx, responseId: string, score: number): Promise<void> {
	const response = await tx.response.findUniqueOrThrow({
		where: { id: responseId },
		include: {
			reviewLog: { select: { id: true } },
			item: {
				include: {
					questionRevision: { select: revisionFields },
					attempt: { include: { user: true, assignment: { select: { feedsSchedule: true } } } },
				},
			},
		},
	});
	const { item, reviewLog, answeredAt, receivedAt, guessed, durationMs } = response;
	if (reviewLog || !item.attempt.assignment?.feedsSchedule) return;
	await recordAnswer(tx, item.attempt.user, {
		...{ questionId: item.questionRevision.questionId, presentation: "typed", right: score === 1 },
		...{ guessed, inReview: false, answeredAt, receivedAt, durationMs: durationMs ?? 0 },
		...{ helped: false, practice: false, optionCount: optionCountOf(item.questionRevision) },
		...{ clientKey: item.id, responseId },
	});
}

/** Marks an answer in sentences; again, where a teacher thinks better of it. */
export async function markResponse(
	viewer: Viewer,
	place: { classId: string; assignmentId: string; responseId: string },
	score: number,
): Promise<Record<string, never>> {
	const { classId, assignmentId, responseId } = place;
	await requireAssignment(viewer, classId, assignmentId);
	await database.$transaction(async (tx) => {
		const row = await tx.response.findUnique({
			where: { id: responseId },
			select: {
				late: true,
				item: {
					select: {
						presentation: true,
						attempt: { select: { id: true, assignmentId: true, finishedAt: true } },
					},
				},
			},
		});
		const { attempt, presentation } = row?.item ?? {};
		if (!attempt || attempt.assignmentId !== assignmentId || presentation !== "clause" || row?.late)
			throw new NotFound();
		await tx.response.update({ where: { id: responseId }, data: { score, verdict: verdictOf(score) } });
		if (attempt.finishedAt)
			await tx.attempt.update({ where: { id: attempt.id }, data: { score: await scoreOf(tx, attempt.id) } });
		await schedule(tx, responseId, score);
	});
	return {};
}
