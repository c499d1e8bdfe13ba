// One fit off the server's thread: a learner's items and current weights come as the thread's data, the fit is its one
// message, and it ends. The fitting is that of fsrs-rs, in native code, offline.
import { parentPort, workerData } from "node:worker_threads";
import { computeParameters, FSRSBindingItem, FSRSBindingReview } from "@open-spaced-repetition/binding";
import { logLoss } from "../core/review/log-loss";
import type { Weights } from "../core/review/memory";
import { RATINGS } from "../core/review/rating";
import type { TrainingReview } from "../core/review/training-items";

export type Asked = { items: TrainingReview[][]; current: Weights };
export type Fit = { weights: number[]; currentLoss: number; fittedLoss: number };

/** Fitting ends only when its progress is next looked at, by default after half a second. */
const POLL_MS = 20;

async function fitFor({ items, current }: Asked): Promise<Fit> {
	requireSound(items);
	const weights = await fittedTo(items);
	return { weights, currentLoss: logLoss(items, current), fittedLoss: logLoss(items, weights) };
}

/**
 * Weights as fsrs-rs fits them: the same for the same items. It leaves out the rarest first intervals (of each first
 * rating up to 20 items, or 5 % where that is more) with all items that begin so. Of fewer than 8 left it makes the
 * default weights, of fewer than 64 or first intervals alone the first stabilities only, and of more all weights.
 */
function fittedTo(items: TrainingReview[][]): Promise<number[]> {
	const trainSet = items.map(
		(item) =>
			new FSRSBindingItem(item.map(({ rating, elapsedDays }) => new FSRSBindingReview(rating, elapsedDays))),
	);
	return computeParameters(trainSet, { enableShortTerm: true, timeout: POLL_MS });
}

/**
 * Throws RangeError for what `trainingItems` never makes. An item without a later day (or with one that 32 bits take
 * for 0) makes fsrs-rs panic where nothing catches it: not this thread but the whole server would end.
 */
function requireSound(items: TrainingReview[][]): void {
	const isWhole = (days: number) => Number.isInteger(days) && days >= 0 && days < 2 ** 32;
	for (const item of items) {
		const known = item.every(({ rating, elapsedDays }) => RATINGS.includes(rating) && isWhole(elapsedDays));
		if (!known || item[0]?.elapsedDays !== 0 || item.at(-1)?.elapsedDays === 0)
			throw new RangeError("a training item begins on its first day and ends with an answer on a later one");
	}
}

if (parentPort !== null) parentPort.postMessage(await fitFor(workerData));
