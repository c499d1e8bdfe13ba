// 日英同盟, 米中首脳会談: a pair of letters that names two countries.
import marks from "../../../content/language/country-marks.json";
import { isSameCountry } from "./names";

const MARKS = new Map(Object.entries(marks));
const PAIR = new RegExp(`[${[...MARKS.keys()].join("")}]{2,3}`, "gu");

/** Whether a text names a country by its letter in a pair: 日英同盟 names イギリス. */
export function isNamedInPair(country: string, text: string): boolean {
	const named = (text.match(PAIR) ?? []).flatMap((pair) =>
		[...pair].map((letter) => MARKS.get(letter) ?? ""),
	);
	return named.some((name) => isSameCountry(name, country));
}
