import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readable, tokenize } from "./kuromoji.mjs";

const fragments = fc.constantFrom(
	"山田氏は",
	"2021年",
	"「",
	"」",
	"。",
	"\r\n",
	"\n",
	" ",
	"\u3000",
	"\ud83d",
	"\ude00",
	"𠮷",
	"\0",
	"\u0007",
	"(",
	"?",
	"abc",
	"ー",
	"、",
);
const japanese = fc.array(fragments, { maxLength: 30 }).map((parts) => parts.join(""));

describe("kuromoji", () => {
	test("tokens tile the text, whatever it holds", async () => {
		await fc.assert(
			fc.asyncProperty(japanese, async (text) => {
				const tokens = await tokenize(text);
				expect(tokens.map((t) => t.surface).join("")).toBe(text);
				for (const t of tokens) expect(text.slice(t.start, t.end)).toBe(t.surface);
			}),
			{ numRuns: 150 },
		);
	});

	test("ASCII brackets are read as brackets and kept as they were written", async () => {
		const tokens = await tokenize("青空財団(AZF)は設立された。");
		expect(tokens.find((t) => t.surface === "(")?.detail).toBe("括弧開");
		expect(readable("a(?!)\0")).toHaveLength(6);
	});

	test("offsets are UTF-16 behind an astral character", async () => {
		const tokens = await tokenize("𠮷野は走った。");
		expect(tokens.find((t) => t.surface === "は")?.start).toBe(3);
	});
});
