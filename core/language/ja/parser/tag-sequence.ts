// The best sequence of tags (Viterbi). Tag 0 is outside; 2k+1 begins a name of type k, 2k+2 goes on with it.
import { feature } from "./hashing";

/** What goes on follows its own type only; every other tag is free to follow any. */
function isFree(tag: number): boolean {
	return tag === 0 || tag % 2 === 1;
}

/** Score of each tag behind each other, tag·tags+before, and how far those of free tags lie apart. */
export type Transitions = { tags: number; scores: Float64Array; spread: number };

/** The feature of one tag behind another. */
export function transition(before: number, tag: number): number {
	return feature(300, before, tag);
}

/** All transitions, scored by the weight of their feature. */
export function transitionsOf(weightOf: (feature: number) => number, tags: number): Transitions {
	const scores = new Float64Array(tags * tags);
	let [least, most] = [Infinity, -Infinity];
	for (let tag = 0; tag < tags; tag++) {
		for (let before = 0; before < tags; before++) {
			const score = weightOf(transition(before, tag));
			scores[tag * tags + before] = score;
			if (!isFree(tag)) continue;
			least = Math.min(least, score);
			most = Math.max(most, score);
		}
	}
	return { tags, scores, spread: most - least };
}

/** The best tags; `emissions` holds i·tags+tag; `allowed` tells which tags a token may have. */
export function bestTags(emissions: Float64Array, transitions: Transitions, allowed: number[][]): number[] {
	const { tags, spread } = transitions;
	const scores = new Float64Array((allowed.length + 1) * tags).fill(-Infinity);
	const from = new Uint8Array((allowed.length + 1) * tags);
	scores[0] = 0;
	for (let i = 0; i < allowed.length; i++) {
		const [at, next] = [i * tags, (i + 1) * tags];
		const leading = leadingTags(scores, at, tags, spread);
		for (const tag of allowed[i] as number[]) {
			const own = emissions[at + tag] as number;
			let best = -Infinity;
			const candidates = isFree(tag) ? leading.length : 2;
			for (let k = 0; k < candidates; k++) {
				const before = isFree(tag) ? (leading[k] as number) : tag - 1 + k;
				const moved = (scores[at + before] as number) + (transitions.scores[tag * tags + before] as number);
				if (moved + own <= best) continue;
				best = moved + own;
				from[next + tag] = before;
			}
			scores[next + tag] = best;
		}
	}
	return traced(scores.subarray(allowed.length * tags), from);
}

/** The tags that may come before a free one: no transition makes up for how far the others lie behind. */
function leadingTags(scores: Float64Array, at: number, tags: number, spread: number): number[] {
	let top = -Infinity;
	for (let tag = 0; tag < tags; tag++) top = Math.max(top, scores[at + tag] as number);
	const leading: number[] = [];
	for (let tag = 0; tag < tags; tag++) if ((scores[at + tag] as number) >= top - spread) leading.push(tag);
	return leading;
}

/** Back from the best of the last scores. */
function traced(last: Float64Array, from: Uint8Array): number[] {
	let tag = last.reduce((best, score, at) => (score > (last[best] as number) ? at : best), 0);
	const tags = new Array<number>(from.length / last.length - 1);
	for (let i = tags.length; i > 0; i--) {
		tags[i - 1] = tag;
		tag = from[i * last.length + tag] as number;
	}
	return tags;
}
