// What somebody has learned by: the questions that they met, what happened to each, how the cards stand, what they reported.
import "server-only";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import type { Exported } from "./export";
import { dateOf, inPages, mapPages, PAGE } from "./export-pieces";
import { distractorsSchema, saidFields } from "./feedback";

const QUESTIONS = 200;

/** Sets that somebody has made, and not those that ship, which the administrator owns. */
export const madeBy = (userId: string) =>
	({ ownerId: userId, key: null }) as const satisfies Prisma.StudySetWhereInput;

const questionFields = (userId: string) =>
	({
		id: true,
		status: true,
		collection: { select: { sets: { where: madeBy(userId), select: { id: true } } } },
		reviewLogs: { where: { userId, type: "answer" }, take: 1, select: { id: true } },
		revisions: { orderBy: { number: "desc" }, take: 1, select: saidFields },
	}) as const satisfies Prisma.QuestionSelect;

type QuestionRow = Prisma.QuestionGetPayload<{ select: ReturnType<typeof questionFields> }>;

/** What is right is told of what one has made oneself, and of what one has answered. */
function questionOf({ id, status, collection, reviewLogs, revisions }: QuestionRow) {
	const [says] = revisions;
	if (!says) return { id, status };
	const { kind, stem, answer, accepted, distractors, rationale, evidence } = says;
	const mayTell = collection.sets.length > 0 || reviewLogs.length > 0;
	const right = {
		...{ answer, accepted, rationale, quotes: evidence.map(({ quote }) => quote) },
		distractors: distractorsSchema.parse(distractors).map(({ text }) => text),
	};
	return { id, status, kind, stem, ...(mayTell ? right : {}) };
}

export function questionPages({ learner, told }: Exported) {
	const { id: userId } = learner;
	const met: Prisma.QuestionWhereInput = {
		status: { in: ["ready", "retired"] },
		OR: [{ cards: { some: { userId } } }, { reviewLogs: { some: { userId } } }],
	};
	const pages = inPages(QUESTIONS, (place) =>
		database.question.findMany({
			where: { AND: [told, { OR: [met, { collection: { sets: { some: madeBy(userId) } } }] }] },
			orderBy: { id: "asc" },
			...place,
			select: questionFields(userId),
		}),
	);
	return mapPages(pages, questionOf);
}

const logFields = {
	id: true,
	questionId: true,
	type: true,
	answeredAt: true,
	receivedAt: true,
	learnerDay: true,
	rating: true,
	effect: true,
	verdict: true,
	presentation: true,
	inReview: true,
	elapsedDays: true,
	durationMs: true,
	reply: true,
	guessed: true,
	weights: true,
	retention: true,
	dueDay: true,
	undoesId: true,
	undoneBy: { select: { id: true } },
} as const satisfies Prisma.ReviewLogSelect;

type LogRow = Prisma.ReviewLogGetPayload<{ select: typeof logFields }>;

const dateOrNull = (day: number | null) => (day === null ? null : dateOf(day));

function eventOf({ learnerDay, dueDay, undoneBy, ...row }: LogRow) {
	const days = { learnerDay: dateOf(learnerDay), dueOn: dateOrNull(dueDay) };
	return { ...row, ...days, takenBack: undoneBy !== null };
}

/** The whole log in the order in which it came; what was taken back says so. */
export function logPages({ learner, told }: Exported) {
	const pages = inPages(PAGE, (place) =>
		database.reviewLog.findMany({
			where: { userId: learner.id, question: told },
			orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
			...place,
			select: logFields,
		}),
	);
	return mapPages(pages, eventOf);
}

const cardFields = {
	id: true,
	questionId: true,
	phase: true,
	stability: true,
	difficulty: true,
	dueDay: true,
	dueAt: true,
	lastDay: true,
	reps: true,
	lapses: true,
	suspended: true,
	buriedOn: true,
	missed: true,
	weightsId: true,
} as const satisfies Prisma.CardSelect;

type CardRow = Prisma.CardGetPayload<{ select: typeof cardFields }>;

function cardOf({ id: _, dueDay, lastDay, buriedOn, ...row }: CardRow) {
	const days = { dueOn: dateOrNull(dueDay), lastOn: dateOrNull(lastDay), buriedOn: dateOrNull(buriedOn) };
	return { ...row, ...days };
}

export function cardPages({ learner, told }: Exported) {
	const pages = inPages(PAGE, (place) =>
		database.card.findMany({
			where: { userId: learner.id, question: told },
			orderBy: { id: "asc" },
			...place,
			select: cardFields,
		}),
	);
	return mapPages(pages, cardOf);
}

export async function* reportPages({ learner, told }: Exported) {
	yield await database.report.findMany({
		where: { userId: learner.id, question: told },
		orderBy: { createdAt: "asc" },
		select: {
			...{ questionId: true, reason: true, note: true, reply: true, createdAt: true, settledAt: true },
			questionRevision: { select: { stem: true } },
		},
	});
}
