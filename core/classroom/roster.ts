// A list of a class as teachers have it: pasted from a table or typed, a name to a line, with or without a number.
import { foldNickname, LONGEST_NICKNAME } from "./nickname";

export const MOST_LINES = 200;
export const LARGEST_NUMBER = 9999;

export type RosterRow = { line: number; number: number | null; nickname: string };
export type RosterFaultKind = "bad-number" | "no-name" | "long-name" | "bad-name" | "same-name" | "too-many";
export type RosterFault = { line: number; fault: RosterFaultKind };
export type Roster = { rows: RosterRow[] } | { faults: RosterFault[] };

/** "12 山田", "１２　山田"; what follows a number with a comma or a tab is told apart before. */
const NUMBER_THEN_NAME = /^([\d０-９]+)\s+(.*)$/u;
const DIGITS = /^\d+$/;

const numerals = (text: string) => text.replace(/[０-９]/g, (digit) => digit.normalize("NFKC"));

/** The number and the name of one line, as they stand there; null: no number. */
function cellsOf(line: string): { number: string | null; name: string } {
	const cells = line.split(/[\t,，、]/u).map((cell) => cell.trim());
	const [first = "", ...rest] = cells;
	if (rest.length === 0) {
		const [, number, name] = NUMBER_THEN_NAME.exec(first) ?? [];
		return { number: number === undefined ? null : numerals(number), name: name ?? first };
	}
	return { number: first === "" ? null : numerals(first), name: rest.filter(Boolean).join(" ") };
}

function faultOf({ number, name }: { number: string | null; name: string }): RosterFaultKind | null {
	if (number !== null && !(DIGITS.test(number) && Number(number) >= 1 && Number(number) <= LARGEST_NUMBER)) {
		return "bad-number";
	}
	if (foldNickname(name) === "") return "no-name";
	if (name.length > LONGEST_NICKNAME) return "long-name";
	return /[\p{C}@]/u.test(name) ? "bad-name" : null;
}

/** Reads a list, all or nothing: every row, or every fault with its line, counted from 1. */
export function parseRoster(text: string): Roster {
	const lines = text.split(/\r\n|\r|\n/).map((content, index) => ({ content, line: index + 1 }));
	const filled = lines.filter(({ content }) => content.trim() !== "");
	const surplus = filled[MOST_LINES];
	if (surplus) return { faults: [{ line: surplus.line, fault: "too-many" }] };
	const rows: RosterRow[] = [];
	const faults: RosterFault[] = [];
	const seen = new Set<string>();
	for (const { content, line } of filled) {
		const cells = cellsOf(content);
		const key = foldNickname(cells.name);
		const fault = faultOf(cells) ?? (seen.has(key) ? "same-name" : null);
		seen.add(key);
		if (fault) faults.push({ line, fault });
		else
			rows.push({ line, number: cells.number === null ? null : Number(cells.number), nickname: cells.name });
	}
	return faults.length > 0 ? { faults } : { rows };
}
