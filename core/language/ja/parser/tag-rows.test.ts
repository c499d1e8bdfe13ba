import fc from "fast-check";
import { expect, test } from "vitest";
import { feature } from "./hashing";
import { createTagRows, emissionsByRows } from "./tag-rows";
import { packedScoreOf, packWeights, readWeights } from "./weights";

const TAGS = 3;
const weights = readWeights(packWeights(Float32Array.from({ length: 256 }, (_, i) => (i * 37) % 101)));
/** Few places, each with several features that take it from one another; 0 is what an empty place looks like. */
const own = fc.tuple(fc.nat(3), fc.integer({ min: -2, max: 2 })).map(([low, high]) => low + high * 2 ** 16);

test("a sum by rows is the sum over the table, whatever was kept before", () => {
	const rows = createTagRows(weights, TAGS);
	fc.assert(
		fc.property(fc.array(fc.array(own, { maxLength: 6 }), { maxLength: 6 }), (features) => {
			const sums = features.flatMap((token) =>
				Array.from({ length: TAGS }, (_, tag) =>
					packedScoreOf(
						weights,
						token.map((f) => feature(tag, f)),
					),
				),
			);
			expect([...emissionsByRows(rows, features)]).toEqual(sums);
		}),
	);
});
