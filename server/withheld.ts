// What a learner must not learn elsewhere while an assignment with late feedback is open for them.
import "server-only";
import { isWithheld } from "../core/classroom/assignment";
import type { Prisma } from "../prisma/generated/client";
import { assignedTo, extraOf, feedbackTime, submissionsOf, termsFields, termsOf } from "./assignment-rows";
import { database } from "./database";
import { inPieces } from "./pieces";

type Tx = Prisma.TransactionClient;

/** The assignments that say nothing yet, among those open for a learner now. */
async function listSilent(tx: Tx, userId: string, now: Date) {
	// By the classes, as no index leads from a learner to what is assigned.
	const classes = await tx.enrollment.findMany({
		where: { userId, status: "active" },
		select: { classroomId: true },
	});
	if (classes.length === 0) return [];
	const classroomId = { in: classes.map((row) => row.classroomId) };
	const rows = await tx.assignment.findMany({
		where: { ...assignedTo(userId), classroomId, feedback: { not: "atOnce" }, opensAt: { lte: now } },
		select: {
			...termsFields,
			learners: extraOf(userId),
			attempted: { where: { userId }, select: { finishedAt: true, deadlineAt: true } },
		},
	});
	return rows.filter(({ learners: [extra], attempted, ...row }) =>
		isWithheld(feedbackTime(row.feedback), termsOf(row, extra), submissionsOf(attempted, now), now),
	);
}

/** Questions that no assignment keeps from this learner at the moment. */
export async function notWithheldFrom(
	userId: string,
	now = new Date(),
	tx: Tx = database,
): Promise<Prisma.QuestionWhereInput> {
	const silent = await listSilent(tx, userId, now);
	if (silent.length === 0) return {};
	const pinned = silent.filter((row) => row.pinnedAt !== null).map((row) => row.id);
	const open = silent.filter((row) => row.pinnedAt === null).map((row) => row.setId);
	const assigned = { assignmentId: { in: pinned } };
	const items = await tx.assignmentItem.findMany({
		where: assigned,
		select: { question: { select: { factId: true } } },
	});
	const facts = new Set(items.flatMap(({ question: { factId } }) => factId ?? []));
	return {
		AND: [
			{ assigned: { none: assigned } },
			// Another question about the same fact would tell it as well.
			{ OR: [{ factId: null }, { factId: { notIn: [...facts] } }] },
			{ setItems: { none: { setId: { in: open } } } },
		],
	};
}

/** Those of the questions about which this learner may be told what is right. */
export async function listTellable(
	userId: string,
	questionIds: string[],
	now = new Date(),
	tx: Tx = database,
): Promise<Set<string>> {
	const where = await notWithheldFrom(userId, now, tx);
	if (Object.keys(where).length === 0) return new Set(questionIds);
	const tellable = new Set<string>();
	for (const piece of inPieces(questionIds)) {
		const rows = await tx.question.findMany({
			where: { AND: [{ id: { in: piece } }, where] },
			select: { id: true },
		});
		for (const { id } of rows) tellable.add(id);
	}
	return tellable;
}
