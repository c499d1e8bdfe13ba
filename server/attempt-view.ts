// An attempt as its learner sees it: how each question is put, what is answered, and what may be told about it by now.
import "server-only";
import type { Feedback } from "../core/attempt/feedback";
import { type PresentedQuestion, PUT, presentQuestion } from "../core/attempt/present";
import { maySeeAttempt } from "../core/classroom/access";
import { feedbackIsOpen, submittedAt, type Terms } from "../core/classroom/assignment";
import type { Prisma } from "../prisma/generated/client";
import { extraOf, feedbackTime, termsFields, termsOf } from "./assignment-rows";
import { database } from "./database";
import { NotFound } from "./failure";
import { feedbackOf, itemFields, questionOfRevision } from "./feedback";
import { isLearner, type Learner, type Viewer } from "./session";
import { listTellable } from "./withheld";

/** What an attempt at an assignment is under. */
export type Sitting = {
	assignmentId: string;
	title: string;
	openBook: boolean;
	deadlineAt: Date | null;
	/** Whether it was handed in after it was due. */
	isLate: boolean;
	/** Whether something in it waits for a teacher. */
	unmarked: number;
	/** When what is right is told at the latest; null: at once, when handed in, or at no certain time. */
	toldAt: Date | null;
};

export type AttemptView = {
	id: string;
	mode: "quiz" | "drill" | "assignment";
	set: { id: string; title: string } | null;
	sitting: Sitting | null;
	finished: boolean;
	items: ({ position: number; answered: boolean } & PresentedQuestion)[];
};

const attemptFields = (viewer: Learner) =>
	({
		id: true,
		mode: true,
		userId: true,
		finishedAt: true,
		deadlineAt: true,
		set: { select: { id: true, title: true } },
		assignment: { select: { ...termsFields, learners: extraOf(viewer.id) } },
		items: { orderBy: { position: "asc" }, select: itemFields },
	}) as const satisfies Prisma.AttemptSelect;

type AttemptRow = Prisma.AttemptGetPayload<{ select: ReturnType<typeof attemptFields> }>;

async function readAttempt(
	viewer: Viewer,
	attemptId: string,
): Promise<{ attempt: AttemptRow; learner: Learner }> {
	if (!isLearner(viewer)) throw new NotFound();
	const attempt = await database.attempt.findUnique({
		where: { id: attemptId },
		select: attemptFields(viewer),
	});
	if (!attempt || !maySeeAttempt(viewer, attempt)) throw new NotFound();
	return { attempt, learner: viewer };
}

function sittingOf({ assignment, deadlineAt, items, ...times }: AttemptRow, now: Date): Sitting | null {
	if (!assignment) return null;
	const terms: Terms = termsOf(assignment, assignment.learners[0]);
	const submitted = submittedAt({ ...times, deadlineAt }, now);
	return {
		assignmentId: assignment.id,
		title: assignment.title,
		openBook: assignment.openBook,
		deadlineAt,
		isLate: submitted !== null && terms.dueAt !== null && submitted > terms.dueAt,
		unmarked: items.filter((item) => item.responses[0]?.verdict === "unmarked").length,
		toldAt: assignment.feedback === "afterDue" ? (terms.dueAt ?? terms.closesAt) : null,
	};
}

function viewOf(attempt: AttemptRow, now: Date): AttemptView {
	const { id, mode, set, items } = attempt;
	const put = items.map((item) => ({
		position: item.position,
		answered: item.responses.length > 0,
		...presentQuestion(
			questionOfRevision(item.questionRevision),
			PUT.find((known) => known === item.presentation) ?? "choice",
			item.optionOrder as number[],
		),
	}));
	const finished = submittedAt(attempt, now) !== null;
	return { id, mode, set, sitting: sittingOf(attempt, now), finished, items: put };
}

/** The attempt to be answered: nothing of key, rationale or evidence. */
export async function requireAttempt(viewer: Viewer, attemptId: string): Promise<AttemptView> {
	const { attempt } = await readAttempt(viewer, attemptId);
	return viewOf(attempt, new Date());
}

/** Which of an attempt's questions may be told about: by its assignment, or those that no assignment keeps silent about. */
async function tellableOf(learner: Learner, attempt: AttemptRow, now: Date): Promise<Set<string>> {
	const ids = attempt.items.map((item) => item.questionRevision.questionId);
	const { assignment } = attempt;
	if (!assignment) return listTellable(learner.id, ids, now);
	const terms = termsOf(assignment, assignment.learners[0]);
	const isOpen = feedbackIsOpen(feedbackTime(assignment.feedback), terms, submittedAt(attempt, now), now);
	return new Set(isOpen ? ids : []);
}

/** The attempt with feedback on what is answered and may be told; `untold` is how much may not. */
export async function requireResult(
	viewer: Viewer,
	attemptId: string,
): Promise<AttemptView & { feedback: Feedback[]; untold: number }> {
	const now = new Date();
	const { attempt, learner } = await readAttempt(viewer, attemptId);
	const tellable = await tellableOf(learner, attempt, now);
	const answered = attempt.items.filter((item) => item.responses.length > 0);
	const told = answered.filter((item) => tellable.has(item.questionRevision.questionId));
	const feedback = await Promise.all(told.map(feedbackOf));
	const isSilent = attempt.assignment !== null && tellable.size === 0;
	return {
		...viewOf(attempt, now),
		feedback,
		untold: isSilent ? attempt.items.length : answered.length - told.length,
	};
}
