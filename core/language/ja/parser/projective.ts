// The best tree in which every phrase depends on a later one and no two lines cross: dynamic programming over spans, exact
// with sibling scores (Eisner 1996, made one-sided by Japanese being head-final). O(n³).

export type ArcScores = {
	count: number;
	/** Score of i depending on j, i < j; −Infinity where forbidden. */
	arc: (i: number, j: number) => number;
	/** Added where s, the next to the right of i, depends on j as well. */
	sibling: (i: number, s: number, j: number) => number;
};

export type Tree = { heads: number[]; score: number };

/** The best scores of parts of trees, with the choices that made them. */
export type Chart = {
	n: number;
	/** whole[l·n+j]: the best tree of l…j under j, and its leftmost dependent. */
	whole: Float64Array;
	leftmost: Int32Array;
	/** rest[i·n+j]: the best of i+1…j under j given that i depends on j too, and i's sibling. */
	rest: Float64Array;
	siblings: Int32Array;
};

/** The chart of all trees over phrases 0…count−1. */
export function chartOf({ count: n, arc, sibling }: ArcScores): Chart {
	const whole = new Float64Array(n * n).fill(-Infinity);
	const leftmost = new Int32Array(n * n).fill(-1);
	const rest = new Float64Array(n * n).fill(-Infinity);
	const siblings = new Int32Array(n * n).fill(-1);
	const under = new Float64Array(n);
	for (let j = 0; j < n; j++) {
		whole[j * n + j] = 0;
		for (let s = 0; s < j; s++) under[s] = arc(s, j);
		for (let i = j - 1; i >= 0; i--) {
			let best = i === j - 1 ? 0 : -Infinity;
			for (let s = i + 1; s < j; s++) {
				const left = (whole[(i + 1) * n + s] as number) + (under[s] as number);
				const right = rest[s * n + j] as number;
				if (left + right === -Infinity) continue; // siblings cost time
				const score = left + sibling(i, s, j) + right;
				if (score <= best) continue;
				best = score;
				siblings[i * n + j] = s;
			}
			rest[i * n + j] = best;
		}
		for (let l = j - 1; l >= 0; l--) {
			let best = -Infinity;
			for (let i = l; i < j; i++) {
				const score = (whole[l * n + i] as number) + (under[i] as number) + (rest[i * n + j] as number);
				if (score <= best) continue;
				best = score;
				leftmost[l * n + j] = i;
			}
			whole[l * n + j] = best;
		}
	}
	return { n, whole, leftmost, rest, siblings };
}

/** Heads of phrases 0…count−1, the last one's −1. */
export function bestTree(scores: ArcScores): Tree {
	return treeOf(chartOf(scores));
}

/** The best tree of a chart. */
export function treeOf(chart: Chart): Tree {
	const { n, whole } = chart;
	const heads = new Array<number>(n).fill(-1);
	if (n > 1) attach(heads, chart, 0, n - 1);
	return { heads, score: n === 0 ? 0 : (whole[n - 1] as number) };
}

/**
 * Of each arc i·n+j the score of the best tree that has it, −Infinity where none has: what the chart knows of the parts
 * inside, put together with the best of what lies outside, from the widest parts to the narrowest (max-marginals).
 */
export function bestWithArc(chart: Chart, { arc, sibling }: ArcScores): Float64Array {
	const { n, whole, rest } = chart;
	const outWhole = new Float64Array(n * n).fill(-Infinity);
	const outRest = new Float64Array(n * n).fill(-Infinity);
	const best = new Float64Array(n * n).fill(-Infinity);
	if (n > 0) outWhole[n - 1] = 0;
	const arcs = new Float64Array(n * n);
	for (let j = 1; j < n; j++) for (let i = 0; i < j; i++) arcs[i * n + j] = arc(i, j);
	for (let width = n - 1; width > 0; width--) {
		for (let l = 0; l + width < n; l++) {
			const j = l + width;
			const out = outWhole[l * n + j] as number;
			for (let i = l; out > -Infinity && i < j; i++) {
				const left = whole[l * n + i] as number; // as a pair they would be an array each time
				const right = rest[i * n + j] as number;
				const around = out + (arcs[i * n + j] as number);
				best[i * n + j] = Math.max(best[i * n + j] as number, around + left + right);
				outWhole[l * n + i] = Math.max(outWhole[l * n + i] as number, around + right);
				outRest[i * n + j] = Math.max(outRest[i * n + j] as number, around + left);
			}
			const beside = outRest[l * n + j] as number;
			for (let s = l + 1; beside > -Infinity && s < j; s++) {
				const left = whole[(l + 1) * n + s] as number;
				const right = rest[s * n + j] as number;
				const known = beside + (arcs[s * n + j] as number) + left + right;
				if (known === -Infinity) continue;
				const score = known + sibling(l, s, j);
				best[s * n + j] = Math.max(best[s * n + j] as number, score);
				outWhole[(l + 1) * n + s] = Math.max(outWhole[(l + 1) * n + s] as number, score - left);
				outRest[s * n + j] = Math.max(outRest[s * n + j] as number, score - right);
			}
		}
	}
	return best;
}

function attach(heads: number[], choices: Chart, l: number, j: number): void {
	let from = l;
	let i = choices.leftmost[l * choices.n + j] as number;
	while (i >= 0 && from < j) {
		heads[i] = j;
		attach(heads, choices, from, i);
		from = i + 1;
		i = choices.siblings[i * choices.n + j] as number;
	}
}
