import { once } from "node:events";
import { performance } from "node:perf_hooks";
import type { Worker } from "node:worker_threads";
import { CLAMP_PARAMETERS } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import { logLoss } from "../core/review/log-loss";
import {
	DEFAULT_WEIGHTS,
	intervalFor,
	type Memory,
	nextMemory,
	retrievability,
	type Weights,
} from "../core/review/memory";
import type { Rating } from "../core/review/rating";
import type { TrainingReview } from "../core/review/training-items";
import { fitWeights } from "./optimiser";

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A learner who forgets at first three times as fast as most, learns more of each answer, and in the end forgets less. */
const UNUSUAL: Weights = DEFAULT_WEIGHTS.map((weight, index) => (index < 4 ? weight / 3 : weight))
	.with(8, 2.6)
	.with(20, 0.3);

type Answered = { day: number; item: TrainingReview[] };

/** One question over a year: answered when it is due by the default weights, as somebody with `learner` for weights would. */
function cardOf(learner: Weights, random: () => number): Answered[] {
	const answered: Answered[] = [];
	const item: TrainingReview[] = [];
	let memory: Memory | null = null;
	let scheduled: Memory | null = null;
	let day = Math.floor(random() * 200);
	let elapsedDays = 0;
	while (day < 365) {
		const recalled: boolean = memory
			? random() < retrievability(memory, elapsedDays, learner)
			: random() < 0.6;
		const good: Rating = random() < 0.15 ? 2 : random() < 0.9 ? 3 : 4;
		const again = { rating: recalled ? good : (1 as const), elapsedDays };
		for (const review of recalled ? [again] : [again, { rating: 3 as const, elapsedDays: 0 }]) {
			item.push(review);
			if (review.elapsedDays > 0) answered.push({ day, item: [...item] });
			memory = nextMemory(memory, review.elapsedDays, review.rating, learner);
			scheduled = nextMemory(scheduled, review.elapsedDays, review.rating, DEFAULT_WEIGHTS);
		}
		elapsedDays = Math.max(1, Math.round(intervalFor(scheduled?.stability ?? 1, 0.85, DEFAULT_WEIGHTS)));
		day += elapsedDays;
	}
	return answered;
}

/** The items of a simulated year, in the order in which they were answered. */
function yearOf(learner: Weights, cards: number, seed = 1): TrainingReview[][] {
	const random = seeded(seed);
	const answered = Array.from({ length: cards }, () => cardOf(learner, random)).flat();
	return answered.toSorted((a, b) => a.day - b.day).map(({ item }) => item);
}

/** Calls `seen` with every worker that is started until `work` is done. */
async function watchingWorkers<T>(seen: (worker: Worker) => void, work: () => Promise<T>): Promise<T> {
	process.on("worker", seen);
	try {
		return await work();
	} finally {
		process.off("worker", seen);
	}
}

const YEAR = yearOf(UNUSUAL, 100);

describe("fitted weights", () => {
	test("foretell a learner better than the default ones from 400 answers on", async () => {
		for (const seed of [1, 2, 3]) {
			const items = yearOf(UNUSUAL, 80, seed).slice(0, 400);
			expect(items).toHaveLength(400);
			const { weights, currentLoss, fittedLoss } = await fitWeights(items, DEFAULT_WEIGHTS);
			expect(fittedLoss).toBeLessThan(currentLoss);
			expect([currentLoss, fittedLoss]).toEqual([logLoss(items, DEFAULT_WEIGHTS), logLoss(items, weights)]);
		}
	});

	test("are more than half way from the default ones to those of the learner, on answers they were not fitted to", async () => {
		const { weights } = await fitWeights(yearOf(UNUSUAL, 2_000), DEFAULT_WEIGHTS);
		const unseen = yearOf(UNUSUAL, 2_000, 2);
		const [worst, fitted, best] = [DEFAULT_WEIGHTS, weights, UNUSUAL].map((w) => logLoss(unseen, w));
		expect(fitted).toBeLessThan(((worst ?? 0) + (best ?? 0)) / 2);
	});

	test("are 21 finite numbers within the bounds of FSRS-6, and the same for the same items", async () => {
		const { weights } = await fitWeights(YEAR, DEFAULT_WEIGHTS);
		const bounds = CLAMP_PARAMETERS(2, true).map((pair) => pair.map(Math.fround)); // they come in 32 bits
		expect(weights).toHaveLength(21);
		weights.forEach((weight, index) => {
			expect(weight).toBeGreaterThanOrEqual(bounds[index]?.[0] ?? Number.NaN);
			expect(weight).toBeLessThanOrEqual(bounds[index]?.[1] ?? Number.NaN);
		});
		expect((await fitWeights(YEAR, UNUSUAL)).weights).toEqual(weights);
	});

	test("the current loss is that of the weights given", async () => {
		const { currentLoss } = await fitWeights(YEAR, UNUSUAL);
		expect(currentLoss).toBe(logLoss(YEAR, UNUSUAL));
	});

	test("follow the later answers more than the earlier ones", async () => {
		const once = yearOf(DEFAULT_WEIGHTS, 1_000);
		const now = yearOf(UNUSUAL, 1_000);
		const [changed, back] = await Promise.all([
			fitWeights([...once, ...now], DEFAULT_WEIGHTS),
			fitWeights([...now, ...once], DEFAULT_WEIGHTS),
		]);
		expect(logLoss(now, changed.weights)).toBeLessThan(logLoss(now, back.weights) - 0.001);
		expect(logLoss(once, back.weights)).toBeLessThan(logLoss(once, changed.weights) - 0.001);
	});

	test("are the default ones where there is next to nothing to learn from, of nothing with no loss", async () => {
		const defaults = DEFAULT_WEIGHTS.map(Math.fround);
		const few = YEAR.slice(0, 30);
		const losses = { currentLoss: logLoss(few, UNUSUAL), fittedLoss: logLoss(few, defaults) };
		expect(await fitWeights(few, UNUSUAL)).toEqual({ weights: defaults, ...losses });
		expect(await fitWeights([], UNUSUAL)).toEqual({
			weights: defaults,
			currentLoss: Number.NaN,
			fittedLoss: Number.NaN,
		});
	});
});

describe("the worker", () => {
	test("answers what no log holds with an error, and the server lives on", async () => {
		const right = { rating: 3, elapsedDays: 0 } as const;
		const wrong: TrainingReview[][] = [
			[],
			[right],
			[right, right],
			[
				{ rating: 3, elapsedDays: 4 },
				{ rating: 3, elapsedDays: 2 },
			],
			[right, { rating: 3, elapsedDays: 2 ** 32 }],
			[right, { rating: 3, elapsedDays: Number.NaN }],
			[right, { rating: 3, elapsedDays: -1 }],
			[right, { rating: 3, elapsedDays: 1.5 }],
			[right, { rating: 0 as Rating, elapsedDays: 1 }],
		];
		for (const item of wrong)
			await expect(fitWeights([...YEAR, item], DEFAULT_WEIGHTS)).rejects.toThrow(RangeError);
		expect((await fitWeights(YEAR, DEFAULT_WEIGHTS)).weights).toHaveLength(21);
	});

	test("rejects when it dies, and the next call works, also one that waited", async () => {
		let started = 0;
		const kill = (worker: Worker) => {
			if (++started === 1) worker.once("online", () => worker.terminate());
		};
		const [dead, waited] = await watchingWorkers(kill, () =>
			Promise.allSettled([fitWeights(YEAR, DEFAULT_WEIGHTS), fitWeights(YEAR, DEFAULT_WEIGHTS)]),
		);
		expect(dead).toMatchObject({ status: "rejected", reason: { message: expect.stringMatching(/worker/) } });
		expect(waited.status).toBe("fulfilled");
		expect((await fitWeights(YEAR, DEFAULT_WEIGHTS)).weights).toHaveLength(21);
	});

	test("works for one caller at a time, in the order in which they came, and then ends", async () => {
		const order: string[] = [];
		const ends: Promise<unknown>[] = [];
		const seen = (worker: Worker) => {
			order.push("start");
			ends.push(once(worker, "exit"));
		};
		const fits = ["a", "b", "c"].map((name) => async () => {
			await fitWeights(YEAR, DEFAULT_WEIGHTS);
			order.push(name);
		});
		await watchingWorkers(seen, () => Promise.all(fits.map((ask) => ask())));
		expect(order).toEqual(["start", "a", "start", "b", "start", "c"]);
		await Promise.all(ends);
	});

	test("the caller's thread is free meanwhile", async () => {
		const items = yearOf(UNUSUAL, 2_000);
		const before = performance.eventLoopUtilization();
		await fitWeights(items, DEFAULT_WEIGHTS);
		expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
	});
});
