import fc from "fast-check";
import { expect, test } from "vitest";
import { numeralValue } from "./numerals";

test.each([
	["２０１８", 2018],
	["1,234,567", 1234567],
	["1万2,000", 12000],
	["1,234.5", 1234.5],
	["三〇・五", 30.5],
	["1・5億", 150000000],
	["二〇一八", 2018],
	["二零一八", 2018],
	["二千十八", 2018],
	["三十六", 36],
	["十", 10],
	["百", 100],
	["百二十三", 123],
	["一万二千", 12000],
	["3万5千", 35000],
	["2千18", 2018],
	["1.5億", 150000000],
	["1.1万", 11000],
	["一億二千万", 120000000],
	["三兆", 3e12],
	["〇", 0],
])("%s is %d", (text, value) => {
	expect(numeralValue(text)).toBe(value);
});

test.each([
	"",
	"万",
	"二千一八",
	"20十",
	"十百",
	"千千",
	"12,34",
	"1,234,56",
	"1,2345",
	"2,3",
	"三・",
	"一・二・三",
	"1.2.3",
	".",
	"三人",
	"-5",
	"万二",
	"1万2億",
	"元",
])("%j is no numeral", (text) => {
	expect(numeralValue(text)).toBeNull();
});

const DIGITS = "〇一二三四五六七八九";
const positional = (value: number) => String(value).replace(/./g, (digit) => DIGITS.charAt(Number(digit)));

/** Up to four places with multipliers; 一 is left out before 十, 百 and 千. */
function section(four: number): string {
	return ["千", "百", "十", ""]
		.map((place, i) => {
			const digit = Math.floor(four / 10 ** (3 - i)) % 10;
			if (digit === 0) return "";
			return (digit === 1 && place !== "" ? "" : DIGITS.charAt(digit)) + place;
		})
		.join("");
}

function inKanji(value: number): string {
	return section(Math.floor(value / 10_000)) + (value >= 10_000 ? "万" : "") + section(value % 10_000);
}

test("every number below a hundred million reads back from kanji", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
			expect(numeralValue(inKanji(value))).toBe(value);
			expect(numeralValue(value.toLocaleString("en"))).toBe(value);
			expect(numeralValue(positional(value))).toBe(value);
		}),
	);
});

test("any text gives a number or null", () => {
	const text = fc.string({ unit: fc.constantFrom(..."〇一九十百千万億12.,年") });
	fc.assert(
		fc.property(text, (written) => {
			const value = numeralValue(written);
			expect(value === null || Number.isFinite(value)).toBe(true);
		}),
	);
});
