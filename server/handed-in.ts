// What a learner handed in for an assignment, as its teachers read it: every question with the reply and what is right.
import "server-only";
import type { Feedback } from "../core/attempt/feedback";
import { submittedAt } from "../core/classroom/assignment";
import { requireAssignment } from "./assignments";
import { database } from "./database";
import { NotFound } from "./failure";
import { feedbackOf, itemFields, questionOfRevision } from "./feedback";
import type { Viewer } from "./session";

export type HandedIn = {
	title: string;
	nickname: string;
	enrollmentId: string | null;
	setId: string;
	number: number;
	/** null: still under way. */
	submittedAt: Date | null;
	/** `feedback` is null where nothing was answered. */
	items: { questionId: string; stem: string; key: string; feedback: Feedback | null }[];
};

/** An attempt at an assignment of a class that the viewer teaches. */
export async function requireHandedIn(
	viewer: Viewer,
	classId: string,
	assignmentId: string,
	attemptId: string,
): Promise<HandedIn> {
	const { assignment } = await requireAssignment(viewer, classId, assignmentId);
	const attempt = await database.attempt.findUnique({
		where: { id: attemptId },
		include: { items: { orderBy: { position: "asc" }, select: itemFields } },
	});
	if (attempt?.assignmentId !== assignmentId) throw new NotFound();
	const member = await database.enrollment.findUnique({
		where: { classroomId_userId: { classroomId: classId, userId: attempt.userId } },
		select: { id: true, nickname: true },
	});
	const items = attempt.items.map(async (item) => {
		const { stem, key } = questionOfRevision(item.scoredRevision ?? item.questionRevision);
		const feedback = item.responses.length > 0 ? await feedbackOf(item) : null;
		return { questionId: item.questionRevision.questionId, stem, key, feedback };
	});
	return {
		title: assignment.title,
		nickname: member?.nickname ?? "",
		enrollmentId: member?.id ?? null,
		setId: assignment.setId,
		number: attempt.number ?? 1,
		submittedAt: submittedAt(attempt, new Date()),
		items: await Promise.all(items),
	};
}
