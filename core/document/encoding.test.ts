import { expect, test } from "vitest";
import { decode, type Encoding } from "./encoding";

/** The encoder of a double-byte encoding, from what its decoder makes of each pair of bytes. */
function encoderOf(encoding: Encoding): (text: string) => Uint8Array {
	const bytesOf = new Map<string, number[]>();
	const decoder = new TextDecoder(encoding);
	for (let lead = 0x80; lead < 0x100; lead++)
		for (let trail = 0x40; trail < 0x100; trail++) {
			const character = decoder.decode(Uint8Array.of(lead, trail));
			if (/^[^\ufffd]$/u.test(character) && !bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
		}
	return (text) =>
		Uint8Array.from(Array.from(text).flatMap((one) => bytesOf.get(one) ?? [one.codePointAt(0) ?? 0]));
}

const wide = (text: string, isLittle: boolean) =>
	Uint8Array.from(
		Array.from(text.split("").map((unit) => unit.charCodeAt(0))).flatMap((unit) =>
			isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
		),
	);

const encoders: Record<Encoding, (text: string) => Uint8Array> = {
	"utf-8": (text) => new TextEncoder().encode(text),
	"utf-16le": (text) => wide(text, true),
	"utf-16be": (text) => wide(text, false),
	shift_jis: encoderOf("shift_jis"),
	"euc-jp": encoderOf("euc-jp"),
};
const each = Object.entries(encoders) as [Encoding, (text: string) => Uint8Array][];
const story = "青空橋は1990年に完成した。\n設計したのは森田花子氏で、カメラは～「ソニー」表示～である。\n";

test.each(each)("%s is found by its bytes alone", (encoding, encode) => {
	expect(decode(encode(story), false)).toEqual({ text: story, encoding });
});

test.each(each)("a short line in %s is found too", (encoding, encode) => {
	expect(decode(encode("青空橋は古い。\n"), false)?.encoding).toBe(encoding);
});

test.each(["utf-8", "utf-16le", "utf-16be"] as const)(
	"a byte order mark in %s is believed and left out",
	(encoding) => {
		expect(decode(encoders[encoding]("\ufeff橋"), false)).toEqual({ text: "橋", encoding });
	},
);

test("English in UTF-16 is found by its NULs", () => {
	expect(decode(wide("The bridge is old.", true), false)?.text).toBe("The bridge is old.");
	expect(decode(wide("The bridge is old.", false), false)?.text).toBe("The bridge is old.");
});

test.each([
	["shift_jis", '<meta charset="Shift_JIS">'],
	["shift_jis", "<META http-equiv=Content-Type content='text/html; charset=x-sjis'>"],
	["euc-jp", "<meta charset=euc-jp>"],
	["euc-jp", '<?xml version="1.0" encoding="EUC-JP"?>'],
] as const)("a page says that it is in %s: %s", (encoding, label) => {
	const page = `${label}<p>東京都`; // without kana, so that the label alone tells
	expect(decode(encoders[encoding](page), true)).toEqual({ text: page, encoding });
	expect(decode(encoders[encoding](page), false)).toBeUndefined();
});

test("a label after the first 1024 bytes is not looked for", () => {
	const late = `${" ".repeat(1024)}<meta charset=euc-jp>${story}`;
	expect(decode(encoders["utf-8"](late), true)?.encoding).toBe("utf-8");
});

test("an encoding that is told and does not fit is not known", () => {
	expect(decode(encoders.shift_jis(story), false, "utf-8")).toBeUndefined();
	expect(decode(encoders["utf-8"](`${story}橋`), false, "euc-jp")).toBeUndefined();
	expect(decode(encoders.shift_jis(`<meta charset=utf-8>${story}`), true)).toBeUndefined();
	expect(decode(encoders["utf-8"](`<meta charset=koi8-r>${story}`), true)).toBeUndefined();
	expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff), false)).toBeUndefined();
});

test("a label of another encoding does no harm to ASCII", () => {
	expect(decode(encoders["utf-8"]("<meta charset=iso-8859-1>bridge"), true)?.encoding).toBe("utf-8");
});

test("what is chosen goes before what a page says", () => {
	const page = `<meta charset=euc-jp>${story}`;
	expect(decode(encoders.shift_jis(page), true, "shift_jis")?.text).toBe(page);
});

test.each([
	["Latin letters with accents", [0x42, 0xe9, 0x72, 0xe9, 0x6e, 0x69, 0x63, 0x65]],
	["ISO-2022-JP", [0x1b, 0x24, 0x42, 0x36, 0x36, 0x1b, 0x28, 0x42]],
	["broken UTF-8", [0xe6, 0xa9, 0x8b, 0xe6, 0xa9]],
	["random bytes", [0xff, 0xd8, 0xff, 0xe0, 0x01, 0x9f, 0x80]],
])("no text is made of %s", (_, bytes) => {
	expect(decode(Uint8Array.from(bytes), false)).toBeUndefined();
});

test("a stray byte in EUC-JP is not read as a control", () => {
	expect(decode(Uint8Array.of(0xa4, 0xa2, 0x80), false, "euc-jp")).toBeUndefined();
	expect(decode(Uint8Array.of(0xa4, 0xa2), false, "euc-jp")?.text).toBe("あ");
});
