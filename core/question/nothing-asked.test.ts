import { describe, expect, test } from "vitest";
import { MOST_CHARACTERS } from "../document/limits";
import { splitSentences } from "../language/ja/sentences";
import { nothingAsked } from "./nothing-asked";

const read = (text: string, language = "ja") => ({
	source: { language, text },
	sentences: splitSentences(text),
});

describe("a document with nothing to ask says why", () => {
	test.each([
		["", "empty"],
		[" \r\n\u3000\0\ufeff\ud842", "empty"],
		["The bridge was built in 1998.", "no-japanese"],
		["市长于1998年建立了美术馆。", "no-japanese"],
		["。", "no-japanese"],
		["あ", "no-statement"],
		["橋", "no-statement"],
		["橋の話\n第一章　山の話\n・川の話", "no-statement"],
		["橋とは何でしょうか。", "no-statement"],
		["<p>今日は雨です。</p>", "markup"],
		["今日は雨です。", "nothing-sure"],
	])("%j: %s", (text, reason) => {
		expect(nothingAsked(read(text), [])).toEqual({ reason });
	});

	test("what is held back is not asked", () => {
		expect(nothingAsked(read("今日は雨です。"), [{ status: "held-back" }, { status: "draft" }])).toEqual({
			reason: "nothing-sure",
		});
	});

	test("a document in another language is not looked into", () => {
		expect(nothingAsked(read("The bridge was built in 1998.", "en"), [])).toEqual({
			reason: "other-language",
		});
	});
});

test("a document too long names the limit; it has been read by nobody", () => {
	const source = { language: "ja", text: "橋".repeat(MOST_CHARACTERS + 1) };
	expect(nothingAsked({ source, sentences: [] }, [])).toEqual({ reason: "too-long", limit: 300_000 });
});

test("a document with a question to serve needs no reason", () => {
	expect(nothingAsked(read("今日は雨です。"), [{ status: "held-back" }, { status: "ready" }])).toEqual({});
});
