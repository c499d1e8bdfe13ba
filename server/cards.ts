// Where answers enter the log. A card is written only as the fold of its log, in the same transaction.
import "server-only";
import { logAnswer } from "../core/review/answer-log";
import { type Card, type CardState, foldCard, type WeightsOf } from "../core/review/card";
import { type Aim, byTime, type LogEvent, standingAnswers } from "../core/review/log-event";
import { isMissed } from "../core/review/missed";
import { isRight, type Presentation, type Rating, ratingOf } from "../core/review/rating";
import type { Phase } from "../core/review/steps";
import { Prisma } from "../prisma/generated/client";
import { followCard } from "./fresh-from";
import { eventOfRow, type LogRow, logFields } from "./review-log";
import type { Learner } from "./session";
import { readWeights } from "./weights";

type Tx = Prisma.TransactionClient;
export type Scheduled = Pick<Learner, "id" | "weightsId">;
/** Whose answer is written down, and by what it is made due. */
export type Answering = Scheduled & Pick<Learner, "retention" | "timeZone" | "dayStart">;

/** One answer as it comes in, already graded. */
export type Answer = {
	questionId: string;
	presentation: Presentation;
	right: boolean;
	guessed: boolean;
	/** Right with a hint, or by a near miss that was accepted. */
	helped: boolean;
	/** The learner's own rating of a flashcard, or Easy where the answer was typed. */
	own?: Rating;
	/** Crammed: it is written down, and does not enter the memory. */
	practice: boolean;
	/** How many options the question has as a choice; 0 where it is never put so. */
	optionCount: number;
	inReview: boolean;
	answeredAt: Date;
	receivedAt: Date;
	durationMs: number;
	clientKey: string;
	responseId?: string;
	/** In review: the reply, and the words that it was given to. */
	said?: { reply: Prisma.InputJsonValue; questionRevisionId: string };
};

/** The fields of a card that scheduling reads. */
export const cardFields = {
	phase: true,
	step: true,
	stability: true,
	difficulty: true,
	dueDay: true,
	dueAt: true,
	lastDay: true,
	reps: true,
	lapses: true,
} as const;

type CardRow = Prisma.CardGetPayload<{ select: typeof cardFields }>;

/** What is remembered by a stored card; null for a new one. */
export function stateOfRow(row: CardRow): CardState | null {
	const { phase, stability, difficulty, lastDay, reps, lapses } = row;
	if (stability === null || difficulty === null || lastDay === null) return null;
	return {
		phase: phase as Phase,
		...(row.step === null ? {} : { step: row.step }),
		stability,
		difficulty,
		...(row.dueDay === null ? {} : { dueDay: row.dueDay }),
		...(row.dueAt === null ? {} : { dueAt: row.dueAt }),
		lastDay,
		reps,
		lapses,
	};
}

const NEW = {
	...{ phase: "new", step: null, stability: null, difficulty: null },
	...{ dueDay: null, dueAt: null, lastDay: null, reps: 0, lapses: 0 },
} satisfies CardRow;

const rowOf = (state: CardState | null): CardRow =>
	state
		? { ...state, step: state.step ?? null, dueDay: state.dueDay ?? null, dueAt: state.dueAt ?? null }
		: NEW;

export const questionSettings = (questionId: string) => ({ questionId, fuzz: true });

type Log = { events: LogEvent[]; weights: WeightsOf };

/** The log of one question, and the weights that it was scheduled by. */
async function readLog(tx: Tx, { id, weightsId }: Scheduled, questionId: string): Promise<Log> {
	const rows = await tx.reviewLog.findMany({ where: { userId: id, questionId }, select: logFields });
	return logOfRows(tx, weightsId, rows);
}

async function logOfRows(tx: Tx, weightsId: number, rows: readonly LogRow[]): Promise<Log> {
	const versions = rows.map((row) => row.weights);
	return { events: rows.map(eventOfRow), weights: await readWeights(weightsId, versions, tx) };
}

/** The card of a question, folded from its log as it is stored. */
export async function readCard(tx: Tx, learner: Scheduled, questionId: string): Promise<Card> {
	const { events, weights } = await readLog(tx, learner, questionId);
	return foldCard(events, questionSettings(questionId), weights);
}

/** Folds the log of one question anew and writes its card, or deletes it where nothing is left of the log. */
export async function refoldCard(tx: Tx, learner: Scheduled, questionId: string): Promise<Card> {
	const { events, weights } = await readLog(tx, learner, questionId);
	const card = foldCard(events, questionSettings(questionId), weights);
	const missed = isMissed(events);
	const { state, suspended, buriedOn } = card;
	const key = { userId: learner.id, questionId };
	if (!state && !suspended && buriedOn === null && !missed) {
		await tx.card.deleteMany({ where: key });
		await followCard(tx, learner.id, questionId, "deleted");
		return card;
	}
	const { factId } = await tx.question.findUniqueOrThrow({
		where: { id: questionId },
		select: { factId: true },
	});
	const data = { ...rowOf(state), suspended, buriedOn, missed, factId, weightsId: learner.weightsId };
	await tx.card.upsert({ where: { userId_questionId: key }, create: { ...key, ...data }, update: data });
	await followCard(tx, learner.id, questionId, "written");
	return card;
}

/** The card as it was once this event of its log was in. */
export async function foldUntil(tx: Tx, learner: Scheduled, questionId: string, last: LogRow): Promise<Card> {
	const { events, weights } = await readLog(tx, learner, questionId);
	const until = events.filter((event) => byTime(event, last) <= 0);
	return foldCard(until, questionSettings(questionId), weights);
}

/** By what an answer of this learner is made due now. */
export function aimOf(
	{ weightsId, retention }: Pick<Learner, "weightsId" | "retention">,
	optionCount: number,
): Aim {
	return { weights: weightsId, retention, optionCount };
}

/** Appends an answer to the log and folds its card; the caller has made sure that the client key is new. */
export async function recordAnswer(tx: Tx, learner: Answering, answer: Answer): Promise<Card> {
	const { questionId, presentation, right, guessed, helped, own, inReview, answeredAt, practice } = answer;
	const { events, weights } = await readLog(tx, learner, questionId);
	const earlier = events.filter((event) => byTime(event, { answeredAt, id: "~" }) < 0);
	const { state: before } = foldCard(earlier, questionSettings(questionId), weights);
	const rightBefore = standingAnswers(earlier).some((event) => isRight(event.rating));
	const rating = ratingOf({ presentation, right, guessed, helped, rightBefore, ...(own ? { own } : {}) });
	const aim = aimOf(learner, answer.optionCount);
	const { aim: by, ...row } = logAnswer(
		before,
		{ answeredAt, rating, presentation, inReview, practice, aim },
		{ timeZone: learner.timeZone, dayStartHour: learner.dayStart },
	);
	await tx.reviewLog.create({
		data: {
			...{ ...row, ...by, ...answer.said, guessed },
			before: before ? JSON.parse(JSON.stringify(before)) : Prisma.JsonNull,
			verdict: right ? "right" : "wrong",
			userId: learner.id,
			questionId,
			receivedAt: answer.receivedAt,
			durationMs: Math.min(answer.durationMs, 60_000),
			responseId: answer.responseId ?? null,
			clientKey: answer.clientKey,
		},
	});
	return refoldCard(tx, learner, questionId);
}
