import fc from "fast-check";
import { expect, test } from "vitest";
import { foldNickname } from "./nickname";
import { MOST_LINES, parseRoster } from "./roster";

const rowsOf = (text: string) => {
	const roster = parseRoster(text);
	return "rows" in roster ? roster.rows.map(({ number, nickname }) => [number, nickname]) : roster.faults;
};
const faultsOf = (text: string) => {
	const roster = parseRoster(text);
	return "faults" in roster ? roster.faults.map(({ line, fault }) => [line, fault]) : [];
};

test("a number and a name, however they are parted", () => {
	const lines = [
		"12 山田",
		"１３　佐藤",
		"14,鈴木",
		"15、高橋",
		"16\t田中\t花子",
		"伊藤 次郎",
		"\t渡辺",
		"17， 小林",
		"18 ３組森",
	];
	expect(rowsOf(lines.join("\r\n"))).toEqual([
		[12, "山田"],
		[13, "佐藤"],
		[14, "鈴木"],
		[15, "高橋"],
		[16, "田中 花子"],
		[null, "伊藤 次郎"],
		[null, "渡辺"],
		[17, "小林"],
		[18, "３組森"],
	]);
});

test("a name keeps the width it was written in; empty lines are passed over", () => {
	expect(rowsOf("\n\n　１　ＡＢ\n \nﾊﾅ\n")).toEqual([
		[1, "ＡＢ"],
		[null, "ﾊﾅ"],
	]);
	expect(rowsOf("3D太郎")).toEqual([[null, "3D太郎"]]);
	expect(rowsOf("")).toEqual([]);
});

test("every fault with its line", () => {
	const list = [
		"番号,名前",
		"0 山田",
		"10000\t佐藤",
		"",
		"5,",
		`6 ${"長".repeat(41)}`,
		"a@b",
		"鈴木",
		"7 鈴 木",
	];
	expect(faultsOf(list.join("\n"))).toEqual([
		[1, "bad-number"],
		[2, "bad-number"],
		[3, "bad-number"],
		[5, "no-name"],
		[6, "long-name"],
		[7, "bad-name"],
		[9, "same-name"],
	]);
});

test("at most 200 names", () => {
	const names = Array.from({ length: MOST_LINES + 1 }, (_, index) => `生徒${index}`);
	expect(faultsOf(`\n${names.join("\n")}`)).toEqual([[MOST_LINES + 2, "too-many"]]);
	expect(rowsOf(names.slice(1).join("\n"))).toHaveLength(MOST_LINES);
});

const name = fc
	.string({ unit: fc.constantFrom(..."山田花子アイ ABあ"), minLength: 1, maxLength: 12 })
	.map((text) => text.trim())
	.filter((text) => text !== "");
const people = fc.uniqueArray(fc.record({ name, number: fc.option(fc.integer({ min: 1, max: 9999 })) }), {
	selector: (person) => foldNickname(person.name),
	maxLength: 40,
});

test("what is written as a list is read as it was, by tab and by comma, in any width", () => {
	const wide = (number: number) =>
		String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
	fc.assert(
		fc.property(people, fc.constantFrom("\t", ",", "，"), fc.boolean(), (list, mark, isWide) => {
			const lines = list.map(({ name, number }) =>
				number === null ? name : `${isWide ? wide(number) : number}${mark}${name}`,
			);
			expect(rowsOf(lines.join("\n"))).toEqual(list.map(({ name, number }) => [number, name]));
		}),
	);
});

test("any text is read whole or refused with lines that are there; no two rows have one name", () => {
	const unit = fc.constantFrom(..."12０９,\t\n 　山@a、", "\u200b", "\r\n");
	fc.assert(
		fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
			const roster = parseRoster(text);
			const most = text.split(/\r\n|\r|\n/).length;
			const lines = "rows" in roster ? roster.rows : roster.faults;
			expect("rows" in roster || lines.length > 0).toBe(true);
			expect(lines.every(({ line }) => line >= 1 && line <= most)).toBe(true);
			const rows = "rows" in roster ? roster.rows : [];
			const keys = rows.map(({ nickname }) => foldNickname(nickname));
			expect(new Set(keys).size).toBe(keys.length);
			expect(rows.every(({ nickname }) => !/[\p{C}@]/u.test(nickname))).toBe(true);
		}),
		{ numRuns: 2000 },
	);
});
