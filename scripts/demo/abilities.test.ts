import { expect, test } from "vitest";
import { aboutNought, chanceOf, seeded } from "./abilities";

test("the same seed draws the same numbers, another seed others, all from 0 up to 1", () => {
	const draw = (seed: number) => Array.from({ length: 1000 }, seeded(seed));
	expect(draw(1)).toEqual(draw(1));
	expect(draw(1)).not.toEqual(draw(2));
	expect(draw(1).every((value) => value >= 0 && value < 1)).toBe(true);
});

test("abilities lie about nought, and the able are right more often", () => {
	const random = seeded(7);
	const drawn = Array.from({ length: 2000 }, () => aboutNought(random));
	expect(Math.abs(drawn.reduce((a, b) => a + b, 0) / drawn.length)).toBeLessThan(0.1);
	expect(chanceOf(0, 0)).toBe(0.5);
	expect(chanceOf(2, 0)).toBeGreaterThan(chanceOf(1, 0));
	expect(chanceOf(0, 2)).toBeLessThan(0.2);
});
