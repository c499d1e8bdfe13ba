import fc from "fast-check";
import { expect, test } from "vitest";
import { isFault, takeFile, takeText } from "./intake";
import { MOST_BYTES, MOST_CHARACTERS, MOST_MARKDOWN } from "./limits";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a file's format is told by its name", () => {
	const file = bytes("# 橋<b>の</b>話");
	expect(takeFile(file, "a.txt")).toEqual({ text: "# 橋<b>の</b>話", encoding: "utf-8" });
	expect(takeFile(file, "A.MD")).toEqual({ text: "橋の話", title: "橋の話", encoding: "utf-8" });
	expect(takeFile(file, "a.xhtml")).toEqual({ text: "# 橋の話", encoding: "utf-8" });
});

test("a page in a text file is a page", () => {
	expect(takeFile(bytes("\ufeff\n<!doctype html>\n<h1>橋</h1>"), "a.txt")).toMatchObject({
		text: "橋",
		title: "橋",
	});
	expect(takeFile(bytes("<html lang=ja><p>橋"), "a")).toMatchObject({ text: "橋" });
	expect(takeFile(bytes("<htmlx>橋"), "a.txt")).toMatchObject({ text: "<htmlx>橋" });
});

test("a page is called by its title, or by its first heading of the first level", () => {
	expect(takeText("<title>題</title><h1>橋</h1>", "html")).toEqual({ text: "橋", title: "題" });
	expect(takeText("<h2>序</h2><h1>橋</h1>", "html")).toMatchObject({ title: "橋" });
	expect(takeText("<h2>序</h2>", "html")).toEqual({ text: "序" });
});

test("the limit of bytes itself is allowed", () => {
	const file = (size: number) => bytes(`<p>b${" ".repeat(size - 4)}`);
	expect(takeFile(file(MOST_BYTES), "a.html")).toMatchObject({ text: "b" });
	expect(takeFile(file(MOST_BYTES + 1), "a.html")).toEqual({ fault: "too-many-bytes", limit: MOST_BYTES });
});

test("characters are counted in the plain text, by code points", () => {
	const most = "𠮷".repeat(MOST_CHARACTERS);
	const fault = { fault: "too-many-characters", limit: MOST_CHARACTERS };
	expect(takeText(most, "text")).toEqual({ text: most });
	expect(takeText(`<p>${most}</p>`, "html")).toEqual({ text: most });
	expect(takeText(`${most}野`, "text")).toEqual(fault);
	expect(takeText(`<p>${most}野`, "html")).toEqual(fault);
	expect(takeText("a".repeat(MOST_MARKDOWN + 1), "markdown")).toEqual({ ...fault, limit: MOST_MARKDOWN });
});

test("an encoding that cannot be known is told, never guessed at", () => {
	expect(takeFile(Uint8Array.of(0x42, 0xe9, 0x72), "a.txt")).toEqual({ fault: "unknown-encoding" });
	expect(takeFile(bytes("橋は"), "a.txt", "shift_jis")).toEqual({ fault: "unknown-encoding" });
});

test("a NUL is refused with its line, however it is written", () => {
	expect(takeText("一\r\n二\r\0", "text")).toEqual({ fault: "holds-nul", line: 3 });
	expect(takeFile(bytes("\0the bridge is old"), "a.txt")).toEqual({ fault: "holds-nul", line: 1 });
	for (const nul of ["&#0;", "&#x00;", "\0"])
		expect(takeText(`<p>\n${nul}`, "html")).toEqual({ fault: "holds-nul", line: 2 });
	expect(takeText("<p>&#0038;&#x0026;", "html")).toEqual({ text: "&&" });
	expect(takeText("&#0;", "text")).toEqual({ text: "&#0;" });
});

test.each(["", " \n\t　", "\ufeff", "\u200b\u200e\u0007\u2060\u3164"])("nothing to be seen: %j", (text) => {
	expect(takeText(text, "text")).toEqual({ fault: "empty" });
	expect(takeFile(bytes(text), "a.txt")).toEqual({ fault: "empty" });
});

test("markup without words is empty", () => {
	expect(takeText("<title>題</title><img alt=絵>", "html")).toEqual({ fault: "empty" });
	expect(takeText("---\n\n![絵](a)", "markdown")).toEqual({ fault: "empty" });
});

test("line ends are one character, half a character is replaced, the mark is left out", () => {
	expect(takeText("\ufeff一\r\n二\r三\n\r四", "text")).toEqual({ text: "一\n二\n三\n\n四" });
	expect(takeText("橋\ud842の\udfb7𠮷", "text")).toEqual({ text: "橋\ufffdの\ufffd𠮷" });
});

test.each(["שלום \u202b(עולם)\u202c", "👩‍🏫は先生", "か\u3099", "葛\u{e0100}城"])(
	"comes through as it is: %s",
	(text) => {
		expect(takeText(text, "text")).toEqual({ text });
		expect(takeText(`<p>${text}</p>`, "html")).toEqual({ text });
		expect(takeText(text, "markdown")).toEqual({ text });
	},
);

test("a plain text that is normal already stays as it is", () => {
	const line = fc.string({
		unit: fc.constantFrom("橋", "。", " ", "　", "\n", "𠮷", "<b>", "&amp;", "# ", "*", "\t"),
	});
	fc.assert(
		fc.property(line, (rest) => {
			expect(takeText(`橋${rest}`, "text")).toEqual({ text: `橋${rest}` });
			expect(takeFile(bytes(`橋${rest}`), "a.txt")).toEqual({ text: `橋${rest}`, encoding: "utf-8" });
		}),
	);
});

test("words of any kind come through a page, white space aside", () => {
	const words = fc.array(fc.stringMatching(/^[a-z橋はア。]{1,5}$/), { minLength: 1 });
	fc.assert(
		fc.property(words, (list) => {
			const page = takeText(list.map((word) => `<p> ${word}\n</p>`).join(""), "html");
			expect(page).toEqual({ text: list.join("\n\n") });
		}),
	);
});

test("a fault is told from a text", () => {
	expect(isFault(takeText("", "text"))).toBe(true);
	expect(isFault(takeText("橋", "text"))).toBe(false);
});
