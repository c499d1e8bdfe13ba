import fc from "fast-check";
import { expect, test } from "vitest";
import { forecast } from "./forecast";

const today = 20_000;
const review = (dueDay: number) => ({ phase: "review", dueDay }) as const;

test("each review counts on the day it is due, on days without any there are none", () => {
	expect(forecast([review(today + 2), review(today), review(today + 2)], today, 4)).toEqual([
		{ day: today, due: 1 },
		{ day: today + 1, due: 0 },
		{ day: today + 2, due: 2 },
		{ day: today + 3, due: 0 },
	]);
	expect(forecast([], today, 2).map(({ due }) => due)).toEqual([0, 0]);
});

test("what is overdue counts today", () => {
	const cards = [review(today - 1), review(today - 400), review(today), review(today + 1)];
	expect(forecast(cards, today, 2).map(({ due }) => due)).toEqual([3, 1]);
});

test("steps count today", () => {
	const cards = [
		{ phase: "learning" },
		{ phase: "relearning" },
		{ phase: "relearning", dueDay: today + 1 },
	] as const;
	expect(forecast(cards, today, 3).map(({ due }) => due)).toEqual([3, 0, 0]);
});

test("the day after the last one is left out", () => {
	expect(forecast([review(today + 6), review(today + 7)], today, 7).map(({ due }) => due)).toEqual([
		0, 0, 0, 0, 0, 0, 1,
	]);
});

test("every card due before the end counts once", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: -30, max: 60 })),
			fc.integer({ min: 1, max: 40 }),
			(ahead, days) => {
				const counts = forecast(
					ahead.map((by) => review(today + by)),
					today,
					days,
				);
				expect(counts.map(({ day }) => day - today)).toEqual(counts.map((_, index) => index));
				const sum = counts.reduce((before, { due }) => before + due, 0);
				expect(sum).toBe(ahead.filter((by) => by < days).length);
			},
		),
	);
});
