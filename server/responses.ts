// Storing an answer: one row whatever is sent twice, its log event and card in the same transaction, and only then
// a word about what is right.
import "server-only";
import type { z } from "zod";
import type { Feedback } from "../core/attempt/feedback";
import { gradeChoice, gradeTyped } from "../core/attempt/grade";
import { maySeeAttempt } from "../core/classroom/access";
import type { Presentation } from "../core/review/rating";
import type { Prisma } from "../prisma/generated/client";
import { recordAnswer } from "./cards";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, isFailure, NotFound } from "./failure";
import { feedbackOf, type ItemRow, itemFields, optionsOf, questionOfRevision } from "./feedback";
import { isLearner, type Learner, type Viewer } from "./session";
import { startStudy } from "./sets";

type Tx = Prisma.TransactionClient;
type Given = z.infer<typeof contract.answer.body>;

/** The claim of the browser, kept between the serving and the receipt. */
export function clampTime(claimed: string, earliest: Date, latest: Date): Date {
	const time = Math.min(Math.max(Date.parse(claimed), earliest.getTime()), latest.getTime());
	return new Date(time);
}

function grade(item: ItemRow, { reply }: Given): "right" | "wrong" | Failure {
	if ("unknown" in reply) return "wrong";
	if ("choice" in reply) {
		if (item.presentation !== "choice" || reply.choice >= optionsOf(item).length) {
			return { error: "invalid-body", fields: { "reply.choice": "no such option" } };
		}
		return gradeChoice(item.optionOrder as number[], reply.choice);
	}
	if (item.presentation !== "typed") return { error: "invalid-body", fields: { "reply.text": "not typed" } };
	return gradeTyped(questionOfRevision(item.questionRevision), reply.text).verdict;
}

/** @throws NotFound where there is no such item, or it is another's */
export async function findItem(
	tx: Tx,
	learner: Learner,
	attemptId: string,
	position: number,
): Promise<ItemRow> {
	const item = await tx.attemptItem.findUnique({
		where: { attemptId_position: { attemptId, position } },
		select: { ...itemFields, attempt: { select: { userId: true } } },
	});
	if (!item || !maySeeAttempt(learner, item.attempt)) throw new NotFound();
	return item;
}

/** Closes an attempt whose every question is answered; a finished quiz is studied from then on. */
async function finishIfDone(tx: Tx, learner: Learner, attemptId: string): Promise<void> {
	const open = await tx.attemptItem.count({ where: { attemptId, responses: { none: { sequence: 0 } } } });
	if (open > 0) return;
	const { _avg } = await tx.response.aggregate({
		where: { item: { attemptId }, sequence: 0 },
		_avg: { score: true },
	});
	const attempt = await tx.attempt.update({
		where: { id: attemptId },
		data: { finishedAt: new Date(), score: _avg.score },
		select: { setId: true, mode: true },
	});
	if (attempt.setId && attempt.mode === "quiz") await startStudy(tx, learner.id, attempt.setId, false);
}

/** @returns the item with its answer, this one or the one given before */
async function store(tx: Tx, learner: Learner, attemptId: string, given: Given): Promise<ItemRow | Failure> {
	const item = await findItem(tx, learner, attemptId, given.position);
	if (item.responses.length > 0) return item;
	const verdict = grade(item, given);
	if (isFailure(verdict)) return verdict;
	const receivedAt = new Date();
	const answeredAt = clampTime(given.answeredAt, item.servedAt, receivedAt);
	const { guessed, durationMs } = given;
	const response = await tx.response.create({
		data: {
			itemId: item.id,
			sequence: 0,
			clientKey: given.clientKey,
			raw: given.reply,
			guessed,
			verdict,
			score: verdict === "right" ? 1 : 0,
			answeredAt,
			receivedAt,
			durationMs,
		},
	});
	await recordAnswer(tx, learner, {
		questionId: item.questionRevision.questionId,
		presentation: item.presentation as Presentation,
		right: verdict === "right",
		guessed,
		inReview: false,
		answeredAt,
		receivedAt,
		durationMs,
		clientKey: item.id,
		responseId: response.id,
	});
	await finishIfDone(tx, learner, attemptId);
	return { ...item, responses: [{ raw: given.reply, guessed, verdict }] };
}

/** Stores the answer to one question of an attempt, the first one given only, and tells what is right. */
export async function answerQuestion(
	viewer: Viewer,
	attemptId: string,
	given: Given,
): Promise<Feedback | Failure> {
	if (!isLearner(viewer)) throw new NotFound();
	const item = await database.$transaction((tx) => store(tx, viewer, attemptId, given));
	return isFailure(item) ? item : feedbackOf(item);
}
