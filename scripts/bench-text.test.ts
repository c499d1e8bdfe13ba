import { expect, test } from "vitest";
import { tokenize } from "../server/kuromoji.mjs";
import { benchText } from "./bench-text";

test("the same text every time, as long as asked for, a longer one going on from a shorter", async () => {
	const [short, long] = [await benchText(5000, tokenize), await benchText(25_000, tokenize)];
	expect(short).toHaveLength(5000);
	expect(long.startsWith(short)).toBe(true);
	expect(await benchText(25_000, tokenize)).toBe(long);
});

test("what is told again is told of others and at another time", async () => {
	const text = await benchText(60_000, tokenize);
	const years = new Set(text.match(/\d{4}年/g));
	expect(years.size).toBeGreaterThan(50);
	const lines = text.split("\n").filter((line) => line.length > 100);
	expect(new Set(lines).size).toBeGreaterThan(lines.length * 0.75);
});
