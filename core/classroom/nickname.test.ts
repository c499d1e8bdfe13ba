import fc from "fast-check";
import { expect, test } from "vitest";
import { foldNickname } from "./nickname";

test("width, case and blanks make no other name", () => {
	const same = [
		["ヤマダ", "ﾔﾏﾀﾞ"],
		["Hana", "ＨＡＮＡ"],
		["山田太郎", "山田　太郎", " 山田 太郎 "],
		["Ann Lee", "ann  lee", "Ａｎｎ\u00a0Ｌｅｅ"],
		["1組 山田", "1組山田", "１組　山田"],
	];
	for (const names of same) expect(new Set(names.map(foldNickname)).size, names.join()).toBe(1);
});

test("other names stay other names", () => {
	const names = ["山田", "山本", "やまだ", "ヤマダ", "Ann A", "Anna", "Ann Lee", "ガク", "カク"];
	expect(new Set(names.map(foldNickname)).size).toBe(names.length);
});

test("folding twice is folding once, and a folded name never begins with a blank", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (name) => {
			const folded = foldNickname(name);
			expect(foldNickname(folded)).toBe(folded);
			expect(folded.startsWith(" ")).toBe(false);
		}),
		// Lowered, the dot comes off the I and stands in the wrong order.
		{ numRuns: 3000, examples: [["\u0130\u0316"]] },
	);
});
