import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../../../server/kuromoji.mjs";
import { phraseTraitsOf } from "./phrase-traits";
import { placeOf, siblingFeatures, siblingScores } from "./siblings";
import { packedScoreOf, packWeights, readWeights } from "./weights";

const tokens = await tokenize("市長は昨日の会議で、新しい橋を建てると「早く」述べたが、住民は反対している。");
const phrases = tokens.map((token) => phraseTraitsOf([token]));
const weights = readWeights(
	packWeights(Float32Array.from({ length: 1024 }, (_, i) => ((i * 37) % 201) - 100)),
);

test("what is worked out for two phrases at once adds up to the weights of the features of all three", () => {
	fc.assert(
		fc.property(fc.shuffledSubarray(phrases), fc.func(fc.boolean()), (chosen, isArc) => {
			const scores = siblingScores(chosen, weights, isArc);
			const places = new Set<number>();
			chosen.forEach((h, j) => {
				for (let s = 1; s < j; s++)
					for (let i = 0; i < s; i++) {
						const [m, other] = [chosen[i] as typeof h, chosen[s] as typeof h];
						const score = packedScoreOf(weights, siblingFeatures(m, other, h));
						expect(scores[placeOf(i, s, j)]).toBe(isArc(i, j) && isArc(s, j) ? score : 0);
						places.add(placeOf(i, s, j));
					}
			});
			expect(places.size).toBe(scores.length);
		}),
		{ numRuns: 50 },
	);
});
