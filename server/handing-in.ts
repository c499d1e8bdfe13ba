// An attempt is handed in by its learner, by its last answer, or by its deadline. What was answered in a test of one's own
// enters the schedule then: until it is handed in an answer can be changed.
import "server-only";
import { submittedAt } from "../core/classroom/assignment";
import type { Presentation } from "../core/review/rating";
import type { FeedbackTime, Prisma } from "../prisma/generated/client";
import { optionCountOf } from "./asking";
import { recordAnswer } from "./cards";
import { database } from "./database";
import { NotFound } from "./failure";
import { saidFields } from "./feedback";
import { isLearner, type Learner, type Viewer } from "./session";
import { finish } from "./sitting";
import { startStudy } from "./studied";

type Tx = Prisma.TransactionClient;

type Closing = {
	id: string;
	setId: string | null;
	mode: "quiz" | "drill" | "assignment";
	assignmentId: string | null;
	feedback: FeedbackTime;
	schedules: boolean;
};

const closingFields = {
	id: true,
	setId: true,
	mode: true,
	assignmentId: true,
	feedback: true,
	schedules: true,
} as const satisfies Prisma.AttemptSelect;

/** Whether it is a test of the learner's own: told at the end, and every answer can be changed until then. */
export function isOwnTest({ assignmentId, feedback }: Pick<Closing, "assignmentId" | "feedback">): boolean {
	return assignmentId === null && feedback !== "atOnce";
}

/** The answers of a test as they stand enter the log, those that were changed on the way as such. */
async function scheduleTest(tx: Tx, learner: Learner, attempt: Closing): Promise<void> {
	const items = await tx.attemptItem.findMany({
		where: { attemptId: attempt.id, responses: { some: { sequence: 0, late: false } } },
		orderBy: { position: "asc" },
		select: {
			id: true,
			presentation: true,
			questionRevision: { select: { questionId: true, ...saidFields } },
			responses: { orderBy: { sequence: "asc" } },
		},
	});
	for (const { id, presentation, questionRevision, responses } of items) {
		const [response, ...before] = responses;
		if (!response) continue;
		// An order is sent with each of its moves, of which none corrects another.
		const helped = before.length > 0 && presentation !== "ordering";
		await recordAnswer(tx, learner, {
			...{ questionId: questionRevision.questionId, presentation: presentation as Presentation },
			...{ right: response.verdict === "right", guessed: response.guessed, helped },
			...{ inReview: false, practice: !attempt.schedules, optionCount: optionCountOf(questionRevision) },
			...{ answeredAt: response.answeredAt, receivedAt: response.receivedAt },
			...{ durationMs: response.durationMs ?? 0, clientKey: id, responseId: response.id },
		});
	}
}

/** Closes an attempt; a set whose quiz was finished is studied from then on, unless it was crammed. */
export async function close(tx: Tx, learner: Learner, attempt: Closing, at: Date): Promise<void> {
	if (isOwnTest(attempt)) await scheduleTest(tx, learner, attempt);
	await finish(tx, attempt.id, at);
	const { setId, mode, schedules } = attempt;
	if (setId && mode === "quiz" && schedules) await startStudy(tx, learner.id, setId, false);
}

/** Closes what the learner has let run out. */
export async function closeExpired(tx: Tx, learner: Learner, now: Date): Promise<void> {
	const expired = await tx.attempt.findMany({
		where: { userId: learner.id, assignmentId: null, finishedAt: null, deadlineAt: { lte: now } },
		select: { ...closingFields, deadlineAt: true },
	});
	for (const attempt of expired) await close(tx, learner, attempt, attempt.deadlineAt ?? now);
}

/** Hands an attempt in as it is; twice changes nothing. */
export async function submitAttempt(viewer: Viewer, attemptId: string): Promise<Record<string, never>> {
	if (!isLearner(viewer)) throw new NotFound();
	const now = new Date();
	await database.$transaction(async (tx) => {
		const attempt = await tx.attempt.findUnique({
			where: { id: attemptId },
			select: { ...closingFields, userId: true, finishedAt: true, deadlineAt: true },
		});
		if (attempt?.userId !== viewer.id) throw new NotFound();
		if (attempt.finishedAt) return;
		const at = submittedAt(attempt, now) ?? now;
		if (attempt.assignmentId === null) await close(tx, viewer, attempt, at);
		else if (at === now) await finish(tx, attempt.id, now);
	});
	return {};
}

/** Marks a question of one's own test, to be looked at again. */
export async function flagItem(
	viewer: Viewer,
	{ attemptId, position }: { attemptId: string; position: number },
	flagged: boolean,
): Promise<Record<string, never>> {
	if (!isLearner(viewer)) throw new NotFound();
	const { count } = await database.attemptItem.updateMany({
		where: { attemptId, position, attempt: { userId: viewer.id, finishedAt: null } },
		data: { flagged },
	});
	if (count === 0) throw new NotFound();
	return {};
}
