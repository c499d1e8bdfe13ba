// What learners do to their cards otherwise than by answering, and what they take back: appended to the log as answers are.
import "server-only";
import type { z } from "zod";
import { learnerDay } from "../core/review/learner-day";
import type { Change } from "../core/review/log-event";
import type { Prisma } from "../prisma/generated/client";
import { optionCountOf } from "./asking";
import { aimOf, refoldCard } from "./cards";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { readNewest } from "./review-cards";
import { columnsOf } from "./review-log";
import { DAY_MS, mayReview } from "./review-queue";
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

/** Changes cards, the same client key only once; the caller has made sure that they are the learner's. */
export async function appendChanges(tx: Tx, learner: Learner, wanted: Wanted): Promise<void> {
	const now = new Date();
	const today = learnerDay(now, learner.timeZone, learner.dayStart);
	for (const [index, questionId] of [...new Set(wanted.questionIds)].entries()) {
		const clientKey = index === 0 ? wanted.clientKey : `${wanted.clientKey}.${index}`;
		const key = { userId: learner.id, clientKey };
		if (await tx.reviewLog.findUnique({ where: { userId_clientKey: key }, select: { id: true } })) return;
		const change = await changeOf(tx, learner, questionId, wanted.change, today);
		const event = { ...change, answeredAt: now, learnerDay: today };
		await tx.reviewLog.create({ data: { ...key, questionId, receivedAt: now, ...columnsOf(event) } });
		await refoldCard(tx, learner, questionId);
	}
}

/** Changes cards of questions that the learner studies; all of them or none. */
export async function changeCards(viewer: Viewer, wanted: Wanted): Promise<{ changed: number }> {
	if (!isLearner(viewer)) throw new NotFound();
	await database.$transaction(async (tx) => {
		for (const questionId of wanted.questionIds)
			if (!(await mayReview(tx, viewer, questionId))) throw new NotFound();
		await appendChanges(tx, viewer, wanted);
	});
	return { changed: wanted.questionIds.length };
}

/** The client keys of what the learner can take back, the newest last: what was done in review, within a day. */
export async function listUndoable(viewer: Viewer): Promise<string[]> {
	if (!isLearner(viewer)) return [];
	const rows = await database.reviewLog.findMany({
		where: {
			userId: viewer.id,
			responseId: null,
			type: { notIn: ["undo", "new-weights"] },
			undoneBy: null,
			receivedAt: { gte: new Date(Date.now() - DAY_MS) },
		},
		orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
		take: MOST_UNDONE,
		select: { clientKey: true },
	});
	return rows.map((row) => row.clientKey).reverse();
}

/** Takes back one of the learner's last events, and says whose card it was. Twice is once. */
export async function undoReview(
	viewer: Viewer,
	{ clientKey, undoes }: z.infer<typeof contract.undoReview.body>,
): Promise<{ questionId: string } | Failure> {
	if (!isLearner(viewer)) throw new NotFound();
	const now = new Date();
	const target = await database.reviewLog.findUnique({
		where: { userId_clientKey: { userId: viewer.id, clientKey: undoes } },
		select: { id: true, questionId: true, undoneBy: { select: { id: true } } },
	});
	if (!target) throw new NotFound();
	const { questionId } = target;
	if (!target.undoneBy) {
		if (!(await listUndoable(viewer)).includes(undoes)) return { error: "cannot-undo" };
		const day = learnerDay(now, viewer.timeZone, viewer.dayStart);
		const event = { type: "undo", undoes: target.id, answeredAt: now, learnerDay: day } as const;
		await database.$transaction(async (tx) => {
			const key = { userId: viewer.id, clientKey };
			await tx.reviewLog.create({ data: { ...key, questionId, receivedAt: now, ...columnsOf(event) } });
			await refoldCard(tx, viewer, questionId);
		});
	}
	return { questionId };
}
