import { describe, expect, test } from "vitest";
import { chooseAmong, soundAmong } from "./choosing";

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
const any = (n: number) => n;

describe("chooseAmong", () => {
	test("three or more, at most six, or none", () => {
		expect([2, 3, 5, 6, 20].map((count) => chooseAmong(upTo(count), any).length)).toEqual([0, 3, 5, 6, 6]);
	});

	test("each is chosen beside those before it", () => {
		const isApart = (n: number, chosen: readonly number[]) =>
			chosen.some((c) => c % 5 === n % 5) ? null : n;
		expect(chooseAmong(upTo(20), isApart)).toEqual([0, 1, 2, 3, 4]);
	});

	test("three are looked for however far they are, a fourth only near", () => {
		const at = (...places: number[]) => chooseAmong(upTo(100_000), (n) => (places.includes(n) ? n : null));
		expect(at(5, 500, 50_000)).toEqual([5, 500, 50_000]);
		expect(at(5, 500, 50_000, 50_004)).toEqual([5, 500, 50_000, 50_004]);
		let looked = 0;
		chooseAmong(upTo(100_000), (n) => {
			looked++;
			return n < 3 ? n : null;
		});
		expect(looked).toBeLessThan(100);
	});
});

describe("soundAmong", () => {
	const sound = (without: string) =>
		soundAmong(
			[..."abcde"].map((text) => ({ text })),
			({ text }) => text !== without,
		).map((d) => d.text);

	test("no spare one takes the place of one of the three", () => {
		expect(sound("b")).toEqual(["a", "c"]);
		expect(sound("d")).toEqual(["a", "b", "c", "e"]);
	});
});
