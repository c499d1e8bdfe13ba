import fc from "fast-check";
import { expect, test } from "vitest";
import { afterLateness, attemptScore, COUNTS, countedScore, isLate } from "./scoring";

const item = (score: number | null, points = 1) => ({ score, points });

test("an attempt's score is its share of all points; what was not answered is nothing", () => {
	expect(attemptScore([item(1), item(0), item(null), item(1)])).toBe(0.5);
	expect(attemptScore([item(1, 3), item(0, 1)])).toBe(0.75);
	expect(attemptScore([])).toBe(null);
	expect(attemptScore([item(null), item(null)])).toBe(0);
});

test("lateness takes its share off, and only what is handed in after the due date is late", () => {
	const due = new Date("2026-04-10T12:00:00Z");
	expect(isLate(due, due)).toBe(false);
	expect(isLate(new Date(due.getTime() + 1), due)).toBe(true);
	expect(isLate(new Date(), null)).toBe(false);
	expect(afterLateness(0.8, true, 0.25)).toBeCloseTo(0.6);
	expect(afterLateness(0.8, false, 0.25)).toBe(0.8);
	expect(afterLateness(0.8, true, 0)).toBe(0.8);
});

test("the first, the best, the last or the mean of the attempts counts", () => {
	expect(COUNTS.map((counts) => countedScore([0.5, 1, 0], counts))).toEqual([0.5, 1, 0, 0.5]);
	expect(countedScore([], "best")).toBe(null);
});

test("a score is never below nothing nor above everything", () => {
	const share = fc.double({ min: 0, max: 1, noNaN: true });
	const items = fc.array(fc.record({ points: fc.integer({ min: 0, max: 9 }), score: fc.option(share) }));
	fc.assert(
		fc.property(items, share, fc.boolean(), (all, penalty, late) => {
			const score = attemptScore(all);
			if (score === null) return;
			const final = afterLateness(score, late, penalty);
			expect(final).toBeGreaterThanOrEqual(0);
			expect(final).toBeLessThanOrEqual(score + 1e-12);
			expect(score).toBeLessThanOrEqual(1 + 1e-12);
		}),
	);
});
