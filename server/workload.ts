// What a learner's targets would cost, by their own cards and how long they take to answer.
import "server-only";
import { type Workload, workloads } from "../core/review/workload";
import { reviewedBy } from "./card-list-scope";
import { cardFields, stateOfRow } from "./cards";
import { database } from "./database";
import { todayOf } from "./learner-time";
import { standing } from "./review-log";
import type { Learner } from "./session";
import { readWeights } from "./weights";

/** The targets that a learner can choose from. */
export const TARGETS = [0.8, 0.85, 0.9, 0.95] as const;
export const DAYS_AHEAD = 90;

const LAST_ANSWERS = 500;
/** What is taken to be usual of somebody who has answered little. */
const USUAL_SECONDS = { right: 8, wrong: 12 };

async function secondsOf(userId: string) {
	const rows = await database.reviewLog.findMany({
		where: { userId, ...standing, durationMs: { not: null } },
		orderBy: { receivedAt: "desc" },
		take: LAST_ANSWERS,
		select: { verdict: true, durationMs: true },
	});
	const mean = (verdict: "right" | "wrong") => {
		const took = rows.filter((row) => row.verdict === verdict).map((row) => row.durationMs ?? 0);
		if (took.length < 10) return USUAL_SECONDS[verdict];
		return took.reduce((sum, ms) => sum + ms, 0) / took.length / 1000;
	};
	// What was wrong is asked again the same day, and answered right then.
	return { right: mean("right"), wrong: mean("wrong") + mean("right") };
}

/** Reviews and minutes a day over the next ninety days at each target, for the cards that come now. */
export async function readWorkloads(learner: Learner): Promise<{ cards: number; targets: Workload[] }> {
	const rows = await database.card.findMany({
		where: {
			userId: learner.id,
			suspended: false,
			phase: { not: "new" },
			question: await reviewedBy(learner),
		},
		select: cardFields,
	});
	const cards = rows.flatMap((row) => stateOfRow(row) ?? []);
	const weights = await readWeights(learner.weightsId);
	const settings = {
		today: todayOf(learner),
		days: DAYS_AHEAD,
		weights: weights.of(weights.current),
		seconds: await secondsOf(learner.id),
	};
	return { cards: cards.length, targets: workloads(cards, TARGETS, settings) };
}
