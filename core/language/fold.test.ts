import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldKana, foldText, unquoted } from "./fold";

describe("foldText", () => {
	test.each([
		["２０１８年　６月", "2018年6月"],
		["ジョン・スミス", "ジョンスミス"],
		["ｼﾞｮﾝ･ｽﾐｽ", "ジョンスミス"],
		["「完全な 合意」。", "完全な合意"],
		["A.B. O'Smith (Jr.)", "abosmithjr"],
		["1,234人", "1234人"],
		["（注）第一、第二", "注第一第二"],
		[" \n\t", ""],
	])("%j is compared as %j", (text, folded) => {
		expect(foldText(text)).toBe(folded);
	});

	test.each([
		["3.5", "35"],
		["1/2", "12"],
		["1-0", "10"],
		["-5", "5"],
		["9:30", "930"],
		["2、3回", "23回"],
		["2・3年生", "23年生"],
		["5%", "5"],
		["C#", "C"],
		["北", "南"],
	])("%s is not %s", (one, other) => {
		expect(foldText(one)).not.toBe(foldText(other));
	});

	test("folding twice is folding once, for any text and lone surrogates", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const once = foldText(text);
				expect(foldText(once)).toBe(once);
			}),
		);
		expect(foldText("\ud800あ")).toBe("\ud800あ");
	});
});

test.each([
	["「２０１８年」", "2018年"],
	[" (36 hours). ", "36 hours"],
	["［三回］", "三回"],
	["2018年（平成30年）", "2018年(平成30年)"],
	["(a) or (b)", "(a) or (b)"],
	["(a", "(a"],
])("%j without what stands around it is %j", (reply, bare) => {
	expect(unquoted(reply)).toBe(bare);
});

test("foldKana makes one of katakana and hiragana and leaves the rest", () => {
	expect(foldKana("スミス・ヴェラー ヶ")).toBe("すみす・ゔぇらー ゖ");
	expect(foldKana("山田Aー")).toBe("山田Aー");
});

test("no letter is taken as folded at a glance that folding would change", () => {
	for (let code = 0; code <= 0xffff; code++) {
		const letter = String.fromCharCode(code);
		if (foldText(letter) === letter) expect(letter.normalize("NFKC").toLowerCase()).toBe(letter);
	}
});
