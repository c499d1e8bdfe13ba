// What is assigned to a learner, in the order in which it is due.
import "server-only";
import { type Phase, phaseAt, submittedAt, type Terms } from "../core/classroom/assignment";
import { DAY_MS } from "../core/review/learner-day";
import type { Prisma } from "../prisma/generated/client";
import { assignedTo, extraOf, feedbackTime, termsFields, termsOf } from "./assignment-rows";
import { database } from "./database";
import { isLearner, type Learner, type Viewer } from "./session";
import { requireAssigned } from "./sitting";

export type AssignedSummary = {
	id: string;
	title: string;
	className: string;
	phase: Phase;
	dueAt: Date | null;
	closesAt: Date | null;
	/** An attempt that is open; null: none. */
	openAttemptId: string | null;
	submitted: number;
	mayBegin: boolean;
};

/** Whether another attempt can be begun now. */
function mayBegin(terms: Terms, begun: number, now: Date): boolean {
	const phase = phaseAt(terms, now);
	const isOpen = phase === "open" || phase === "late";
	return isOpen && (terms.attempts === null || begun < terms.attempts);
}

const UPCOMING_DAYS_MS = 14 * DAY_MS;

/** The assignments of a learner that can be worked on or soon will be, and, with `all`, those that are over. */
export async function listAssigned(
	viewer: Viewer,
	wanted: { classId?: string; all?: boolean } = {},
): Promise<AssignedSummary[]> {
	if (!isLearner(viewer)) return [];
	const now = new Date();
	const rows = await database.assignment.findMany({
		where: {
			...assignedTo(viewer.id),
			...(wanted.classId ? { classroomId: wanted.classId } : {}),
			opensAt: { lte: new Date(now.getTime() + UPCOMING_DAYS_MS) },
		},
		select: { ...termsFields, ...ownFields(viewer), classroom: { select: { name: true } } },
		orderBy: [{ opensAt: "desc" }, { id: "asc" }],
	});
	return rows
		.map((row) => summaryOf(row, now))
		.filter(({ phase, openAttemptId }) => wanted.all || phase !== "closed" || openAttemptId !== null)
		.sort((a, b) => dueOf(a) - dueOf(b));
}

const dueOf = ({ dueAt, closesAt }: AssignedSummary) =>
	(dueAt ?? closesAt)?.getTime() ?? Number.MAX_SAFE_INTEGER;

const ownFields = ({ id: userId }: Learner) =>
	({
		learners: extraOf(userId),
		attempted: {
			where: { userId },
			select: { id: true, finishedAt: true, deadlineAt: true },
		},
	}) as const satisfies Prisma.AssignmentSelect;

type Row = Prisma.AssignmentGetPayload<{
	select: typeof termsFields & ReturnType<typeof ownFields> & { classroom: { select: { name: true } } };
}>;

function summaryOf(row: Row, now: Date): AssignedSummary {
	const terms = termsOf(row, row.learners[0]);
	const open = row.attempted.find((attempt) => submittedAt(attempt, now) === null);
	return {
		id: row.id,
		title: row.title,
		className: row.classroom.name,
		phase: phaseAt(terms, now),
		dueAt: terms.dueAt,
		closesAt: terms.closesAt,
		openAttemptId: open?.id ?? null,
		submitted: row.attempted.length - (open ? 1 : 0),
		mayBegin: mayBegin(terms, row.attempted.length, now),
	};
}

export type AssignedView = {
	id: string;
	title: string;
	phase: Phase;
	terms: Terms;
	/** What holds for the others, where it is otherwise for this learner. */
	others: Terms | null;
	feedback: ReturnType<typeof feedbackTime>;
	latePenalty: number;
	openBook: boolean;
	mayBegin: boolean;
	attempts: { id: string; number: number; submittedAt: Date | null }[];
};

/** An assignment as the learner has it whom it is for. */
export async function requireAssignedView(viewer: Viewer, assignmentId: string): Promise<AssignedView> {
	const now = new Date();
	const { row, terms } = await requireAssigned(database, viewer, assignmentId);
	const others = termsOf(row, undefined);
	const isExtra = JSON.stringify(others) !== JSON.stringify(terms);
	return {
		id: row.id,
		title: row.title,
		phase: phaseAt(terms, now),
		terms,
		others: isExtra ? others : null,
		feedback: feedbackTime(row.feedback),
		latePenalty: row.latePenalty,
		openBook: row.openBook,
		mayBegin: mayBegin(terms, row.attempted.length, now),
		attempts: row.attempted.map((attempt) => ({
			id: attempt.id,
			number: attempt.number ?? 1,
			submittedAt: submittedAt(attempt, now),
		})),
	};
}
