// What waits in a learner's review: what is due of the sets studied, then new questions up to the day's limit.
import "server-only";
import type { CardState } from "../core/review/card";
import { DAY_MS } from "../core/review/learner-day";
import { buildQueue, type CardCandidate, type Queue } from "../core/review/queue";
import type { Prisma } from "../prisma/generated/client";
import { cardFields, stateOfRow } from "./cards";
import { database } from "./database";
import { listFresh } from "./fresh-from";
import { todayOf } from "./learner-time";
import { awakeFor } from "./resting";
import { standing } from "./review-log";
import type { Learner } from "./session";
import { studiedBy } from "./studied";
import { readWeights } from "./weights";

type Tx = Prisma.TransactionClient;

/** Questions loaded at a time; the page asks again when they are done. */
export const BATCH = 20;

/** Cards that come at all: neither suspended nor put aside for today. */
export const coming = (today: number): Prisma.CardWhereInput => ({
	suspended: false,
	OR: [{ buriedOn: null }, { buriedOn: { lt: today } }],
});

async function listCandidates(
	learner: Learner,
	awake: Prisma.QuestionWhereInput,
	today: number,
	now: Date,
): Promise<CardCandidate[]> {
	const rows = await database.card.findMany({
		where: {
			userId: learner.id,
			question: { ...studiedBy(learner.id), ...awake },
			AND: [
				coming(today),
				{ OR: [{ dueDay: { lte: today } }, { dueAt: { lte: new Date(now.getTime() + DAY_MS) } }] },
			],
		},
		select: { questionId: true, factId: true, ...cardFields },
	});
	return rows.flatMap(({ questionId, factId, ...row }) => {
		const card = stateOfRow(row);
		return card ? [{ questionId, factId, card }] : [];
	});
}

/** What the learner has answered this learner day, wherever. */
async function countAnswered(learner: Learner, today: number) {
	const logs = await database.reviewLog.findMany({
		where: { userId: learner.id, learnerDay: today, ...standing },
		select: { questionId: true, effect: true, before: true, question: { select: { factId: true } } },
	});
	const scheduled = logs.filter((log) => log.effect === "schedules");
	const fresh = scheduled.filter((log) => log.before === null).length;
	const facts = new Map<string, Set<string>>();
	for (const { questionId, question } of logs)
		if (question.factId !== null)
			facts.set(question.factId, (facts.get(question.factId) ?? new Set()).add(questionId));
	return { fresh, reviews: scheduled.length - fresh, facts };
}

/** The queue of this moment, and the memories of the cards that may be in it. */
export async function readQueue(
	learner: Learner,
	now: Date,
): Promise<Queue & { known: Map<string, CardState> }> {
	const today = todayOf(learner, now);
	const awake = await awakeFor(learner.id);
	const cards = await listCandidates(learner, awake, today, now);
	const weights = await readWeights(learner.weightsId);
	const queue = buildQueue({
		cards,
		fresh: await listFresh({
			...{ userId: learner.id, awake, coming: coming(today) },
			most: learner.newPerDay * 3 + BATCH,
		}),
		limits: learner,
		answered: await countAnswered(learner, today),
		today,
		now,
		weights: weights.of(weights.current),
	});
	return { ...queue, known: new Map(cards.map(({ questionId, card }) => [questionId, card])) };
}

/** How much is waiting for the learner now. */
export async function countDue(learner: Learner): Promise<{ due: number; fresh: number }> {
	const { entries } = await readQueue(learner, new Date());
	const fresh = entries.filter((entry) => entry.kind === "new").length;
	return { due: entries.length - fresh, fresh };
}

/** Whether a card of the question may be answered; one that rests or has gone too, as it may be open when that happens. */
export async function mayReview(tx: Tx, learner: Learner, questionId: string): Promise<boolean> {
	const own = { cards: { some: { userId: learner.id } } };
	const question = await tx.question.findFirst({
		where: { AND: [{ id: questionId }, { OR: [studiedBy(learner.id), own] }] },
		select: { id: true },
	});
	return question !== null;
}
