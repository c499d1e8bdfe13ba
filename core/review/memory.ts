// What a learner's memory of one question is taken to be: FSRS-6, stability (days until recall falls to .9)
// and difficulty (1–10). The formulas are ts-fsrs's; counting days and steps is ours, in card.ts.
// Reference: fsrs-rs 6.6 src/inference.rs, and https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
import { default_w, FSRSAlgorithm } from "ts-fsrs";
import type { Rating } from "./rating";

export type Memory = { stability: number; difficulty: number };

/** The 21 weights of FSRS-6, w0…w20. */
export type Weights = readonly number[];

/** FSRS-6 as published: fitted to the reviews of some ten thousand learners. */
export const DEFAULT_WEIGHTS: Weights = default_w;

/** A hundred years: no interval is longer. */
export const LONGEST_INTERVAL_DAYS = 36_500;

const algorithms = new WeakMap<Weights, FSRSAlgorithm>();

function algorithmOf(weights: Weights): FSRSAlgorithm {
	const known = algorithms.get(weights);
	if (known) return known;
	const algorithm = new FSRSAlgorithm({ w: [...weights], enable_short_term: false });
	// Switched on only now: asked for at once, ts-fsrs lifts w19 to .01, which fsrs-rs does not.
	algorithm.parameters.enable_short_term = true;
	algorithms.set(weights, algorithm);
	return algorithm;
}

/**
 * The memory after an answer, `elapsedDays` learner days after the last one (0: the same-day formula; below 0
 * counts as 0). `null` is no memory yet: stability is then w0…w3 as it stands, without ts-fsrs's floor of 0.1.
 */
export function nextMemory(
	memory: Memory | null,
	elapsedDays: number,
	rating: Rating,
	weights: Weights,
): Memory {
	const days = Math.max(0, elapsedDays);
	const { stability, difficulty } = algorithmOf(weights).next_state(
		memory && { stability: memory.stability, difficulty: memory.difficulty },
		days,
		rating,
		memory ? retrievability(memory, days, weights) : undefined,
	);
	return { stability: memory ? stability : (weights[rating - 1] ?? stability), difficulty };
}

/**
 * The chance of recall, 0…1, `elapsedDays` after the last answer. Ours, as ts-fsrs rounds it to eight decimals, which
 * some weights make more of than fsrs-rs is off by its 32 bits.
 */
export function retrievability({ stability }: Memory, elapsedDays: number, weights: Weights): number {
	const decay = -(weights[20] ?? Number.NaN);
	const factor = 0.9 ** (1 / decay) - 1;
	return (1 + (factor * Math.max(0, elapsedDays)) / stability) ** decay;
}

/** Days, unrounded, until the chance of recall falls to `retention` (above 0, at most 1). */
export function intervalFor(stability: number, retention: number, weights: Weights): number {
	return stability * algorithmOf(weights).calculate_interval_modifier(retention);
}
