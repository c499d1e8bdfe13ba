// Storing an answer: one row whatever is sent twice, its log event and card in the same transaction, and only then
// a word about what is right.
import "server-only";
import type { z } from "zod";
import type { Told, Verdict } from "../core/attempt/feedback";
import { gradeChoice, gradeTyped } from "../core/attempt/grade";
import { maySeeAttempt } from "../core/classroom/access";
import { feedbackIsOpen, submittedAt } from "../core/classroom/assignment";
import type { Presentation } from "../core/review/rating";
import type { Prisma } from "../prisma/generated/client";
import { extraOf, feedbackTime, termsFields, termsOf } from "./assignment-rows";
import { type Answer, recordAnswer } from "./cards";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, isFailure, NotFound } from "./failure";
import { feedbackOf, type ItemRow, itemFields, optionsOf, questionOfRevision, untoldOf } from "./feedback";
import { isLearner, type Learner, type Viewer } from "./session";
import { startStudy } from "./sets";
import { finish } from "./sitting";
import { listTellable } from "./withheld";

type Tx = Prisma.TransactionClient;
type Given = z.infer<typeof contract.answer.body>;

/** The claim of the browser, kept between the serving and the receipt. */
export function clampTime(claimed: string, earliest: Date, latest: Date): Date {
	const time = Math.min(Math.max(Date.parse(claimed), earliest.getTime()), latest.getTime());
	return new Date(time);
}

type Graded = Verdict | "unmarked";

function grade(item: ItemRow, { reply }: Given): Graded | Failure {
	if ("unknown" in reply) return "wrong";
	if ("choice" in reply) {
		if (item.presentation !== "choice" || reply.choice >= optionsOf(item).length) {
			return { error: "invalid-body", fields: { "reply.choice": "no such option" } };
		}
		return gradeChoice(item.optionOrder as number[], reply.choice);
	}
	if (item.presentation === "clause") return "unmarked";
	if (item.presentation !== "typed") return { error: "invalid-body", fields: { "reply.text": "not typed" } };
	return gradeTyped(questionOfRevision(item.questionRevision), reply.text).verdict;
}

const SCORES = { right: 1, wrong: 0, unmarked: null } as const;

const attemptFields = (userId: string) =>
	({
		id: true,
		userId: true,
		setId: true,
		mode: true,
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

/** Closes an attempt whose every question is answered; a finished quiz is studied from then on. */
async function finishIfDone(tx: Tx, learner: Learner, { id, setId, mode }: AttemptRow): Promise<void> {
	const open = await tx.attemptItem.count({
		where: { attemptId: id, responses: { none: { sequence: 0 } } },
	});
	if (open > 0) return;
	await finish(tx, id, new Date());
	if (setId && mode === "quiz") await startStudy(tx, learner.id, setId, false);
}

/** Puts an answer into the learner's log, unless it waits for a teacher, came too late, or is not to be scheduled. */
async function schedule(
	tx: Tx,
	learner: Learner,
	item: Sat,
	graded: Graded,
	stored: Scheduled,
): Promise<void> {
	const { assignment } = item.attempt;
	if (graded === "unmarked" || (assignment && !assignment.feedsSchedule)) return;
	await recordAnswer(tx, learner, {
		...stored,
		questionId: item.questionRevision.questionId,
		presentation: item.presentation as Presentation,
		right: graded === "right",
		inReview: false,
		clientKey: item.id,
	});
}

type Scheduled = Pick<Answer, "guessed" | "answeredAt" | "receivedAt" | "durationMs"> & {
	responseId: string;
};

/** @returns the item with its answer, this one or the one given before */
async function store(tx: Tx, learner: Learner, attemptId: string, given: Given): Promise<Sat | Failure> {
	const item = await findItem(tx, learner, attemptId, given.position);
	if (item.responses.length > 0) return item;
	const verdict = grade(item, given);
	if (isFailure(verdict)) return verdict;
	const receivedAt = new Date();
	const late = submittedAt(item.attempt, receivedAt) !== null;
	const answeredAt = clampTime(given.answeredAt, item.servedAt, receivedAt);
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
		await schedule(tx, learner, item, verdict, stored);
		await finishIfDone(tx, learner, item.attempt);
	}
	const attempt = await tx.attempt.findUniqueOrThrow({
		where: { id: attemptId },
		select: attemptFields(learner.id),
	});
	return { ...item, attempt, responses: [{ raw, guessed, verdict, late }] };
}

/** Whether the learner may be told what is right: by the assignment it is asked in, or by none that is silent. */
export async function mayTell(
	learner: Learner,
	{ attempt, questionRevision }: Sat,
	now: Date,
): Promise<boolean> {
	const { assignment } = attempt;
	const { questionId } = questionRevision;
	if (!assignment) return (await listTellable(learner.id, [questionId], now)).has(questionId);
	const terms = termsOf(assignment, assignment.learners[0]);
	return feedbackIsOpen(feedbackTime(assignment.feedback), terms, submittedAt(attempt, now), now);
}

/** Stores the answer to one question of an attempt, the first one given only, and tells what may be told. */
export async function answerQuestion(
	viewer: Viewer,
	attemptId: string,
	given: Given,
): Promise<Told | Failure> {
	if (!isLearner(viewer)) throw new NotFound();
	const item = await database.$transaction((tx) => store(tx, viewer, attemptId, given));
	if (isFailure(item)) return item;
	return (await mayTell(viewer, item, new Date())) ? feedbackOf(item) : untoldOf(item);
}
