// 日英同盟, 米中首脳会談: a pair of letters that names two countries.
import marks from "../../../content/language/country-marks.json";

const MARKS = new Map(Object.entries(marks));
const PAIR = new RegExp(`[${[...MARKS.keys()].join("")}]{2,3}`, "gu");

/** Whether a text names a country by its letter in a pair: 日英同盟 names イギリス. */
export function isNamedInPair(country: string, text: string): boolean {
	const letters = (text.match(PAIR) ?? []).flatMap((pair) => [...pair]);
	return letters.some((letter) => MARKS.get(letter)?.includes(country));
}
