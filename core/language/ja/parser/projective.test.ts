import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArcScores, bestTree } from "./projective";

/** Every assignment of a later head to each phrase but the last, crossings left out. */
function allTrees(count: number): number[][] {
	if (count === 0) return [[]];
	let trees: number[][] = [[-1]];
	for (let i = count - 2; i >= 0; i--) {
		const heads = Array.from({ length: count - 1 - i }, (_, k) => i + 1 + k);
		trees = trees.flatMap((tree) => heads.map((head) => [head, ...tree]));
	}
	return trees.filter(isProjective);
}

function isProjective(heads: number[]): boolean {
	return heads.every((head, i) =>
		heads.every((other, k) => !(i < k && k < head) || (other !== -1 && other <= head)),
	);
}

function isHeadFinal(heads: number[]): boolean {
	return heads.every((head, i) => (i === heads.length - 1 ? head === -1 : head > i && head < heads.length));
}

function scoreOf(heads: number[], { arc, sibling }: ArcScores): number {
	let sum = 0;
	heads.forEach((head, i) => {
		if (head < 0) return;
		const next = heads.findIndex((other, s) => s > i && other === head);
		sum += arc(i, head) + (next < 0 ? 0 : sibling(i, next, head));
	});
	return sum;
}

const MOST = 6;

const whole = fc.integer({ min: -30, max: 30 });
const arcScore = fc.oneof({ weight: 5, arbitrary: whole }, { weight: 1, arbitrary: fc.constant(-Infinity) });

const problem = fc
	.record({
		count: fc.integer({ min: 0, max: MOST }),
		arcs: fc.array(arcScore, { minLength: MOST ** 2, maxLength: MOST ** 2 }),
		siblings: fc.array(whole, { minLength: MOST ** 3, maxLength: MOST ** 3 }),
	})
	.map(
		({ count, arcs, siblings }): ArcScores => ({
			count,
			arc: (i, j) => arcs[i * MOST + j] as number,
			sibling: (i, s, j) => siblings[(i * MOST + s) * MOST + j] as number,
		}),
	);

test("there are as many head-final projective trees as Catalan numbers", () => {
	expect([1, 2, 3, 4, 5, 6].map((count) => allTrees(count).length)).toEqual([1, 1, 2, 5, 14, 42]);
});

test("the best tree is the best of all, and scores what it says", () => {
	fc.assert(
		fc.property(problem, (scores) => {
			const { heads, score } = bestTree(scores);
			const best = Math.max(...allTrees(scores.count).map((tree) => scoreOf(tree, scores)));
			expect(score).toBe(best);
			if (best === -Infinity) return;
			expect(heads).toHaveLength(scores.count);
			expect(scoreOf(heads, scores)).toBe(score);
			expect(isHeadFinal(heads)).toBe(true);
			expect(isProjective(heads)).toBe(true);
		}),
		{ numRuns: 1000 },
	);
});

test("long sentences too make trees that are projective and head-final", () => {
	const long = fc.record({ count: fc.integer({ min: 7, max: 40 }), salt: fc.integer() });
	fc.assert(
		fc.property(long, ({ count, salt }) => {
			const noise = (a: number, b: number, c: number) =>
				(Math.imul(salt ^ (a * 73 + b * 179 + c * 283), 0x9e3779b1) >>> 8) % 100;
			const { heads } = bestTree({ count, arc: (i, j) => noise(i, j, 0), sibling: noise });
			expect(isHeadFinal(heads)).toBe(true);
			expect(isProjective(heads)).toBe(true);
		}),
		{ numRuns: 50 },
	);
});
