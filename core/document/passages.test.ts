import fc from "fast-check";
import { expect, test } from "vitest";
import { splitPassages } from "./passages";

const quotes = (text: string) => splitPassages(text).map(({ start, end }) => text.slice(start, end));

test("a passage is a line without the white space around it; blank lines are none", () => {
	expect(quotes("一。\r\n\r\n　二。 \n\n\n三。")).toEqual(["一。", "二。", "三。"]);
	expect(quotes(" \n\r\n　")).toEqual([]);
});

test("a short line that ends no sentence, or only asks, is a heading where text follows", () => {
	const flags = splitPassages("橋の歴史\n橋は古い。\n橋はなぜ落ちたのか?\n風が吹いた。\nコメント").map(
		(p) => p.isHeading,
	);
	expect(flags).toEqual([true, false, true, false, false]);
});

test("passages are in order, apart, trimmed and leave out nothing but white space", () => {
	const line = fc.string({
		unit: fc.constantFrom("あ", "。", " ", "　", "\r", "\n", "𠮟", "\ud800", "a", "?"),
	});
	fc.assert(
		fc.property(line, (text) => {
			let last = 0;
			for (const { start, end } of splitPassages(text)) {
				expect(text.slice(last, start).trim()).toBe("");
				expect(start).toBeLessThan(end);
				expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
				last = end;
			}
			expect(text.slice(last).trim()).toBe("");
		}),
	);
});
