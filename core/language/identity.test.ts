import fc from "fast-check";
import { expect, test } from "vitest";
import { shortHash } from "./identity";

test("the same text has the same name, another text another", () => {
	expect(shortHash("山田氏は走った。")).toBe(shortHash("山田氏は走った。"));
	const names = new Set(Array.from({ length: 5000 }, (_, i) => shortHash(`問い${i}`)));
	expect(names.size).toBe(5000);
});

test("a name is short and plain whatever the text holds", () => {
	fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => /^[0-9a-z]{11}$/.test(shortHash(text))));
});
