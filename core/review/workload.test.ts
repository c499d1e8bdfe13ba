import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawFrom } from "./fuzz";
import { DEFAULT_WEIGHTS, intervalFor, type Memory, nextMemory, retrievability } from "./memory";
import { AGAIN, GOOD } from "./rating";
import { workloads } from "./workload";

const today = 20_000;
const TARGETS = [0.8, 0.85, 0.9, 0.95];
const base = { today, days: 90, weights: DEFAULT_WEIGHTS, seconds: { right: 8, wrong: 30 } };

type Card = Memory & { lastDay: number; dueDay?: number };

/** A learner's cards: some new, most of weeks, a few of years; due within the interval that they would have. */
function deck(size: number, seed: string): Card[] {
	return Array.from({ length: size }, (_, index) => {
		const draw = (what: string) => drawFrom(`${seed} ${what} ${index}`);
		const stability = Math.exp(Math.log(0.4) + draw("stability") * Math.log(400 / 0.4));
		const interval = Math.max(1, Math.round(stability));
		const lastDay = today - Math.floor(draw("ago") * interval);
		return { stability, difficulty: 1 + 9 * draw("difficulty"), lastDay, dueDay: lastDay + interval };
	});
}

/** The same by following every branch of one card to its end: right for few days, and endless for many. */
function followed(memory: Memory, elapsed: number, day: number, target: number, days: number): number[] {
	if (day >= days) return [0, 0, 1 - retrievability(memory, elapsed - (day - days), DEFAULT_WEIGHTS)];
	const recall = retrievability(memory, elapsed, DEFAULT_WEIGHTS);
	const branch = (next: Memory) => {
		const interval = Math.max(1, Math.round(intervalFor(next.stability, target, DEFAULT_WEIGHTS)));
		return followed(next, interval, day + interval, target, days);
	};
	const right = branch(nextMemory(memory, elapsed, GOOD, DEFAULT_WEIGHTS));
	const lapsed = nextMemory(memory, elapsed, AGAIN, DEFAULT_WEIGHTS);
	const wrong = branch(nextMemory(lapsed, 0, GOOD, DEFAULT_WEIGHTS));
	const later = right.map((figure, index) => recall * figure + (1 - recall) * (wrong[index] ?? 0));
	return [recall, 1 - recall, 0].map((now, index) => now + (later[index] ?? 0));
}

describe("what is expected", () => {
	test("is what following every branch of every card gives, within a hundredth; what is forgotten, within six", () => {
		const days = 12;
		const cards = deck(80, "branches").map((card, index) => ({ ...card, dueDay: today + (index % 4) }));
		const seconds = { right: 0, wrong: 60 };
		for (const target of TARGETS) {
			const exact = [0, 0, 0];
			for (const card of cards) {
				const day = card.dueDay - today;
				const figures = followed(card, card.dueDay - card.lastDay, day, target, days);
				for (const [index, figure] of figures.entries()) exact[index] = (exact[index] ?? 0) + figure;
			}
			const [right = 0, wrong = 0, forgotten = 0] = exact;
			const [found] = workloads(cards, [target], { ...base, days, seconds });
			const near = (figure: number | undefined, known: number, share: number) =>
				expect(Math.abs((figure ?? 0) / known - 1)).toBeLessThan(share);
			near(found?.reviewsPerDay, (right + wrong) / days, 0.01);
			near(found?.minutesPerDay, wrong / days, 0.01);
			near(found?.forgotten, forgotten, 0.06);
		}
	});

	test("of one card that comes once: its recall on that day, and how much is left of it at the end", () => {
		const card = { stability: 80, difficulty: 5, lastDay: today - 70, dueDay: today + 10 };
		const recall = retrievability(card, 80, DEFAULT_WEIGHTS);
		const seconds = { right: 60, wrong: 600 };
		const [found] = workloads([card], [0.8], { ...base, days: 20, seconds });
		expect(found?.reviewsPerDay).toBeCloseTo(1 / 20, 9);
		expect(found?.minutesPerDay).toBeCloseTo((recall + 10 * (1 - recall)) / 20, 9);
		const [, , forgotten = 0] = followed(card, 80, 10, 0.8, 20);
		expect(found?.forgotten).toBeCloseTo(forgotten, 2);
	});

	test("of a card due after the days: no review, and what is forgotten by their end", () => {
		const card = { stability: 200, difficulty: 5, lastDay: today - 100, dueDay: today + 90 };
		const [found] = workloads([card], [0.9], base);
		const forgotten = 1 - retrievability(card, 190, DEFAULT_WEIGHTS);
		expect(found).toEqual({ target: 0.9, reviewsPerDay: 0, minutesPerDay: 0, forgotten });
		const [onLastDay] = workloads([{ ...card, dueDay: today + 89 }], [0.9], base);
		expect(onLastDay?.reviewsPerDay).toBeCloseTo(1 / 90, 9);
	});

	test("overdue cards and steps come today, the longer ago the less sure", () => {
		const overdue = { stability: 4, difficulty: 5, lastDay: today - 30, dueDay: today - 20 };
		const step = { stability: 4, difficulty: 5, lastDay: today };
		const wrongOn = (card: Card) => {
			const seconds = { right: 0, wrong: 60 };
			return workloads([card], [0.9], { ...base, days: 1, seconds })[0];
		};
		expect(wrongOn(overdue)?.reviewsPerDay).toBeCloseTo(1, 9);
		expect(wrongOn(overdue)?.minutesPerDay).toBeCloseTo(1 - retrievability(overdue, 30, DEFAULT_WEIGHTS), 9);
		expect(wrongOn(step)).toMatchObject({ reviewsPerDay: 1, minutesPerDay: 0 });
	});

	test("of more cards is the sum, of none nothing", () => {
		const [one = 0, other = 0, both = 0] = [
			deck(40, "one"),
			deck(60, "other"),
			[...deck(40, "one"), ...deck(60, "other")],
		].map((cards) => workloads(cards, [0.9], base)[0]?.reviewsPerDay);
		expect(both).toBeCloseTo(one + other, 9);
		expect(workloads([], [0.9], base)).toEqual([
			{ target: 0.9, reviewsPerDay: 0, minutesPerDay: 0, forgotten: 0 },
		]);
	});
});

test("a higher target asks for more reviews and more time, and leaves fewer forgotten", () => {
	fc.assert(
		fc.property(fc.string(), fc.integer({ min: 50, max: 400 }), (seed, size) => {
			const found = workloads(deck(size, seed), TARGETS, base);
			expect(found.map(({ target }) => target)).toEqual(TARGETS);
			for (const [index, higher] of found.entries()) {
				const lower = found[index - 1];
				if (!lower) continue;
				expect(higher.reviewsPerDay).toBeGreaterThan(lower.reviewsPerDay);
				expect(higher.minutesPerDay).toBeGreaterThan(lower.minutesPerDay);
				expect(higher.forgotten).toBeLessThan(lower.forgotten);
			}
		}),
		{ numRuns: 20 },
	);
});
