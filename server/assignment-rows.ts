// Assignments as the database has them, and what holds for one learner.
import "server-only";
import {
	type Extra,
	type FeedbackTime,
	submittedAt,
	type Terms,
	termsFor,
} from "../core/classroom/assignment";
import type { Prisma } from "../prisma/generated/client";

const FEEDBACK: Record<"atOnce" | "afterSubmission" | "afterDue", FeedbackTime> = {
	atOnce: "at-once",
	afterSubmission: "after-submission",
	afterDue: "after-due",
};
const STORED = {
	"at-once": "atOnce",
	"after-submission": "afterSubmission",
	"after-due": "afterDue",
} as const;

export const feedbackTime = (stored: keyof typeof FEEDBACK): FeedbackTime => FEEDBACK[stored];
export const storedFeedback = (feedback: FeedbackTime) => STORED[feedback];

/** What deciding needs of an assignment. */
export const termsFields = {
	id: true,
	classroomId: true,
	setId: true,
	title: true,
	opensAt: true,
	dueAt: true,
	closesAt: true,
	timeLimitMinutes: true,
	attempts: true,
	counts: true,
	feedback: true,
	latePenalty: true,
	feedsSchedule: true,
	openBook: true,
	forAll: true,
	pinnedAt: true,
} as const satisfies Prisma.AssignmentSelect;

export type TermsRow = Prisma.AssignmentGetPayload<{ select: typeof termsFields }>;

export const extraFields = {
	included: true,
	dueAt: true,
	closesAt: true,
	timeLimitMinutes: true,
	attempts: true,
} as const satisfies Prisma.AssignmentLearnerSelect;

/** The part of an assignment that is about one learner; to be selected as `learners`. */
export const extraOf = (userId: string) =>
	({
		where: { enrollment: { userId } },
		select: extraFields,
	}) as const satisfies Prisma.Assignment$learnersArgs;

/** Assignments of classes that somebody is in as a learner, and that are for them. */
export const assignedTo = (userId: string) =>
	({
		classroom: {
			archivedAt: null,
			enrollments: { some: { userId, role: "learner", status: "active" } },
		},
		OR: [{ forAll: true }, { learners: { some: { included: true, enrollment: { userId } } } }],
	}) as const satisfies Prisma.AssignmentWhereInput;

export type ExtraRow = Prisma.AssignmentLearnerGetPayload<{ select: typeof extraFields }>;

/** The terms as they hold for whom `extra` is about. */
export function termsOf(row: TermsRow, extra: ExtraRow | undefined): Terms {
	const { opensAt, dueAt, closesAt, timeLimitMinutes, attempts } = row;
	const own: Extra | null = extra ?? null;
	return termsFor({ opensAt, dueAt, closesAt, timeLimitMinutes, attempts }, own);
}

export type AttemptTimes = { finishedAt: Date | null; deadlineAt: Date | null };

/** When each attempt was handed in, in their order. */
export const submissionsOf = (attempts: AttemptTimes[], now: Date) =>
	attempts.map((attempt) => submittedAt(attempt, now));
