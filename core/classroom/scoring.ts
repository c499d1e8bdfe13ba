// What a learner gets for an assignment: the share of its points, less what lateness costs, of the attempt that counts.

export const COUNTS = ["first", "best", "last", "average"] as const;
/** Which of several attempts counts. */
export type Counts = (typeof COUNTS)[number];

/** A question of an attempt; `score` 0…1, null where nothing counts: not answered, not marked yet, or too late. */
export type ScoredItem = { points: number; score: number | null };

/** 0…1: the points reached of all there are. What waits to be marked counts as nothing until it is. */
export function attemptScore(items: readonly ScoredItem[]): number | null {
	const total = items.reduce((sum, { points }) => sum + points, 0);
	if (total === 0) return null;
	return items.reduce((sum, { points, score }) => sum + points * (score ?? 0), 0) / total;
}

/** The score of an attempt handed in late; `penalty` is the share taken off, 0…1. */
export function afterLateness(score: number, isLate: boolean, penalty: number): number {
	return isLate ? score * (1 - penalty) : score;
}

/** An attempt is late when it was handed in after the due date. */
export function isLate(submittedAt: Date, dueAt: Date | null): boolean {
	return dueAt !== null && submittedAt > dueAt;
}

/** The score that counts, of those handed in, in their order; null where there is none. */
export function countedScore(scores: readonly number[], counts: Counts): number | null {
	const [first] = scores;
	if (first === undefined) return null;
	switch (counts) {
		case "first":
			return first;
		case "best":
			return Math.max(...scores);
		case "last":
			return scores.at(-1) ?? first;
		case "average":
			return scores.reduce((sum, score) => sum + score, 0) / scores.length;
	}
}
