// Which phrase each phrase depends on, by the tree with the highest score; a margin says how far the next best tree without
// that dependency lies behind.
import { ARC_FEATURES, arcFeatures } from "./arcs";
import { correct, type Learner } from "./perceptron";
import type { PhraseTraits } from "./phrase-traits";
import { type ArcScores, bestTree, bestWithArc, chartOf, treeOf } from "./projective";
import { placeOf, siblingFeatures, siblingScores } from "./siblings";
import { type PackedWeights, packedScoreOf, scoreOf } from "./weights";

/** Beyond this many phrases siblings are not looked at, their triples would be a million, and no head counts as sure: a tree
 * for each phrase would cost minutes. */
const MOST_WITH_SIBLINGS = 60;

export type Head = { head: number; margin: number };

/** Heads with margins, 0 in overlong sentences; the last phrase has head −1 and margin Infinity. */
export function headsOf(phrases: PhraseTraits[], weights: PackedWeights): Head[] {
	const scores = scoresOf(phrases, weights);
	const chart = chartOf(scores);
	const { heads, score } = treeOf(chart);
	const withArc = heads.length > MOST_WITH_SIBLINGS ? null : bestWithArc(chart, scores);
	return heads.map((head, i) => ({ head, margin: marginOf(withArc, score, i, head, heads.length) }));
}

/** How much worse the best tree is in which `i` does not depend on `head`. */
function marginOf(withArc: Float64Array | null, best: number, i: number, head: number, n: number): number {
	if (head < 0 || (head === i + 1 && n === i + 2)) return Infinity;
	if (withArc === null) return 0;
	let next = -Infinity;
	for (let j = i + 1; j < n; j++) if (j !== head) next = Math.max(next, withArc[i * n + j] as number);
	return best - next;
}

function scoresOf(phrases: PhraseTraits[], weights: PackedWeights): ArcScores {
	const n = phrases.length;
	const allowed = allowedArcs(phrases);
	const arcs = new Float64Array(n * n).fill(-Infinity);
	const features = new Int32Array(ARC_FEATURES);
	for (let j = 1; j < n; j++)
		for (let i = 0; i < j; i++)
			if (allowed(i, j)) arcs[i * n + j] = packedScoreOf(weights, arcFeatures(phrases, i, j, features));
	const arc = (i: number, j: number) => arcs[i * n + j] as number;
	if (n > MOST_WITH_SIBLINGS) return { count: n, arc, sibling: () => 0 };
	const siblings = siblingScores(phrases, weights, (i, j) => arc(i, j) > -Infinity);
	return { count: n, arc, sibling: (i, s, j) => siblings[placeOf(i, s, j)] as number };
}

/** The quotation rule: nothing inside depends on what lies outside but its last phrase; nothing outside, on its inside. */
function allowedArcs(phrases: PhraseTraits[]): (i: number, j: number) => boolean {
	const spans = quotedSpans(phrases);
	if (spans.length === 0) return () => true;
	return (i, j) =>
		spans.every(([open, close]) => {
			const isInside = i >= open && i < close;
			if (isInside) return j <= close;
			return i > close || j < open || j > close || (j === close && phrases[close]?.isQuoted !== true);
		});
}

/** First and last phrase of each quotation that goes over several. */
function quotedSpans(phrases: PhraseTraits[]): [number, number][] {
	const spans: [number, number][] = [];
	const open: number[] = [];
	phrases.forEach(({ opened, closed }, i) => {
		for (let k = 0; k < opened; k++) open.push(i);
		for (let k = 0; k < closed; k++) {
			const from = open.pop();
			if (from !== undefined && from < i) spans.push([from, i]);
		}
	});
	return spans;
}

/** What a wrong head costs while learning (cost-augmented decoding; Taskar et al. 2005). */
const COST = 20;

/** A sentence to learn from, its features counted once. */
export type HeadLesson = {
	gold: number[];
	arcs: Map<number, Int32Array>;
	siblings: Map<number, Int32Array>;
};

/** Prepares a sentence; null where the tree is not head-final and free of crossings. */
export function headLesson(phrases: PhraseTraits[], gold: number[]): HeadLesson | null {
	const n = phrases.length;
	if (n < 2 || n > MOST_WITH_SIBLINGS || !isProjective(gold)) return null;
	const allowed = allowedArcs(phrases);
	const arcs = new Map<number, Int32Array>();
	const siblings = new Map<number, Int32Array>();
	for (let j = 1; j < n; j++) {
		for (let i = 0; i < j; i++) {
			if (!allowed(i, j) && gold[i] !== j) continue;
			arcs.set(i * n + j, arcFeatures(phrases, i, j, new Int32Array(ARC_FEATURES)));
			const [m, h] = [phrases[i] as PhraseTraits, phrases[j] as PhraseTraits];
			for (let s = i + 1; s < j; s++) {
				const features = siblingFeatures(m, phrases[s] as PhraseTraits, h);
				siblings.set((i * n + s) * n + j, Int32Array.from(features));
			}
		}
	}
	return { gold, arcs, siblings };
}

function isProjective(heads: number[]): boolean {
	const last = heads.length - 1;
	if (heads.some((head, i) => (i === last ? head !== -1 : head <= i || head > last))) return false;
	return heads.every((head, i) =>
		heads.every((other, k) => k <= i || k >= head || i === last || other <= head),
	);
}

/** One step of learning. */
export function learnHeads(learner: Learner, { gold, arcs, siblings }: HeadLesson): void {
	learner.step++;
	const n = gold.length;
	const { weights } = learner;
	const scored = new Float64Array(n * n).fill(-Infinity);
	for (const [at, features] of arcs) {
		const isWrong = gold[Math.floor(at / n)] !== at % n;
		scored[at] = scoreOf(weights, features) + (isWrong ? COST : 0);
	}
	const beside = new Map<number, number>();
	for (const [at, features] of siblings) beside.set(at, scoreOf(weights, features));
	const guess = bestTree({
		count: n,
		arc: (i, j) => scored[i * n + j] as number,
		sibling: (i, s, j) => beside.get((i * n + s) * n + j) ?? 0,
	}).heads;
	if (guess.every((head, i) => head === gold[i])) return;
	correctTree(learner, gold, arcs, siblings, 1);
	correctTree(learner, guess, arcs, siblings, -1);
}

function correctTree(
	learner: Learner,
	heads: number[],
	arcs: HeadLesson["arcs"],
	siblings: HeadLesson["siblings"],
	amount: number,
): void {
	const n = heads.length;
	heads.forEach((head, i) => {
		if (head < 0) return;
		correct(learner, arcs.get(i * n + head) ?? [], amount);
		const next = heads.findIndex((other, s) => s > i && other === head);
		if (next >= 0) correct(learner, siblings.get((i * n + next) * n + head) ?? [], amount);
	});
}
