// A table for a spreadsheet: RFC 4180, UTF-8 with the byte order mark that Excel wants, and no cell that it would run.
// Learners choose their nicknames and answers, a teacher's Excel opens them: OWASP, "CSV Injection"; CWE-1236.
import { stringify } from "csv-stringify/browser/esm/sync";

export type CsvCell = string | number | null;

/**
 * Where a cell begins that a spreadsheet would run. It does so with OWASP's = + - @, with their full-width and small
 * and raised forms, which a reader may fold (Unicode compatibility), or with the minus sign; also behind blanks, quotes and what is not seen, which
 * some readers strip. And a cell begins not only where ours does: a reader set to semicolons or tabs splits the text,
 * quoted or not (LibreOffice does, in a row that begins with a number), and a line break then begins a row.
 */
const ACTIVE = /(^|[;\t\r\n])(?=(?:(?![\t\r\n])[\s\p{C}"'`“”‘’＂＇])*[=+\-@＝＋－＠﹦﹢﹣﹫−⁼₌⁺₊﬩⁻₋])/gu;

/** OWASP's tab, CR and LF, and ASVS 1.2.10's NUL: not in front, whatever follows. */
const CONTROL = /^[\t\r\n\0]/;

/**
 * Text that a spreadsheet shows and never runs: with an apostrophe where it would begin like a formula. The apostrophe
 * is seen in the cell; that is the price, and OWASP's advice. Numbers are no text, -1 stays -1.
 */
export function inertText(text: string): string {
	const inert = text.replace(ACTIVE, "$1'");
	return CONTROL.test(inert) ? `'${inert}` : inert;
}

/** What a file begins with. */
export const csvStart = "\uFEFF";

/**
 * Some rows of a file, each ending in CRLF. Every text is quoted, as OWASP has it. No value (null), and a number that is none (NaN, infinite), are empty cells.
 */
export function csvRows(rows: readonly (readonly CsvCell[])[]): string {
	const cells = rows.map((row) =>
		row.map((cell) => {
			if (typeof cell === "string") return inertText(cell);
			return cell !== null && Number.isFinite(cell) ? cell : null;
		}),
	);
	return stringify(cells, { record_delimiter: "windows", quoted_string: true });
}

/** The text of a whole file. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
	return csvStart + csvRows(rows);
}
