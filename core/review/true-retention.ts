// Whether what was to be remembered was: of the first reviews of cards on their learner days, the share that was right.
// Learning, steps and second looks on a day would flatter it. After Anki's true retention, rslib/src/stats/graphs/retention.rs.
import type { CardState } from "./card";
import type { AnswerEvent } from "./log-event";
import { isRight } from "./rating";
import { wilsonInterval } from "./wilson";

/** Anki's MATURE_IVL: a card is mature when the interval that the review ends was as long as this, and young before. */
const MATURE_INTERVAL_DAYS = 21;

/** A share of fewer reviews says nothing. */
export const LEAST_REVIEWS = 10;

/** An answer, and the card as the answer found it. */
export type ReviewRow = Pick<AnswerEvent, "learnerDay" | "rating" | "effect"> & {
	questionId: string;
	before: CardState | null;
};

/** `share` was remembered, 0…1; by chance alone the true share may lie anywhere from `low` to `high` (95 %). */
export type Retention = { reviews: number; remembered: number; share: number; low: number; high: number };

/** Null where there are fewer than LEAST_REVIEWS. */
export type TrueRetention = Record<"young" | "mature" | "all", Retention | null>;

/** True retention from one learner day to another, both included; `rows` in order of time, without what was undone. */
export function trueRetention(rows: readonly ReviewRow[], firstDay: number, lastDay: number): TrueRetention {
	const within = rows.filter(({ learnerDay }) => learnerDay >= firstDay && learnerDay <= lastDay);
	const all = firstOfTheirDay(within).filter(({ before }) => before?.phase === "review");
	return {
		young: retentionOf(all.filter((row) => !isMature(row))),
		mature: retentionOf(all.filter(isMature)),
		all: retentionOf(all),
	};
}

/** An answer that comes late can be before one that was the first until then: both are stored as scheduling. */
function firstOfTheirDay(rows: readonly ReviewRow[]): ReviewRow[] {
	const seen = new Set<string>();
	return rows.filter(({ questionId, learnerDay, effect }) => {
		const turn = `${learnerDay} ${questionId}`;
		if (effect !== "schedules" || seen.has(turn)) return false;
		seen.add(turn);
		return true;
	});
}

function isMature({ before }: ReviewRow): boolean {
	return before?.dueDay !== undefined && before.dueDay - before.lastDay >= MATURE_INTERVAL_DAYS;
}

function retentionOf(rows: readonly ReviewRow[]): Retention | null {
	const reviews = rows.length;
	if (reviews < LEAST_REVIEWS) return null;
	const remembered = rows.filter(({ rating }) => isRight(rating)).length;
	return { reviews, remembered, share: remembered / reviews, ...wilsonInterval(remembered, reviews) };
}
