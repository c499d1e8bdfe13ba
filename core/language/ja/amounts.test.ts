import { describe, expect, test } from "vitest";
import { amountWord, mayBeSameAmount, parseAmount } from "./amounts";

function parsed(words: string) {
	const amount = parseAmount(words);
	if (amount === null) throw new Error(`${words} is no amount`);
	return amount;
}

describe("parseAmount", () => {
	test.each([
		["3度", 3, "回", ""],
		["三回", 3, "回", ""],
		["35度", 35, "度", ""],
		["約２０名", 20, "人", ""],
		["36時間後", 36, "時間", "後"],
		["1万2千人以上", 12000, "人", "以上"],
		["5カ国", 5, "か国", ""],
		["3日後", 3, "日", "後"],
	])("%s", (words, value, unit, behind) => {
		expect(parsed(words)).toMatchObject({ value, unit, behind });
	});

	test.each(["数人", "二三人", "第3回", "3月4日", "人", "2019年6月"])("%s is none", (words) => {
		expect(parseAmount(words)).toBeNull();
	});
});

test("an amount is asked for by its counter", () => {
	expect(amountWord("約20人")).toBe("約何人");
	expect(amountWord("36時間後")).toBe("何時間後");
	expect(amountWord("数人")).toBeNull();
});

describe("mayBeSameAmount", () => {
	const may = (a: string, b: string) => mayBeSameAmount(parsed(a), parsed(b));

	test("the same number, rounded or inexact", () => {
		expect(may("3度", "三回")).toBe(true);
		expect(may("3万人", "29,850人")).toBe(true);
		expect(may("約30人", "33人")).toBe(true);
		expect(may("30人余り", "33人")).toBe(true);
	});

	test("another number, or another unit", () => {
		expect(may("36時間", "32時間")).toBe(false);
		expect(may("30人", "33人")).toBe(false);
		expect(may("約30人", "45人")).toBe(false);
		expect(may("3人", "3回")).toBe(false);
	});
});
