import fc from "fast-check";
import { expect, test } from "vitest";
import { foldCode, spellCode } from "./code";

test("case, hyphens, blanks and width do not matter", () => {
	const ways = [
		"ABCD2345",
		"abcd-2345",
		" abcd 2345 ",
		"ＡＢＣＤ－２３４５",
		"ａｂｃｄー２３４５",
		"AB-CD-23-45",
	];
	expect(new Set(ways.map(foldCode))).toEqual(new Set(["ABCD2345"]));
});

test("a code is written in two halves", () => {
	expect(["ABCD2345", "abc234", "ABC"].map(spellCode)).toEqual(["ABCD-2345", "ABC-234", "ABC"]);
});

test("however a code is written, it reads as itself", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			expect(foldCode(spellCode(text))).toBe(foldCode(text));
			expect(foldCode(foldCode(text))).toBe(foldCode(text));
		}),
	);
});
