// One card of a learner: what it asks, what happened to it, and how its memory fades.
import "server-only";
import type { MarkedPassage } from "../core/attempt/feedback";
import { type CardState, cardAfter, type WeightsOf } from "../core/review/card";
import { type CurvePoint, forgettingCurve } from "../core/review/forgetting";
import { type LogEvent, standingAnswers } from "../core/review/log-event";
import type { Prisma } from "../prisma/generated/client";
import { type HistoryEvent, historyFields, historyOf } from "./card-history-events";
import { type CardStanding, listComing, standingFields, standingOf } from "./card-list";
import { cardsOf } from "./card-list-scope";
import { questionSettings } from "./cards";
import { database } from "./database";
import { NotFound } from "./failure";
import { questionOfRevision, saidFields } from "./feedback";
import { todayOf } from "./learner-time";
import { eventOfRow } from "./review-log";
import { markPassage } from "./revisions";
import { isLearner, type Learner, type Viewer } from "./session";
import { readWeights } from "./weights";

/** So many days ahead of today a curve shows. */
export const CURVE_DAYS_AHEAD = 30;

/** The chance of recall from the first answer on; `answers`: where there was one, as it was just before. */
export type CardCurve = { points: CurvePoint[]; answers: CurvePoint[]; today: number };

export type CardHistory = CardStanding & {
	questionId: string;
	stem: string;
	setTitle: string | null;
	/** What is right; null while the learner has never answered. */
	told: { key: string; rationale: string; passages: MarkedPassage[] } | null;
	/** The newest first. */
	events: HistoryEvent[];
	/** null: nothing is remembered. */
	curve: CardCurve | null;
};

async function requireQuestion(learner: Learner, questionId: string) {
	const question = await database.question.findFirst({
		where: { AND: [{ id: questionId }, await cardsOf(learner)] },
		select: {
			...standingFields(learner),
			revisions: { orderBy: { number: "desc" }, take: 1, select: saidFields },
		},
	});
	const [revision] = question?.revisions ?? [];
	if (!question || !revision) throw new NotFound();
	return { ...question, revision };
}

async function tell(revision: Prisma.QuestionRevisionGetPayload<{ select: typeof saidFields }>) {
	const passages = await Promise.all(revision.evidence.map(markPassage));
	return { key: questionOfRevision(revision).key, rationale: revision.rationale, passages };
}

/** What was remembered after each answer since the card was new, by the weights in force. */
function memoriesOf(log: readonly LogEvent[], questionId: string, weights: WeightsOf): CardState[] {
	const settings = { ...questionSettings(questionId), weights: weights.of(weights.current) };
	const memories: CardState[] = [];
	for (const answer of standingAnswers(log))
		if (answer.effect !== "practice") memories.push(cardAfter(memories.at(-1) ?? null, answer, settings));
	return memories;
}

function curveOf(memories: readonly CardState[], today: number, weights: WeightsOf): CardCurve | null {
	if (memories.length === 0) return null;
	const points = forgettingCurve(memories, today, CURVE_DAYS_AHEAD, weights.of(weights.current));
	const answers = points.filter(({ day }, index) => index === 0 || points[index + 1]?.day === day);
	return { points, answers, today };
}

/** @throws NotFound where it is no card of the viewer's, or is kept from them for now */
export async function requireCardHistory(viewer: Viewer, questionId: string): Promise<CardHistory> {
	if (!isLearner(viewer)) throw new NotFound();
	const question = await requireQuestion(viewer, questionId);
	const rows = await database.reviewLog.findMany({
		where: { userId: viewer.id, questionId },
		orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
		select: historyFields,
	});
	const weights = await readWeights(
		viewer.weightsId,
		rows.map((row) => row.weights),
	);
	const events = historyOf(rows, weights);
	const isAnswered = events.some(({ type, takenBackAt }) => type === "answer" && !takenBackAt);
	const today = todayOf(viewer);
	const comes = (await listComing(viewer, [questionId])).has(questionId);
	return {
		...standingOf(question, today, comes),
		questionId,
		stem: question.revision.stem,
		setTitle: question.setItems.at(-1)?.set.title ?? null,
		told: isAnswered ? await tell(question.revision) : null,
		events,
		curve: curveOf(memoriesOf(rows.map(eventOfRow), questionId, weights), today, weights),
	};
}
