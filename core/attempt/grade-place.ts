// A place is the same with or without what it lies in, as far as the key says so: 神奈川県横浜市 is 横浜市 and 横浜.
import type { NearMiss } from "./asked";
import { comparable, isAnyCountry, plainName } from "./grade-name-forms";

const PREFECTURE = /^(?:東京都|北海道|大阪府|京都府|[^都道府県]{2,3}県)(?=.+[市区町村]$)/;
const CITY_OR_PREFECTURE = /(?<=^東京)都$|(?<=^(?:大阪|京都))府$|(?<=..)県$|(?<=.[^日々])市$| city$/i;

/** Whether a reply names a place; what it adds of itself to the forms is not looked at. */
export function isSamePlace(forms: string[], reply: string): boolean {
	return forms.flatMap(namesOfPlace).map(comparable).includes(comparable(reply));
}

/** Whether a reply names what the place lies in, or says more of the place than the key does. */
export function nearPlace(forms: string[], reply: string): NearMiss | undefined {
	const around = forms.map(partsOf).flatMap(({ country, prefecture }) => [country, prefecture]);
	if (around.flatMap(withoutEnding).map(comparable).includes(comparable(reply))) return "less-precise";
	return forms.some((form) => isSamePlace([reply], form)) ? "more-precise" : undefined;
}

function namesOfPlace(form: string): string[] {
	const { country, here, place } = partsOf(form);
	return [plainName(form), country + here, here, place].flatMap(withoutEnding);
}

function withoutEnding(place: string): string[] {
	return [place, place.replace(CITY_OR_PREFECTURE, "")];
}

/** フランスのリヨン, フランス・リヨン, 神奈川県横浜市; Lyon, France. What is not said is empty. */
function partsOf(form: string): { country: string; here: string; prefecture: string; place: string } {
	const { here, country } = withoutCountry(plainName(form));
	const [prefecture = ""] = PREFECTURE.exec(here) ?? [];
	return { country, here, prefecture, place: here.slice(prefecture.length) };
}

/** フランス・ドイツ and Japan, China lie in nothing. */
function withoutCountry(plain: string): { here: string; country: string } {
	const { first, last } = /^(?<first>[^,、の・]+)(?:, ?|[の・])(?<last>.+)$/u.exec(plain)?.groups ?? {};
	if (first === undefined || last === undefined || isAnyCountry(first) === isAnyCountry(last))
		return { here: plain, country: "" };
	if (plain[first.length] === ",")
		return isAnyCountry(last) ? { here: first, country: last } : { here: plain, country: "" };
	return isAnyCountry(first) ? { here: last, country: first } : { here: plain, country: "" };
}
