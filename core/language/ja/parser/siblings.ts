// How well two neighbours go together that depend on the same phrase (second-order siblings; McDonald & Pereira 2006). There
// are as many triples as n³/6, so that whatever knows only two of the three is worked out once for both.
import { begun, completed, feature } from "./hashing";
import type { PhraseTraits } from "./phrase-traits";
import type { PackedWeights } from "./weights";

/** The features of `m` and the next phrase to its right, `other`, that depends on `h` too. */
export function siblingFeatures(m: PhraseTraits, other: PhraseTraits, h: PhraseTraits): number[] {
	return [
		feature(170, m.joint, other.joint),
		feature(171, m.joint, other.joint, h.isPredicate),
		feature(172, m.joint, other.joint, h.detail),
		feature(173, m.ending, other.ending, h.base),
		feature(174, m.detail, other.detail, h.detail),
		feature(175, m.ending, other.ending, Number(m.detail === other.detail)),
		feature(176, m.joint, other.lastDetail, h.ending),
	];
}

/** Where the score of i and s under j lies among those of all i < s < j. */
export function placeOf(i: number, s: number, j: number): number {
	return (j * (j - 1) * (j - 2)) / 6 + (s * (s - 1)) / 2 + i;
}

/** The sums of the weights of `siblingFeatures`; 0 where `isArc` allows one of the two no head `j`. */
export function siblingScores(
	phrases: PhraseTraits[],
	{ buckets, levels }: PackedWeights,
	isArc: (i: number, j: number) => boolean,
): Float64Array {
	const n = phrases.length;
	const mask = buckets.length - 1;
	const weightOf = (feature: number) => levels[buckets[feature & mask] as number] as number;
	const scores = new Float64Array(placeOf(0, 0, n));
	for (let s = 1; s < n; s++) {
		const other = phrases[s] as PhraseTraits;
		for (let i = 0; i < s; i++) {
			const m = phrases[i] as PhraseTraits;
			const same = feature(175, m.ending, other.ending, Number(m.detail === other.detail));
			const both = weightOf(feature(170, m.joint, other.joint)) + weightOf(same);
			const byPredicate = begun(171, m.joint, other.joint);
			const byDetail = begun(172, m.joint, other.joint);
			const byBase = begun(173, m.ending, other.ending);
			const byDetails = begun(174, m.detail, other.detail);
			const byEnding = begun(176, m.joint, other.lastDetail);
			for (let j = s + 1; j < n; j++) {
				if (!isArc(i, j) || !isArc(s, j)) continue;
				const h = phrases[j] as PhraseTraits;
				scores[placeOf(i, s, j)] =
					both +
					weightOf(completed(byPredicate, h.isPredicate)) +
					weightOf(completed(byDetail, h.detail)) +
					weightOf(completed(byBase, h.base)) +
					weightOf(completed(byDetails, h.detail)) +
					weightOf(completed(byEnding, h.ending));
			}
		}
	}
	return scores;
}
