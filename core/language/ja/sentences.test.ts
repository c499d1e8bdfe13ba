import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "./sentences";

const quotes = (text: string) => splitSentences(text).map((s) => s.quote);
const kinds = (text: string) => splitSentences(text).map((s) => s.kind);

describe("splitSentences", () => {
	test("a full stop inside a quotation ends nothing, nested or not", () => {
		expect(quotes("山田氏は「行く。『来い。』と聞いた。」と述べた。次は未定だ。")).toEqual([
			"山田氏は「行く。『来い。』と聞いた。」と述べた。",
			"次は未定だ。",
		]);
		expect(quotes("財団（設立は未定。)が動いた。終わり。")).toHaveLength(2);
	});

	test("a bracket left open swallows nothing, and its sentence is none to ask about", () => {
		expect(quotes("彼は「行くと述べた。次は雨だ。")).toEqual(["彼は「行くと述べた。", "次は雨だ。"]);
		expect(kinds("彼は「行くと述べた。次は雨だ。")).toEqual(["fragment", "statement"]);
	});

	test("headings, notes and questions are told from statements", () => {
		expect(kinds("海の歴史\n海は広い。\nどうなる?\n海は深いのか。\nコメント0")).toEqual([
			"fragment",
			"statement",
			"question",
			"question",
			"fragment",
		]);
	});

	test("a sentence broken over lines is no statement", () => {
		expect(kinds("記者会見で市長は\n「中止する」と述べた。\n雨だった。")).toEqual([
			"fragment",
			"fragment",
			"statement",
		]);
	});

	test("a decimal point is no full stop", () => {
		expect(quotes("速度は３．５倍だ．以上．")).toEqual(["速度は３．５倍だ．", "以上．"]);
	});

	test("offsets are exact for any text", () => {
		const part = fc.constantFrom(
			"海は「",
			"」と",
			"。",
			"\r\n",
			"\n",
			"\r",
			"(",
			")",
			"『",
			"』",
			"?",
			" ",
			"\u3000",
			"\0",
			"\ud83d",
			"\u2028",
			"市長",
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
				const text = parts.join("");
				let last = 0;
				for (const s of splitSentences(text)) {
					expect(text.slice(s.start, s.end)).toBe(s.quote);
					expect(s.start).toBeGreaterThanOrEqual(last);
					last = s.end;
				}
			}),
		);
	});
});
