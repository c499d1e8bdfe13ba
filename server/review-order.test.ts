import { expect, test } from "vitest";
import { reviewOrder } from "./review-order";

const question = { distractors: [{ text: "a" }, { text: "b" }, { text: "c" }] };
const orderOf = (learner: string, revision: string, reps: number) =>
	reviewOrder(learner, revision, reps, question, "choice");

/** χ² of how often the key stands in each of four places; 11.34 is passed once in a hundred by chance (3 degrees). */
function chiSquared(orders: number[][]): number {
	const counts = [0, 0, 0, 0];
	for (const order of orders) counts[order.indexOf(0)] = (counts[order.indexOf(0)] ?? 0) + 1;
	const expected = orders.length / 4;
	return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
const many = (of: (nth: number) => number[]) => Array.from({ length: 10_000 }, (_, nth) => of(nth));

test("the key stands in each place as often as in the next: over answers, revisions and learners", () => {
	// The secret is new on every machine, so that one run in some hundreds passes 11.34 by chance; 25 is one in 60,000.
	expect(chiSquared(many((nth) => orderOf("learner", "revision", nth)))).toBeLessThan(25);
	expect(chiSquared(many((nth) => orderOf("learner", `revision-${nth}`, 0)))).toBeLessThan(25);
	expect(chiSquared(many((nth) => orderOf(`learner-${nth}`, "revision", 0)))).toBeLessThan(25);
});

test("it is the same each time, and others for another answer, revision or learner", () => {
	const orders = (learner: string, revision: string, first: number) =>
		Array.from({ length: 20 }, (_, nth) => orderOf(learner, revision, first + nth));
	expect(orders("a", "r", 0)).toEqual(orders("a", "r", 0));
	expect(orders("a", "r", 20)).not.toEqual(orders("a", "r", 0));
	expect(orders("a", "s", 0)).not.toEqual(orders("a", "r", 0));
	expect(orders("b", "r", 0)).not.toEqual(orders("a", "r", 0));
});

test("every order is one of all options; what is typed has none", () => {
	for (const order of many((nth) => orderOf("a", "r", nth)).slice(0, 100))
		expect(order.toSorted()).toEqual([0, 1, 2, 3]);
	expect(reviewOrder("a", "r", 0, question, "typed")).toEqual([]);
});
