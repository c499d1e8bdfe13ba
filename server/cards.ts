// Where answers enter the log. A card is written only as the fold of its log, in the same transaction.
import "server-only";
import { logAnswer } from "../core/review/answer-log";
import { type CardSettings, type CardState, foldCard } from "../core/review/card";
import { byTime, EFFECTS, type LogEvent } from "../core/review/log-event";
import { DEFAULT_WEIGHTS } from "../core/review/memory";
import { isMissed } from "../core/review/missed";
import {
	isRight,
	PRESENTATIONS,
	type Presentation,
	RATINGS,
	type Rating,
	ratingOf,
} from "../core/review/rating";
import type { Phase } from "../core/review/steps";
import { Prisma } from "../prisma/generated/client";
import type { Learner } from "./session";

type Tx = Prisma.TransactionClient;
type Scheduled = Pick<Learner, "id" | "retention">;

/** One answer as it comes in, already graded. */
export type Answer = {
	questionId: string;
	presentation: Presentation;
	right: boolean;
	guessed: boolean;
	/** The learner's own rating of a flashcard. */
	own?: Rating;
	inReview: boolean;
	answeredAt: Date;
	receivedAt: Date;
	durationMs: number;
	clientKey: string;
	responseId?: string;
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

export function cardOfRow(row: CardRow): CardState {
	const { phase, stability, difficulty, lastDay, reps, lapses } = row;
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

/** How a learner's card of this question is scheduled. In review it is a flashcard: nothing is given away. */
export function cardSettings(learner: Pick<Learner, "retention">, questionId: string): CardSettings {
	return { questionId, weights: DEFAULT_WEIGHTS, retention: learner.retention, optionCount: 0, fuzz: true };
}

function oneOf<T>(all: readonly T[], value: unknown, what: string): T {
	const found = all.find((entry) => entry === value);
	if (found === undefined) throw new Error(`The log has an unknown ${what}: ${value}`);
	return found;
}

type LogRow = Prisma.ReviewLogGetPayload<object>;

function eventOfRow(row: LogRow): LogEvent {
	return {
		id: row.id,
		type: "answer",
		answeredAt: row.answeredAt,
		learnerDay: row.learnerDay,
		rating: oneOf(RATINGS, row.rating, "rating"),
		effect: oneOf(EFFECTS, row.effect, "effect"),
		presentation: oneOf(PRESENTATIONS, row.presentation, "presentation"),
		inReview: row.inReview,
	};
}

/** Folds the log of one question anew and writes its card, or deletes it where nothing is left of the log. */
export async function refoldCard(tx: Tx, learner: Scheduled, questionId: string): Promise<CardState | null> {
	const log = await tx.reviewLog.findMany({ where: { userId: learner.id, questionId } });
	const events = log.map(eventOfRow);
	const card = foldCard(events, cardSettings(learner, questionId));
	const key = { userId: learner.id, questionId };
	if (!card) {
		await tx.card.deleteMany({ where: key });
		return null;
	}
	const { factId } = await tx.question.findUniqueOrThrow({
		where: { id: questionId },
		select: { factId: true },
	});
	const data = {
		...card,
		step: card.step ?? null,
		dueDay: card.dueDay ?? null,
		dueAt: card.dueAt ?? null,
		missed: isMissed(events),
		factId,
	};
	await tx.card.upsert({ where: { userId_questionId: key }, create: { ...key, ...data }, update: data });
	return card;
}

/** The card as it was once this event of its log was in. */
export async function foldUntil(tx: Tx, learner: Scheduled, last: LogRow): Promise<CardState | null> {
	const log = await tx.reviewLog.findMany({ where: { userId: learner.id, questionId: last.questionId } });
	const events = log.map(eventOfRow).filter((event) => byTime(event, last) <= 0);
	return foldCard(events, cardSettings(learner, last.questionId));
}

/** Appends an answer to the log and folds its card; the caller has made sure that the client key is new. */
export async function recordAnswer(
	tx: Tx,
	learner: Pick<Learner, "id" | "retention" | "timeZone" | "dayStart">,
	answer: Answer,
): Promise<CardState | null> {
	const { questionId, presentation, right, guessed, own, inReview, answeredAt } = answer;
	const log = await tx.reviewLog.findMany({ where: { userId: learner.id, questionId } });
	const earlier = log.map(eventOfRow).filter((event) => byTime(event, { answeredAt, id: "~" }) < 0);
	const before = foldCard(earlier, cardSettings(learner, questionId));
	const rightBefore = earlier.some((event) => isRight(event.rating));
	const rating = ratingOf({ presentation, right, guessed, rightBefore, ...(own ? { own } : {}) });
	const row = logAnswer(
		before,
		{ answeredAt, rating, presentation, inReview, practice: false },
		{ timeZone: learner.timeZone, dayStartHour: learner.dayStart },
	);
	await tx.reviewLog.create({
		data: {
			...row,
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
