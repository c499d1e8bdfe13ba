// Storing an answer: one row whatever is sent twice, its log event and card in the same transaction, and only then
// a word about what is right.
import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { Told } from "../core/attempt/feedback";
import { type GradedReply, gradeReply } from "../core/attempt/grade-reply";
import { putOf } from "../core/attempt/present";
import { maySeeAttempt } from "../core/classroom/access";
import { feedbackIsOpen, submittedAt } from "../core/classroom/assignment";
import type { Presentation, Rating } from "../core/review/rating";
import type { Prisma } from "../prisma/generated/client";
import { optionCountOf } from "./asking";
import { extraOf, feedbackTime, termsFields, termsOf } from "./assignment-rows";
import { type Answer, recordAnswer } from "./cards";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, isFailure, NotFound } from "./failure";
import { askedInItem, feedbackOf, type ItemRow, itemFields, questionOfItem, untoldOf } from "./feedback";
import { fitWhenDue } from "./fitting";
import { close, isOwnTest } from "./handing-in";
import { answeredTime } from "./learner-time";
import { isLearner, type Learner, type Viewer } from "./session";
import { listTellable } from "./withheld";

type Tx = Prisma.TransactionClient;
type Given = z.infer<typeof contract.answer.body> & { sentAt: Date | null };

type Graded = GradedReply;

async function grade(tx: Tx, item: ItemRow, { reply }: Given): Promise<Graded | Failure> {
	const question = await questionOfItem(item, tx);
	const graded = gradeReply(question, putOf(item.presentation), item.optionOrder as number[], reply);
	return graded ?? { error: "invalid-body", fields: { reply: "not of this presentation" } };
}

const SCORES = { right: 1, wrong: 0, unmarked: null } as const;

const attemptFields = (userId: string) =>
	({
		id: true,
		userId: true,
		setId: true,
		mode: true,
		assignmentId: true,
		feedback: true,
		schedules: true,
		finishedAt: true,
		deadlineAt: true,
		assignment: { select: { ...termsFields, learners: extraOf(userId) } },
	}) as const satisfies Prisma.AttemptSelect;

type AttemptRow = Prisma.AttemptGetPayload<{ select: ReturnType<typeof attemptFields> }>;
type Sat = ItemRow & { attempt: AttemptRow };

/** @throws NotFound where there is no such item, or it is another's */
export async function findItem(tx: Tx, learner: Learner, attemptId: string, position: number): Promise<Sat> {
	const item = await tx.attemptItem.findUnique({
		where: { attemptId_position: { attemptId, position } },
		select: { ...itemFields, attempt: { select: attemptFields(learner.id) } },
	});
	if (!item || !maySeeAttempt(learner, item.attempt)) throw new NotFound();
	return item;
}

/** Closes an attempt whose every question is answered; a test is handed in by its learner. */
async function closeIfDone(tx: Tx, learner: Learner, attempt: AttemptRow): Promise<void> {
	if (isOwnTest(attempt)) return;
	const open = await tx.attemptItem.count({
		where: { attemptId: attempt.id, responses: { none: { sequence: 0 } } },
	});
	if (open === 0) await close(tx, learner, attempt, new Date());
}

/** Puts an answer into the learner's log, unless it waits for a teacher, for the end of a test, or is not to be scheduled. */
async function schedule(
	tx: Tx,
	learner: Learner,
	item: Sat,
	graded: Graded,
	stored: Scheduled,
): Promise<void> {
	const { assignment, schedules } = item.attempt;
	const { verdict, near, own } = graded;
	if (verdict === "unmarked" || isOwnTest(item.attempt)) return;
	if (assignment && !assignment.feedsSchedule) return;
	await recordAnswer(tx, learner, {
		...stored,
		questionId: item.questionRevision.questionId,
		presentation: item.presentation as Presentation,
		right: verdict === "right",
		helped: item.hintedAt !== null || near !== undefined,
		...{ practice: !schedules, inReview: false },
		...(own === undefined ? {} : { own: own as Rating }),
		optionCount: optionCountOf(item.questionRevision),
		clientKey: item.id,
	});
}

type Scheduled = Pick<Answer, "guessed" | "answeredAt" | "receivedAt" | "durationMs"> & {
	responseId: string;
};

/**
 * Whether an answer is to be stored: the first one to a question, or another reply in a test that is still open, where
 * the one before steps back to a sequence of its own.
 */
async function makeRoom(tx: Tx, item: Sat, { clientKey, reply }: Given, isOpen: boolean): Promise<boolean> {
	const [current] = item.responses;
	if (!current) return true;
	if (!isOpen || !isOwnTest(item.attempt) || isDeepStrictEqual(current.raw, reply)) return false;
	const given = await tx.response.findMany({ where: { itemId: item.id }, select: { clientKey: true } });
	if (given.some((response) => response.clientKey === clientKey)) return false;
	await tx.response.updateMany({
		where: { itemId: item.id, sequence: 0 },
		data: { sequence: given.length },
	});
	return true;
}

/** @returns the item with its answer, this one or the one given before */
async function store(tx: Tx, learner: Learner, attemptId: string, given: Given): Promise<Sat | Failure> {
	const item = await findItem(tx, learner, attemptId, given.position);
	const receivedAt = new Date();
	const late = submittedAt(item.attempt, receivedAt) !== null;
	if (!(await makeRoom(tx, item, given, !late))) return item;
	const graded = await grade(tx, item, given);
	if (isFailure(graded)) return graded;
	const { verdict } = graded;
	const answeredAt = answeredTime(given, item.servedAt, receivedAt);
	const { guessed, durationMs, clientKey, reply: raw } = given;
	const score = late ? null : SCORES[verdict];
	const { id: responseId } = await tx.response.create({
		data: {
			...{ itemId: item.id, sequence: 0, clientKey, raw, guessed },
			...{ verdict, score, late, answeredAt, receivedAt, durationMs },
		},
	});
	if (!late) {
		const stored = { guessed, answeredAt, receivedAt, durationMs, responseId };
		await schedule(tx, learner, item, graded, stored);
		await closeIfDone(tx, learner, item.attempt);
	}
	const attempt = await tx.attempt.findUniqueOrThrow({
		where: { id: attemptId },
		select: attemptFields(learner.id),
	});
	return { ...item, attempt, responses: [{ clientKey, raw, guessed, verdict, late }] };
}

/** Whether the learner may be told what is right: by the assignment it is asked in, or by none that is silent. */
export async function mayTell(learner: Learner, item: Sat, now: Date): Promise<boolean> {
	const { attempt } = item;
	const { assignment } = attempt;
	if (isOwnTest(attempt) && submittedAt(attempt, now) === null) return false;
	if (!assignment) {
		const asked = askedInItem(item);
		return (await listTellable(learner.id, asked, now)).size === asked.length;
	}
	const terms = termsOf(assignment, assignment.learners[0]);
	return feedbackIsOpen(feedbackTime(assignment.feedback), terms, submittedAt(attempt, now), now);
}

/** Stores the answer to one question of an attempt, the first one given only, and tells what may be told. */
export async function answerQuestion(
	viewer: Viewer,
	attemptId: string,
	given: z.infer<typeof contract.answer.body>,
	sentAt: Date | null = null,
): Promise<Told | Failure> {
	if (!isLearner(viewer)) throw new NotFound();
	const item = await database.$transaction((tx) => store(tx, viewer, attemptId, { ...given, sentAt }));
	if (isFailure(item)) return item;
	fitWhenDue(viewer);
	return (await mayTell(viewer, item, new Date())) ? feedbackOf(item) : untoldOf(item);
}
