// An amount is a numeral with a counter and what stands around the two: 3度, 約２０人, 36時間後. Dates, ordinals, school
// years and names with numerals in them are none.
import counters from "../../../content/language/counters.json";
import { numeralValue } from "./numerals";
import { canonicalUnit } from "./units";

export type Amount = {
	/** 約, 延べ and the like, "" for none. */
	before: string;
	numeral: string;
	value: number;
	/** The counter as it is written, and by its first name, by which amounts are compared. */
	counter: string;
	unit: string;
	/** 後, 以上 and the like, "" for none. */
	behind: string;
};

const NUMERAL = "[0-9０-９,，.．〇一二三四五六七八九十百千万億兆数]+";
const COUNTERS = [...counters].sort((a, b) => b.length - a.length).join("|");
const AMOUNT = new RegExp(
	`^(?<before>約|およそ|計|延べ|のべ|合計|総額|わずか)?(?<numeral>${NUMERAL})(?<counter>${COUNTERS}|日(?=[後前]))(?<behind>以上|以下|未満|余り|後|前|目|ぶり|弱|強|超)?$`,
);

/** The amount that these words are, or null; 数人 and what can be read in two ways (二三人) are none. */
export function parseAmount(words: string): Amount | null {
	const { before = "", numeral = "", counter = "", behind = "" } = AMOUNT.exec(words)?.groups ?? {};
	const value = numeralValue(numeral);
	if (value === null || (/^[〇一二三四五六七八九]{2}$/.test(numeral) && value < 100)) return null;
	return { before, numeral, value, counter, unit: unitOf(counter, value), behind };
}

/** 度 counts times as 回 does, and degrees, which are seldom fewer than twenty. */
function unitOf(counter: string, value: number): string {
	const unit = canonicalUnit(counter);
	return unit === "度" && Number.isInteger(value) && value < 20 ? "回" : unit;
}

/** What asks for an amount: 3度 is asked as 何度, 約20人 as 約何人; null where it is none. */
export function amountWord(words: string): string | null {
	const found = AMOUNT.exec(words)?.groups;
	if (found === undefined || /^数/.test(found.numeral ?? "") || found.counter === "日") return null;
	return `${found.before ?? ""}何${found.counter}${found.behind ?? ""}`;
}

const INEXACT = /約|およそ|余り|弱|強|超|以上|以下|未満/;

/** Whether two amounts may be the same: one is the other rounded (3万, 29,850), or one is inexact and they are near. */
export function mayBeSameAmount(a: Amount, b: Amount): boolean {
	if (a.unit !== b.unit) return false;
	const difference = Math.abs(a.value - b.value) / Math.max(a.value, b.value);
	const isInexact = INEXACT.test(a.before + a.behind + b.before + b.behind);
	if (isInexact && difference <= 0.15) return true;
	return a.value === b.value || (difference <= 0.05 && (isRounded(a, b) || isRounded(b, a)));
}

function isRounded(round: Amount, exact: Amount): boolean {
	return Number(exact.value.toPrecision(significantDigits(round.value))) === round.value;
}

/** 36 has two, 300 has one, 12.5 three. */
export function significantDigits(value: number): number {
	return value
		.toExponential()
		.replace(/e.*$/, "")
		.replace(/[^0-9]/g, "").length;
}
