import fc from "fast-check";
import { expect, test } from "vitest";
import { NODES, partsOf } from "./memory-grid";

const memories = fc.record({
	stability: fc.double({ min: Math.log(0.01), max: Math.log(36_500), noNaN: true }).map(Math.exp),
	difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});
const nodesOf = (memory: { stability: number; difficulty: number }) =>
	partsOf(memory).flatMap(({ node, share }) => {
		const at = NODES[node];
		if (!at) throw new Error(`no node ${node}`);
		return { ...at, share };
	});

test("the parts of a memory are a whole, at the nodes around it, and as far from them as it is", () => {
	fc.assert(
		fc.property(memories, (memory) => {
			const parts = nodesOf(memory);
			const mean = (of: (part: (typeof parts)[number]) => number) =>
				parts.reduce((sum, part) => sum + part.share * of(part), 0);
			expect(mean(() => 1)).toBeCloseTo(1, 9);
			expect(mean(({ stability }) => Math.log(stability))).toBeCloseTo(Math.log(memory.stability), 9);
			expect(mean(({ difficulty }) => Math.log(11 - difficulty))).toBeCloseTo(
				Math.log(11 - memory.difficulty),
				9,
			);
			for (const { share, stability, difficulty } of parts) {
				expect(share).toBeGreaterThanOrEqual(0);
				if (share < 1e-9) continue;
				expect(Math.abs(Math.log2(stability / memory.stability))).toBeLessThanOrEqual(1 / 4 + 1e-9);
				expect(Math.abs(difficulty - memory.difficulty)).toBeLessThan(2.3);
			}
		}),
	);
});

test("a memory at a node is wholly there", () => {
	for (const [node, memory] of NODES.entries()) {
		const own = partsOf(memory).reduce((sum, part) => sum + (part.node === node ? part.share : 0), 0);
		expect(own).toBeCloseTo(1, 6);
	}
});

test("what lies outside is at the edge", () => {
	const whole = (stability: number, difficulty: number) =>
		nodesOf({ stability, difficulty }).filter(({ share }) => share > 1e-9);
	expect(whole(0.001, 10)).toEqual([{ stability: 0.01, difficulty: 10, share: 1 }]);
	const [last] = whole(1e6, 1);
	expect(last?.stability).toBeGreaterThanOrEqual(36_500);
	expect(last?.difficulty).toBeCloseTo(1, 9);
});
