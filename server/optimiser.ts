// Weights are fitted in a worker thread, which ends with its fit: one is due once a month, and at 100,000 answers it would
// keep every request waiting for seconds.
import "server-only";
import { Worker } from "node:worker_threads";
import type { Weights } from "../core/review/memory";
import type { TrainingReview } from "../core/review/training-items";
import type { Asked, Fit } from "./optimiser-worker";
import { sourceWorker } from "./source-worker";

// Next evaluates server modules more than once; of all the fits asked for, one is under way at a time.
const shared = globalThis as typeof globalThis & { yomitoiLastFit?: Promise<unknown> };

/**
 * Weights fitted to a learner's training items, which are to be in the order of their last answers, oldest first: the
 * later ones count for more. With them the log loss of these weights and of the `current` ones on the same items (NaN
 * for none). Of too few the default weights are made. Rejects for items that are not as `trainingItems` makes them, and
 * when the worker dies.
 */
export function fitWeights(items: TrainingReview[][], current: Weights): Promise<Fit> {
	const before = shared.yomitoiLastFit ?? Promise.resolve();
	const fit = before.then(() => fitInWorker({ items, current }));
	shared.yomitoiLastFit = fit.catch(() => undefined); // one that failed keeps nobody from theirs
	return fit;
}

function fitInWorker(asked: Asked): Promise<Fit> {
	return new Promise((resolve, reject) => {
		const worker = startWorker(asked);
		worker.on("message", resolve);
		worker.on("error", reject);
		worker.on("exit", (code) => reject(new Error(`the optimiser's worker ended with code ${code}`)));
	});
}

function startWorker(workerData: Asked): Worker {
	if (process.env.NEXT_RUNTIME)
		return new Worker(new URL("./optimiser-worker.ts", import.meta.url), { workerData });
	return sourceWorker(new URL("optimiser-worker.ts", import.meta.url), workerData);
}
