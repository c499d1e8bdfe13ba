// The averaged perceptron (Freund & Schapire 1999; Collins 2002): a mistake adds to the features of what is right and
// takes from those of what was chosen; the weights shipped are the mean over all steps. Whole numbers throughout, so
// that every machine learns the same.
import type { Weights } from "./weights";

export type Learner = {
	/** The weights of this step, whole numbers. */
	weights: Weights;
	/** Corrections weighed by the step they were made in. */
	weighed: Float64Array;
	step: number;
};

/** A learner with 2^bits buckets, all zero. */
export function createLearner(bits: number): Learner {
	return { weights: new Float32Array(2 ** bits), weighed: new Float64Array(2 ** bits), step: 0 };
}

/** Adds `amount` to the weight of each feature. */
export function correct(learner: Learner, features: Int32Array | number[], amount: number): void {
	const mask = learner.weights.length - 1;
	for (const feature of features) {
		const at = feature & mask;
		learner.weights[at] = (learner.weights[at] as number) + amount;
		learner.weighed[at] = (learner.weighed[at] as number) + amount * learner.step;
	}
}

/** The mean of the weights over all steps so far. */
export function averaged({ weights, weighed, step }: Learner): Weights {
	return weights.map((weight, i) => weight - (weighed[i] as number) / Math.max(1, step));
}

/** A fixed shuffle of 0…count−1 for each round (xorshift32, Marsaglia 2003; Fisher–Yates). */
export function shuffled(count: number, round: number): number[] {
	const order = Array.from({ length: count }, (_, i) => i);
	let state = 0x9e3779b9 ^ (round + 1);
	for (let i = count - 1; i > 0; i--) {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		const j = (state >>> 0) % (i + 1);
		[order[i], order[j]] = [order[j] as number, order[i] as number];
	}
	return order;
}
