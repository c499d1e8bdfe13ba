import fc from "fast-check";
import { expect, test } from "vitest";
import { packedScoreOf, packWeights, readWeights, scoreOf } from "./weights";

const table = fc
	.array(fc.float({ min: -5000, max: 5000, noNaN: true }), { minLength: 1, maxLength: 200 })
	.map((weights) => Float32Array.from(weights));

const companded = (weight: number, largest: number) =>
	Math.sign(weight) * Math.sqrt(Math.abs(weight) / largest);

function unpacked(bytes: Uint8Array): Float32Array {
	const { buckets, levels } = readWeights(bytes);
	return Float32Array.from(buckets, (level) => levels[level] as number);
}

test("a weight comes back within half a step of the companded scale", () => {
	fc.assert(
		fc.property(table, (weights) => {
			const back = unpacked(packWeights(weights));
			const largest = Math.max(1e-9, ...weights.map(Math.abs));
			expect(back).toHaveLength(weights.length);
			weights.forEach((weight, i) => {
				const off = companded(weight, largest) - companded(back[i] as number, largest);
				expect(Math.abs(off)).toBeLessThanOrEqual(0.5 / 127 + 1e-6);
			});
		}),
	);
});

test("signs and order are kept, the largest weight exactly", () => {
	fc.assert(
		fc.property(table, (weights) => {
			const sorted = weights.toSorted();
			const back = unpacked(packWeights(sorted));
			expect(back).toEqual(back.toSorted());
			sorted.forEach((weight, i) => {
				expect([0, Math.sign(weight)]).toContain(Math.sign(back[i] as number) + 0);
			});
			const largest = Math.max(...weights.map(Math.abs));
			if (largest > 1e-9) expect(Math.max(...back.map(Math.abs))).toBe(largest);
		}),
	);
});

test("small weights keep their differences beside a large one", () => {
	const back = unpacked(packWeights(Float32Array.of(1000, 1, 2, 4, -1, 0)));
	expect(new Set(back).size).toBe(6);
	expect(back[5]).toBe(0);
});

test("packing what was unpacked changes nothing more, whatever buffer it lies in", () => {
	fc.assert(
		fc.property(table, fc.integer({ min: 0, max: 7 }), (weights, offset) => {
			const bytes = packWeights(weights);
			const larger = new Uint8Array(bytes.length + offset);
			larger.set(bytes, offset);
			expect(packWeights(unpacked(larger.subarray(offset)))).toEqual(bytes);
		}),
	);
});

test("packed weights give the score of what they stand for", () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), (features) => {
			const bytes = packWeights(Float32Array.of(3, -1, 0, 250, -8, 1, 1, 60));
			expect(packedScoreOf(readWeights(bytes), features)).toBe(scoreOf(unpacked(bytes), features));
		}),
	);
});

test("a score is the sum over the buckets, features beyond the table and below zero wrapped into it", () => {
	const weights = Float32Array.of(1, 20, 300, 4000);
	expect(scoreOf(weights, [0, 1, 1])).toBe(41);
	expect(scoreOf(weights, Int32Array.of(6, -1))).toBe(4300);
	expect(scoreOf(weights, [])).toBe(0);
});
