// What weights are learned from: each answer on a later day, with all that came before it. After Anki
// (rslib/src/scheduler/fsrs/params.rs).
import { elapsedDays } from "./learner-day";
import { byTime, type LogEvent, standingAnswers } from "./log-event";
import type { Rating } from "./rating";

export type TrainingReview = { rating: Rating; elapsedDays: number };

/**
 * The training items of cards by their logs, in whatever order these are given: one for each answer that came at least a
 * learner day after the one before, holding every answer up to it. Practice never entered the memory and is left out.
 * They are in the order of their last answers, since an optimiser lets the later ones count for more.
 */
export function trainingItems(logs: readonly (readonly LogEvent[])[]): TrainingReview[][] {
	return logs
		.flatMap(itemsOf)
		.toSorted((a, b) => byTime(a.last, b.last))
		.map(({ reviews }) => reviews);
}

function itemsOf(log: readonly LogEvent[]) {
	const answers = standingAnswers(log).filter(({ effect }) => effect !== "practice");
	const reviews = answers.map(({ rating, learnerDay }, index) => {
		const before = answers[index - 1];
		return { rating, elapsedDays: before ? elapsedDays(before.learnerDay, learnerDay) : 0 };
	});
	return answers.flatMap((last, index) =>
		index > 0 && (reviews[index]?.elapsedDays ?? 0) > 0
			? [{ last, reviews: reviews.slice(0, index + 1) }]
			: [],
	);
}
