import fc from "fast-check";
import { expect, test } from "vitest";
import { bestTags, transitionsOf } from "./tag-sequence";

const TAGS = 5;
const weight = fc.integer({ min: -6, max: 6 });

/** The score of the best of all sequences in which a name goes on only behind its own type, each looked at. */
function bestOfAll(emissions: Float64Array, behind: Float64Array, before = 0, i = 0): number {
	if (i * TAGS === emissions.length) return 0;
	const scores = Array.from({ length: TAGS }, (_, tag) => {
		if (tag > 0 && tag % 2 === 0 && before !== tag && before !== tag - 1) return -Infinity;
		const own = (emissions[i * TAGS + tag] as number) + (behind[tag * TAGS + before] as number);
		return own + bestOfAll(emissions, behind, tag, i + 1);
	});
	return Math.max(...scores);
}

test("no sequence scores more, however far some tags lie behind", () => {
	fc.assert(
		fc.property(
			fc.array(weight, { minLength: 64, maxLength: 64 }),
			fc.array(fc.array(weight, { minLength: TAGS, maxLength: TAGS }), { minLength: 1, maxLength: 5 }),
			(weights, rows) => {
				const transitions = transitionsOf((feature) => weights[feature & 63] as number, TAGS);
				const emissions = Float64Array.from(rows.flat());
				const all = Array.from({ length: TAGS }, (_, tag) => tag);
				const tags = bestTags(
					emissions,
					transitions,
					rows.map(() => all),
				);
				const score = tags.reduce((sum, tag, i) => {
					const behind = transitions.scores[tag * TAGS + (tags[i - 1] ?? 0)] as number;
					return sum + (emissions[i * TAGS + tag] as number) + behind;
				}, 0);
				expect(score).toBe(bestOfAll(emissions, transitions.scores));
			},
		),
		{ numRuns: 300 },
	);
});
