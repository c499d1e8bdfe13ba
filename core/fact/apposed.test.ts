import { describe, expect, test } from "vitest";
import { analyser } from "../../server/analyser";
import { readText } from "../language/ja/reading";
import { findApposed } from "./apposed";
import { isOneOfAKind } from "./one-of-a-kind";

async function apposed(text: string) {
	const { sentences } = await readText(text, analyser);
	return sentences.flatMap((s) => findApposed(text, s));
}

describe("what a noun is said to be right before it", () => {
	test("is found with what modifies it, and is one of a kind where it is the seat or the first of something", async () => {
		const [seat] = await apposed("フランスの首都であるパリは、世界中から観光客を集めている。");
		expect([seat?.told, seat?.term.quote, seat && isOneOfAKind(seat)]).toEqual([
			"フランスの首都",
			"パリ",
			true,
		]);
		const [first] = await apposed("フランスにとっての最優先課題である漁業問題について、協議が続いた。");
		expect([first?.told, first?.term.quote, first && isOneOfAKind(first)]).toEqual([
			"フランスにとっての最優先課題",
			"漁業問題",
			true,
		]);
	});

	test.each([
		["nothing says whose", "首都であるパリは、世界中から観光客を集めている。"],
		["it tells of what belongs to the noun", "フランスの首都であるパリの中心部は、観光客を集めている。"],
		["a pointer stands in it", "この国の首都であるパリは、観光客を集めている。"],
	])("nothing where %s", async (_, text) => {
		expect(await apposed(text)).toEqual([]);
	});

	test("one of many is not one of a kind", async () => {
		const [one] = await apposed("フランスの都市であるリヨンは、観光客を集めている。");
		expect(one === undefined || !isOneOfAKind(one)).toBe(true);
	});
});
