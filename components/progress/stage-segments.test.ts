import fc from "fast-check";
import { expect, test } from "vitest";
import { STAGE_ORDER, stageSegments } from "./stage-segments";

const stages = fc.record({
	new: fc.nat(500),
	learning: fc.nat(500),
	young: fc.nat(500),
	mastered: fc.nat(500),
	suspended: fc.nat(500),
});

test("the pieces fill the bar side by side, each as wide as its share", () => {
	fc.assert(
		fc.property(stages, (counts) => {
			const total = STAGE_ORDER.reduce((sum, stage) => sum + counts[stage], 0);
			fc.pre(total > 0);
			const segments = stageSegments(counts);
			expect(segments[0]?.x).toBe(0);
			for (const [index, { stage, x, width }] of segments.entries()) {
				expect(width).toBeCloseTo((100 * counts[stage]) / total, 9);
				expect(segments[index + 1]?.x ?? 100).toBeCloseTo(x + width, 9);
			}
		}),
	);
});

test("what is known better comes first and stands higher, and what is not there is left out", () => {
	const counts = { new: 4, learning: 3, young: 2, mastered: 1, suspended: 0 };
	const segments = stageSegments(counts);
	expect(segments.map(({ stage }) => stage)).toEqual(["mastered", "young", "learning", "new"]);
	const heights = segments.map(({ height }) => height);
	expect(heights).toEqual([...new Set(heights)].toSorted((a, b) => b - a));
	expect(stageSegments({ new: 0, learning: 0, young: 0, mastered: 0, suspended: 0 })).toEqual([]);
});
