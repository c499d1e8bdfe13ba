// Weights of one's own: fitted to one's answers once a month from 400 of them on, kept only where they foretell these better,
// and never so that one could not go back.
import "server-only";
import { groupedBy } from "../core/language/grouping";
import { DAY_MS } from "../core/review/learner-day";
import type { LogEvent } from "../core/review/log-event";
import { trainingItems } from "../core/review/training-items";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { fitWeights } from "./optimiser";
import { refoldStale } from "./refolding";
import { eventOfRow, logFields, standing } from "./review-log";
import { isLearner, type Learner, type Viewer } from "./session";
import { PUBLISHED, readWeights } from "./weights";

const LEAST_ANSWERS = 400;
const MONTH_MS = 30 * DAY_MS;

const counted = (userId: string) => ({ userId, ...standing, effect: { not: "practice" } });

const QUESTIONS_AT_A_TIME = 100;

/** The log of each question, some of them at a time: there may be years of it, and whoever else asks waits meanwhile. */
async function listLogs(userId: string): Promise<LogEvent[][]> {
	const logs: LogEvent[][] = [];
	for (let after = ""; ; ) {
		const next = await database.reviewLog.groupBy({
			by: ["questionId"],
			where: { userId, questionId: { gt: after } },
			orderBy: { questionId: "asc" },
			take: QUESTIONS_AT_A_TIME,
		});
		const last = next.at(-1);
		if (!last) return logs;
		const rows = await database.reviewLog.findMany({
			where: { userId, questionId: { gt: after, lte: last.questionId } },
			select: { ...logFields, questionId: true },
		});
		const ofQuestions = groupedBy(rows, (row) => row.questionId).values();
		logs.push(...[...ofQuestions].map((log) => log.map(eventOfRow)));
		after = last.questionId;
	}
}

/** What came of a fit: kept, or how the new weights would have done. */
export type Fitted = { kept: boolean; before: number; after: number };

async function fitFor(
	{ id, weightsId }: Pick<Learner, "id" | "weightsId">,
	answers: number,
): Promise<Fitted | Failure> {
	const items = trainingItems(await listLogs(id));
	if (items.length === 0) return { error: "too-few-answers" };
	const weights = await readWeights(weightsId);
	const fit = await fitWeights(items, weights.of(weights.current));
	const { weights: values, currentLoss, fittedLoss } = fit;
	const kept = fittedLoss < currentLoss;
	if (kept) {
		const row = await database.weights.create({
			data: { userId: id, values, answers, lossBefore: currentLoss, loss: fittedLoss },
		});
		await database.user.update({ where: { id }, data: { weightsId: row.id } });
		refoldInBackground(id);
	}
	return { kept, before: currentLoss, after: fittedLoss };
}

function refoldInBackground(userId: string): void {
	refoldStale(userId).catch((error) => console.error("cards could not be folded again", userId, error));
}

/** Of several that find a fit due or ask for one, one fits. */
async function claim({ id, fittedAt }: Pick<Learner, "id" | "fittedAt">): Promise<boolean> {
	const { count } = await database.user.updateMany({
		where: { id, fittedAt },
		data: { fittedAt: new Date() },
	});
	return count > 0;
}

/** Fits the learner's weights where a month has passed and there is enough to learn from; nobody waits for it. */
export function fitWhenDue(learner: Pick<Learner, "id" | "weightsId" | "fittedAt">): void {
	const { id, fittedAt } = learner;
	if (fittedAt && Date.now() - fittedAt.getTime() < MONTH_MS) return;
	const run = async () => {
		const enough = await database.reviewLog.findMany({
			where: counted(id),
			take: LEAST_ANSWERS,
			select: { id: true },
		});
		if (enough.length < LEAST_ANSWERS) return;
		if (!(await claim(learner))) return;
		await fitFor(learner, await database.reviewLog.count({ where: counted(id) }));
	};
	run().catch((error) => console.error("weights could not be fitted", id, error));
}

/** Fits now, by the learner's wish. */
export async function fitNow(viewer: Viewer): Promise<Fitted | Failure> {
	if (!isLearner(viewer)) throw new NotFound();
	const answers = await database.reviewLog.count({ where: counted(viewer.id) });
	if (answers < LEAST_ANSWERS) return { error: "too-few-answers" };
	if (!(await claim(viewer))) return { error: "changed-meanwhile" };
	return fitFor(viewer, answers);
}

/** Schedules by these weights from now on: the learner's own, or those published. */
export async function chooseWeights(viewer: Viewer, weightsId: number): Promise<Record<string, never>> {
	if (!isLearner(viewer)) throw new NotFound();
	const own = await database.weights.findFirst({ where: { id: weightsId, userId: viewer.id } });
	if (weightsId !== PUBLISHED && !own) throw new NotFound();
	await database.user.update({ where: { id: viewer.id }, data: { weightsId } });
	refoldInBackground(viewer.id);
	return {};
}

export type FittedWeights = {
	id: number;
	createdAt: Date;
	answers: number;
	lossBefore: number;
	loss: number;
};

/** The weights that were fitted to a learner, the newest first, and how far they are from the next fit. */
export async function listWeights(
	learner: Learner,
): Promise<{ fitted: FittedWeights[]; answers: number; needed: number }> {
	const fitted = await database.weights.findMany({
		where: { userId: learner.id },
		orderBy: { id: "desc" },
		select: { id: true, createdAt: true, answers: true, lossBefore: true, loss: true },
	});
	const answers = await database.reviewLog.count({ where: counted(learner.id) });
	return { fitted, answers, needed: LEAST_ANSWERS };
}
