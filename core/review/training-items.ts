// What weights are learned from: each answer on a later day, with all that came before it. After Anki
// (rslib/src/scheduler/fsrs/params.rs).
import { elapsedDays } from "./learner-day";
import { byTime, type LogEvent } from "./log-event";
import type { Rating } from "./rating";

export type TrainingReview = { rating: Rating; elapsedDays: number };

/**
 * The training items of one card's log, in whatever order that is given: one for each answer that came at least a
 * learner day after the one before, holding every answer up to it. Practice never entered the memory and is left out.
 */
export function trainingItems(
	log: readonly Pick<LogEvent, "id" | "answeredAt" | "learnerDay" | "rating" | "effect">[],
): TrainingReview[][] {
	const answers = log.toSorted(byTime).filter(({ effect }) => effect !== "practice");
	const reviews = answers.map(({ rating, learnerDay }, index) => {
		const before = answers[index - 1];
		return { rating, elapsedDays: before ? elapsedDays(before.learnerDay, learnerDay) : 0 };
	});
	return reviews.flatMap((review, index) =>
		index > 0 && review.elapsedDays > 0 ? [reviews.slice(0, index + 1)] : [],
	);
}
