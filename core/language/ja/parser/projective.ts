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

/** Heads of phrases 0…count−1, the last one's −1. */
export function bestTree(scores: ArcScores): Tree {
	const n = scores.count;
	/** whole[l·n+j]: the best tree of l…j under j, and its leftmost dependent. */
	const whole = new Float64Array(n * n).fill(-Infinity);
	const leftmost = new Int32Array(n * n).fill(-1);
	/** rest[i·n+j]: the best of i+1…j under j given that i depends on j too, and i's sibling. */
	const rest = new Float64Array(n * n).fill(-Infinity);
	const siblings = new Int32Array(n * n).fill(-1);
	for (let j = 0; j < n; j++) {
		whole[j * n + j] = 0;
		for (let i = j - 1; i >= 0; i--) {
			if (i === j - 1) rest[i * n + j] = 0;
			for (let s = i + 1; s < j; s++) {
				const score =
					(whole[(i + 1) * n + s] as number) +
					scores.arc(s, j) +
					scores.sibling(i, s, j) +
					(rest[s * n + j] as number);
				if (score > (rest[i * n + j] as number)) {
					rest[i * n + j] = score;
					siblings[i * n + j] = s;
				}
			}
		}
		for (let l = j - 1; l >= 0; l--) {
			for (let i = l; i < j; i++) {
				const score = (whole[l * n + i] as number) + scores.arc(i, j) + (rest[i * n + j] as number);
				if (score > (whole[l * n + j] as number)) {
					whole[l * n + j] = score;
					leftmost[l * n + j] = i;
				}
			}
		}
	}
	const heads = new Array<number>(n).fill(-1);
	if (n > 1) attach(heads, { n, leftmost, siblings }, 0, n - 1);
	return { heads, score: n === 0 ? 0 : (whole[n - 1] as number) };
}

type Choices = { n: number; leftmost: Int32Array; siblings: Int32Array };

function attach(heads: number[], choices: Choices, l: number, j: number): void {
	let from = l;
	let i = choices.leftmost[l * choices.n + j] as number;
	while (i >= 0 && from < j) {
		heads[i] = j;
		attach(heads, choices, from, i);
		from = i + 1;
		i = choices.siblings[i * choices.n + j] as number;
	}
}
