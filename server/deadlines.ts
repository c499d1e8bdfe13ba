// Terms that change while somebody works move the deadline of what they have open.
import "server-only";
import { deadlineOf } from "../core/classroom/assignment";
import type { Prisma } from "../prisma/generated/client";
import { extraFields, termsFields, termsOf } from "./assignment-rows";

type Tx = Prisma.TransactionClient;

/** Sets the deadlines of the attempts that are not handed in anew, of one learner or of all. */
export async function moveDeadlines(tx: Tx, assignmentId: string, userId?: string): Promise<void> {
	const assignment = await tx.assignment.findUniqueOrThrow({
		where: { id: assignmentId },
		select: {
			...termsFields,
			learners: { select: { ...extraFields, enrollment: { select: { userId: true } } } },
			attempted: {
				where: { finishedAt: null, ...(userId ? { userId } : {}) },
				select: { id: true, userId: true, createdAt: true, deadlineAt: true },
			},
		},
	});
	for (const attempt of assignment.attempted) {
		const extra = assignment.learners.find((each) => each.enrollment.userId === attempt.userId);
		const deadlineAt = deadlineOf(termsOf(assignment, extra), attempt.createdAt);
		if (deadlineAt?.getTime() !== attempt.deadlineAt?.getTime())
			await tx.attempt.update({ where: { id: attempt.id }, data: { deadlineAt } });
	}
}
