// The review queue: what is due of the sets studied, then new questions up to the day's limit, as flashcards.
import "server-only";
import type { z } from "zod";
import type { MarkedPassage } from "../core/attempt/feedback";
import type { CardState } from "../core/review/card";
import { learnerDay } from "../core/review/learner-day";
import { DEFAULT_WEIGHTS } from "../core/review/memory";
import { type Preview, previewIntervals } from "../core/review/preview";
import { buildQueue, type CardCandidate, type Queue } from "../core/review/queue";
import { isRight, type Rating } from "../core/review/rating";
import type { Prisma } from "../prisma/generated/client";
import { cardFields, cardOfRow, cardSettings, foldUntil, recordAnswer } from "./cards";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { questionOfRevision } from "./feedback";
import { clampTime } from "./responses";
import { awakeFor } from "./resting";
import { markPassage } from "./revisions";
import { isLearner, type Learner, type Viewer } from "./session";

/** Cards loaded at a time; the page asks again when they are done. */
const BATCH = 20;
const DAY_MS = 86_400_000;

const studied = (userId: string) => ({ studies: { some: { userId, stoppedAt: null } } });

/** Assignments of the learner's classes that feed the schedule. */
const fedBy = (userId: string) => ({
	feedsSchedule: true,
	classroom: { enrollments: { some: { userId, status: "active" as const } } },
});

/** Questions of the sets that the learner studies, those since retired from their collections, and those answered in class. */
const studiedBy = (userId: string): Prisma.QuestionWhereInput => ({
	OR: [
		{
			status: { in: ["ready", "retired"] },
			cards: { some: { userId } },
			assigned: { some: { assignment: fedBy(userId) } },
		},
		{ status: "ready", setItems: { some: { set: studied(userId) } } },
		{ status: "retired", collection: { sets: { some: studied(userId) } } },
	],
});

async function listCandidates(learner: Learner, today: number, now: Date): Promise<CardCandidate[]> {
	const rows = await database.card.findMany({
		where: {
			userId: learner.id,
			question: { ...studiedBy(learner.id), ...(await awakeFor(learner.id)) },
			OR: [{ dueDay: { lte: today } }, { dueAt: { lte: new Date(now.getTime() + DAY_MS) } }],
		},
		select: { questionId: true, factId: true, ...cardFields },
	});
	return rows.map(({ questionId, factId, ...row }) => ({ questionId, factId, card: cardOfRow(row) }));
}

/** Questions without a card, in the order of the sets; enough of them for a day. */
async function listFresh(learner: Learner) {
	const items = await database.setItem.findMany({
		where: {
			set: studied(learner.id),
			question: { status: "ready", cards: { none: { userId: learner.id } }, ...(await awakeFor(learner.id)) },
		},
		orderBy: [{ set: { position: "asc" } }, { setId: "asc" }, { position: "asc" }],
		take: learner.newPerDay * 3 + BATCH,
		select: { question: { select: { id: true, factId: true } } },
	});
	const fresh = new Map(
		items.map(({ question }) => [question.id, { questionId: question.id, factId: question.factId }]),
	);
	return [...fresh.values()];
}

/** What the learner has answered this learner day, wherever. */
async function countAnswered(learner: Learner, today: number) {
	const logs = await database.reviewLog.findMany({
		where: { userId: learner.id, learnerDay: today },
		select: { questionId: true, effect: true, before: true, question: { select: { factId: true } } },
	});
	const scheduled = logs.filter((log) => log.effect === "schedules");
	const fresh = scheduled.filter((log) => log.before === null).length;
	const factIds = new Set(logs.flatMap((log) => log.question.factId ?? []));
	return { fresh, reviews: scheduled.length - fresh, factIds };
}

async function queueOf(learner: Learner, now: Date): Promise<Queue & { cards: CardCandidate[] }> {
	const today = learnerDay(now, learner.timeZone, learner.dayStart);
	const cards = await listCandidates(learner, today, now);
	const queue = buildQueue({
		cards,
		fresh: await listFresh(learner),
		limits: learner,
		answered: await countAnswered(learner, today),
		today,
		now,
		weights: DEFAULT_WEIGHTS,
	});
	return { ...queue, cards };
}

/** How much is waiting for the learner now. */
export async function countDue(learner: Learner): Promise<{ due: number; fresh: number }> {
	const { entries } = await queueOf(learner, new Date());
	const fresh = entries.filter((entry) => entry.kind === "new").length;
	return { due: entries.length - fresh, fresh };
}

export type ReviewCard = {
	questionId: string;
	stem: string;
	key: string;
	rationale: string;
	passages: MarkedPassage[];
	intervals: Record<Rating, Preview>;
};

async function faceOf(
	learner: Learner,
	questionId: string,
	card: CardState | null,
	now: Date,
): Promise<ReviewCard> {
	const revision = await database.questionRevision.findFirstOrThrow({
		where: { questionId },
		orderBy: { number: "desc" },
		include: { evidence: { orderBy: { position: "asc" } } },
	});
	const { stem, key } = questionOfRevision(revision);
	const clock = { timeZone: learner.timeZone, dayStartHour: learner.dayStart };
	const intervals = previewIntervals(card, now, { ...cardSettings(learner, questionId), ...clock });
	const passages = await Promise.all(revision.evidence.map(markPassage));
	return { questionId, stem, key, rationale: revision.rationale, passages, intervals };
}

/** The next cards with their backs: in review the learner rates themselves. */
export async function listReviewCards(
	viewer: Viewer,
): Promise<{ cards: ReviewCard[]; heldBack: number; nextStepAt: Date | null }> {
	if (!isLearner(viewer)) return { cards: [], heldBack: 0, nextStepAt: null };
	const now = new Date();
	const queue = await queueOf(viewer, now);
	const known = new Map(queue.cards.map(({ questionId, card }) => [questionId, card]));
	const next = queue.entries.slice(0, BATCH).map((entry) => entry.questionId);
	const cards = await Promise.all(next.map((id) => faceOf(viewer, id, known.get(id) ?? null, now)));
	return { cards, heldBack: queue.heldBack, nextStepAt: queue.nextStepAt };
}

type Given = z.infer<typeof contract.review.body>;

type Due = { dueDay: number | null; dueAt: string | null };

const dueOf = (card: CardState | null): Due => ({
	dueDay: card?.dueDay ?? null,
	dueAt: card?.dueAt?.toISOString() ?? null,
});

/** Whether a card of the question may be rated; one that rests too, as it may be open when it is reported. */
export async function mayRate(
	tx: Prisma.TransactionClient,
	learner: Learner,
	questionId: string,
): Promise<boolean> {
	const own = { cards: { some: { userId: learner.id } } };
	const question = await tx.question.findFirst({
		where: { AND: [{ id: questionId }, { OR: [studiedBy(learner.id), own] }] },
		select: { id: true },
	});
	return question !== null;
}

/** Stores a rating given in review; the same client key only once, with the same reply. */
export async function rateCard(viewer: Viewer, given: Given): Promise<Due | Failure> {
	if (!isLearner(viewer)) throw new NotFound();
	const { questionId, clientKey, durationMs } = given;
	const rating = given.rating as Rating;
	const receivedAt = new Date();
	return database.$transaction(async (tx) => {
		if (!(await mayRate(tx, viewer, questionId))) throw new NotFound();
		const key = { userId: viewer.id, clientKey };
		const known = await tx.reviewLog.findUnique({ where: { userId_clientKey: key } });
		if (known && known.questionId !== questionId)
			return { error: "invalid-body", fields: { clientKey: "used" } };
		if (known) return dueOf(await foldUntil(tx, viewer, known));
		const card = await recordAnswer(tx, viewer, {
			questionId,
			presentation: "flashcard",
			right: isRight(rating),
			guessed: false,
			own: rating,
			inReview: true,
			answeredAt: clampTime(given.answeredAt, new Date(receivedAt.getTime() - DAY_MS), receivedAt),
			receivedAt,
			durationMs,
			clientKey,
		});
		return dueOf(card);
	});
}

/** When the questions of an attempt come back: how many in how many learner days, 0 being today. */
export async function listSchedule(
	viewer: Viewer,
	attemptId: string,
): Promise<{ inDays: number; count: number }[]> {
	if (!isLearner(viewer)) throw new NotFound();
	const today = learnerDay(new Date(), viewer.timeZone, viewer.dayStart);
	const asked = {
		revisions: { some: { attemptItems: { some: { attemptId, attempt: { userId: viewer.id } } } } },
	};
	const cards = await database.card.findMany({
		where: { userId: viewer.id, question: { ...asked, ...(await awakeFor(viewer.id)) } },
		select: { dueDay: true },
	});
	const counts = new Map<number, number>();
	for (const { dueDay } of cards) {
		const inDays = Math.max(0, (dueDay ?? today) - today);
		counts.set(inDays, (counts.get(inDays) ?? 0) + 1);
	}
	return [...counts].map(([inDays, count]) => ({ inDays, count })).sort((a, b) => a.inDays - b.inDays);
}
