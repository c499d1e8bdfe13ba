import { expect, test } from "vitest";
import { languageOfText, titleOf } from "./title";

test.each([
	["\n 青空橋の歴史 \n橋は古い。", "青空橋の歴史"],
	["橋はなぜ落ちたのか？\n風が吹いた。", "橋はなぜ落ちたのか？"],
	["橋は落ちた。", "橋は落ちた。"],
	[`${"橋".repeat(60)}\n文。`, "橋".repeat(60)],
	["橋".repeat(61), `${"橋".repeat(30)}…`],
	[`${"橋".repeat(31)}。`, `${"橋".repeat(30)}…`],
	["👩‍🏫".repeat(70), `${"👩‍🏫".repeat(30)}…`],
	["", ""],
])("%j is called %j", (text, title) => {
	expect(titleOf(text)).toBe(title);
});

test.each([
	["橋は古い。", "ja"],
	["東京都", "ja"],
	["React の useState は値を覚える関数である。", "ja"],
	["The bridge 橋 (hashi) is the oldest one in the whole country.", "en"],
	["1990", "en"],
])("%s is read as %s", (text, language) => {
	expect(languageOfText(text)).toBe(language);
});
