// What learners do to their cards otherwise than by answering, and what they take back: appended to the log as answers are.
import "server-only";
import type { z } from "zod";
import { DAY_MS } from "../core/review/learner-day";
import type { Change } from "../core/review/log-event";
import type { Prisma } from "../prisma/generated/client";
import { optionCountOf } from "./asking";
import { aimOf, refoldCard } from "./cards";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { todayOf } from "./learner-time";
import { readNewest } from "./review-cards";
import { columnsOf } from "./review-log";
import { mayReview } from "./review-queue";
import { isLearner, type Learner, type Viewer } from "./session";

type Tx = Prisma.TransactionClient;
type Wanted = z.infer<typeof contract.changeCards.body>;

/** How many events can be taken back, the last ones first. */
export const MOST_UNDONE = 30;

async function changeOf(
	tx: Tx,
	learner: Learner,
	questionId: string,
	wanted: Wanted["change"],
	today: number,
) {
	switch (wanted.to) {
		case "set-due":
			return { type: "set-due", dueDay: today + wanted.inDays } satisfies Change;
		case "new-weights": {
			const aim = aimOf(learner, optionCountOf(await readNewest(tx, questionId)));
			return { type: "new-weights", aim } satisfies Change;
		}
		default:
			return { type: wanted.to } satisfies Change;
	}
}

/** What is done to several cards at once has one key in the browser, and in the log one for each of them. */
const keyOf = (clientKey: string, index: number) => (index === 0 ? clientKey : `${clientKey}.${index}`);

/** Changes cards, the same client key only once; the caller has made sure that they are the learner's. */
export async function appendChanges(tx: Tx, learner: Learner, wanted: Wanted): Promise<void> {
	const now = new Date();
	const today = todayOf(learner, now);
	for (const [index, questionId] of [...new Set(wanted.questionIds)].entries()) {
		const key = { userId: learner.id, clientKey: keyOf(wanted.clientKey, index) };
		if (await tx.reviewLog.findUnique({ where: { userId_clientKey: key }, select: { id: true } })) return;
		const change = await changeOf(tx, learner, questionId, wanted.change, today);
		const event = { ...change, answeredAt: now, learnerDay: today };
		await tx.reviewLog.create({ data: { ...key, questionId, receivedAt: now, ...columnsOf(event) } });
		await refoldCard(tx, learner, questionId);
	}
}

/** Those of the questions whose cards a change means something to: what has no memory yet comes without a day. */
async function listChangeable(tx: Tx, { id: userId }: Learner, { questionIds, change }: Wanted) {
	if (change.to !== "set-due") return questionIds;
	const cards = await tx.card.findMany({
		where: { userId, questionId: { in: questionIds }, phase: { not: "new" } },
		select: { questionId: true },
	});
	const known = new Set(cards.map((card) => card.questionId));
	return questionIds.filter((id) => known.has(id));
}

/** Changes cards of questions that the learner studies, all of them or none, but for those to which it means nothing. */
export async function changeCards(viewer: Viewer, wanted: Wanted): Promise<{ changed: number }> {
	if (!isLearner(viewer)) throw new NotFound();
	return database.$transaction(async (tx) => {
		for (const questionId of wanted.questionIds)
			if (!(await mayReview(tx, viewer, questionId))) throw new NotFound();
		const questionIds = await listChangeable(tx, viewer, wanted);
		await appendChanges(tx, viewer, { ...wanted, questionIds });
		return { changed: questionIds.length };
	});
}

/** The client keys of what the learner can take back, the newest last: what was done in review or on cards, within a day. */
export async function listUndoable(viewer: Viewer): Promise<string[]> {
	if (!isLearner(viewer)) return [];
	const rows = await database.reviewLog.findMany({
		where: {
			userId: viewer.id,
			responseId: null,
			type: { notIn: ["undo", "new-weights"] },
			// Of what was done to several at once, the first.
			NOT: { clientKey: { contains: "." } },
			undoneBy: null,
			receivedAt: { gte: new Date(Date.now() - DAY_MS) },
		},
		orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
		take: MOST_UNDONE,
		select: { clientKey: true },
	});
	return rows.map((row) => row.clientKey).reverse();
}

/** What was done with this event by one key, itself among them, and is not taken back. */
async function listTogether(tx: Tx, userId: string, { clientKey, receivedAt }: Done) {
	const rows = await tx.reviewLog.findMany({
		where: { userId, receivedAt, undoneBy: null },
		orderBy: { id: "asc" },
		select: { id: true, questionId: true, clientKey: true },
	});
	return rows.filter((row) => row.clientKey === clientKey || row.clientKey.startsWith(`${clientKey}.`));
}

type Done = { clientKey: string; receivedAt: Date };

/** Takes back what the learner has done last, to however many cards, and says whose card it was, or the first's. Twice is once. */
export async function undoReview(
	viewer: Viewer,
	{ clientKey, undoes }: z.infer<typeof contract.undoReview.body>,
): Promise<{ questionId: string } | Failure> {
	if (!isLearner(viewer)) throw new NotFound();
	const now = new Date();
	const target = await database.reviewLog.findUnique({
		where: { userId_clientKey: { userId: viewer.id, clientKey: undoes } },
		select: { clientKey: true, receivedAt: true, questionId: true, undoneBy: { select: { id: true } } },
	});
	if (!target) throw new NotFound();
	if (!target.undoneBy) {
		if (!(await listUndoable(viewer)).includes(undoes)) return { error: "cannot-undo" };
		const learnerDay = todayOf(viewer, now);
		await database.$transaction(async (tx) => {
			for (const [index, { id, questionId }] of (await listTogether(tx, viewer.id, target)).entries()) {
				const event = { type: "undo", undoes: id, answeredAt: now, learnerDay } as const;
				const key = { userId: viewer.id, clientKey: keyOf(clientKey, index) };
				await tx.reviewLog.create({ data: { ...key, questionId, receivedAt: now, ...columnsOf(event) } });
				await refoldCard(tx, viewer, questionId);
			}
		});
	}
	return { questionId: target.questionId };
}
