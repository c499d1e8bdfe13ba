import { describe, expect, test } from "vitest";
import { drawFrom } from "../review/fuzz";
import { claimOf, drawClaim, gradeClaim } from "./true-false";

const seeded = (seed: string) => {
	let drawn = 0;
	return () => drawFrom(`${seed} ${drawn++}`);
};

const question = { key: "1904年", distractors: [{ text: "1890年" }, { text: "1912年" }, { text: "1931年" }] };

/** Pearson's χ² of counts against what is expected of each. */
const chiSquare = (counts: number[], expected: number[]) =>
	counts.reduce((sum, count, i) => sum + (count - (expected[i] ?? 0)) ** 2 / (expected[i] ?? 0), 0);

describe("drawClaim", () => {
	const DRAWS = 10_000;
	const random = seeded("claims");
	const claims = Array.from({ length: DRAWS }, () => drawClaim(3, random));
	const countOf = (claim: number) => claims.filter((drawn) => drawn === claim).length;

	test("claims the key half of the time, and each wrong choice as often as the next", () => {
		const counts = [0, 1, 2, 3].map(countOf);
		expect(counts.reduce((sum, count) => sum + count)).toBe(DRAWS);
		const expected = [1 / 2, 1 / 6, 1 / 6, 1 / 6].map((share) => share * DRAWS);
		expect(chiSquare(counts, expected)).toBeLessThan(11.34); // p = .01 at 3 degrees of freedom
		expect(chiSquare([countOf(0), DRAWS - countOf(0)], [DRAWS / 2, DRAWS / 2])).toBeLessThan(6.63); // at 1
	});

	test("does not look at what it drew before", () => {
		const pairs = claims.slice(1).map((claim, i) => (claims[i] === 0 ? 0 : 1) * 2 + (claim === 0 ? 0 : 1));
		const counts = [0, 1, 2, 3].map((pair) => pairs.filter((each) => each === pair).length);
		expect(chiSquare(counts, Array(4).fill(pairs.length / 4))).toBeLessThan(11.34);
	});

	test("claims something at either end of what random gives", () => {
		const least = () => 0;
		const most = () => 1 - Number.EPSILON;
		expect([drawClaim(3, least), drawClaim(3, most)]).toEqual([0, 3]);
	});
});

test("the claim is what was drawn", () => {
	expect([0, 1, 2, 3].map((claim) => claimOf(question, [claim]))).toEqual([
		"1904年",
		"1890年",
		"1912年",
		"1931年",
	]);
});

test.each([
	[[0], 0, "right"] as const,
	[[0], 1, "wrong"] as const,
	[[2], 0, "wrong"] as const,
	[[2], 1, "right"] as const,
])("of claim %j, to say %d is %s", (order, choice, verdict) => {
	expect(gradeClaim(order, choice)).toBe(verdict);
});

test("what is no answer to a claim is wrong", () => {
	for (const order of [[0], [1]])
		for (const choice of [2, 3, -1]) expect(gradeClaim(order, choice)).toBe("wrong");
});

test("an order that is no claim is a bug", () => {
	for (const order of [[], [4], [-1], [0, 1], [2, 0, 3, 1]]) expect(() => claimOf(question, order)).toThrow();
	for (const order of [[], [2, 0, 3, 1]]) expect(() => gradeClaim(order, 1)).toThrow();
});
