import fc from "fast-check";
import { expect, test } from "vitest";
import { begun, completed, feature, hashOf, hashOfWords } from "./hashing";

const text = fc.string({ unit: "binary", maxLength: 8 });

test("words hash as the text that they make with spaces between them", () => {
	fc.assert(
		fc.property(text, text, text, (a, b, c) => {
			expect(hashOfWords(a, b)).toBe(hashOf(`${a} ${b}`));
			expect(hashOfWords(a, b, c)).toBe(hashOf(`${a} ${b} ${c}`));
		}),
	);
});

test("a feature is the same whether it is made at once or completed later", () => {
	fc.assert(
		fc.property(fc.nat(300), fc.integer(), fc.integer(), fc.integer(), (template, a, b, c) => {
			expect(completed(begun(template, a, b), c)).toBe(feature(template, a, b, c));
		}),
	);
});
