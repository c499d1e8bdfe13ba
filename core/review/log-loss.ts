// How well weights foretell a learner's answers: each recall they predict against what came. The lower, the better;
// weights that know nothing and always say one half have ln 2, .693. After srs-benchmark (mean over reviews, none
// weighing more than another).
import { type Memory, nextMemory, retrievability, type Weights } from "./memory";
import { isRight } from "./rating";
import type { TrainingReview } from "./training-items";

/** One answer that was thought impossible must not cost without end: fsrs-rs src/analytic.rs, MIN_PROB and MAX_PROB. */
const LEAST_CHANCE = 1e-7;

/**
 * The mean binary cross-entropy, in nats, between the recall predicted at the last answer of each item and that
 * answer: Again is forgotten, the rest recalled. NaN where there are no items. Throws RangeError for an item with
 * nothing before its last answer, of which nothing can be predicted.
 */
export function logLoss(items: readonly (readonly TrainingReview[])[], weights: Weights): number {
	let total = 0;
	for (const item of items) total += lossOf(item, weights);
	return total / items.length;
}

function lossOf(item: readonly TrainingReview[], weights: Weights): number {
	const last = item.at(-1);
	const memory = item
		.slice(0, -1)
		.reduce<Memory | null>(
			(before, { rating, elapsedDays }) => nextMemory(before, elapsedDays, rating, weights),
			null,
		);
	if (!last || !memory) throw new RangeError("a training item holds at least two answers");
	const recall = retrievability(memory, last.elapsedDays, weights);
	const chance = isRight(last.rating) ? recall : 1 - recall;
	return -Math.log(Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, chance)));
}
