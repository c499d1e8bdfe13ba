import fc from "fast-check";
import { expect, test } from "vitest";
import { type Learned, packModel, unpackModel } from "./model";
import { packWeights, readWeights, type Weights } from "./weights";

const table = fc
	.array(fc.float({ min: -100, max: 100, noNaN: true }), { minLength: 4, maxLength: 32 })
	.map((weights): Weights => Float32Array.from(weights));

const model = fc.record({ chunks: table, heads: table, entities: table });

const packed = (weights: Weights) => readWeights(packWeights(weights));

test("each table comes back as its own packing does", () => {
	fc.assert(
		fc.property(model, (original) => {
			const back = unpackModel(packModel(original));
			expect(back.chunks).toEqual(packed(original.chunks));
			expect(back.heads).toEqual(packed(original.heads));
			expect(back.entities).toEqual(packed(original.entities));
		}),
	);
});

test("a view into a larger buffer, as a file is read, is the same model", () => {
	const original: Learned = { chunks: filled(8, 1), heads: filled(16, -2), entities: filled(4, 3) };
	const bytes = packModel(original);
	const larger = new Uint8Array(bytes.length + 13).fill(255);
	larger.set(bytes, 5);
	expect(unpackModel(larger.subarray(5, 5 + bytes.length))).toEqual(unpackModel(bytes));
});

test("a file cut anywhere is refused, and so is one that goes on", () => {
	const bytes = packModel({ chunks: filled(8, 1), heads: filled(8, 2), entities: filled(8, 3) });
	for (let length = 0; length < bytes.length; length++)
		expect(() => unpackModel(bytes.subarray(0, length))).toThrow(/cut short/);
	expect(() => unpackModel(Uint8Array.of(...bytes, 0))).toThrow(/longer/);
});

function filled(length: number, weight: number): Weights {
	return new Float32Array(length).fill(weight);
}
