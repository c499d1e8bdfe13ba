// A name is right when it is the key or one of its aliases, whatever title it carries; likeness is no reason.
import { foldKana, foldText } from "../language/fold";
import {
	isBareTitle,
	mayBePlaceWithTitle,
	stripCourtesies,
	stripHonorifics,
} from "../language/ja/honorifics";
import { isCountry } from "../language/ja/names";
import type { Asked, Graded } from "./asked";

/** 北斗タイムズ紙 is 北斗タイムズ. */
const PAPER = /(?<=..)[紙誌]$/u;

/** One country a line, as a reply may call it whatever the document does. */
const COUNTRIES = [
	["日本", "日本国"],
	["米国", "アメリカ", "アメリカ合衆国"],
	["英国", "イギリス"],
	["韓国", "大韓民国"],
	["北朝鮮", "朝鮮民主主義人民共和国"],
	["中国", "中華人民共和国"],
	["ロシア", "ロシア連邦"],
	["ソ連", "ソビエト連邦"],
	["ドイツ", "ドイツ連邦共和国"],
	["フランス", "フランス共和国"],
	["オーストラリア", "豪州"],
	["ベトナム", "ヴェトナム"],
];

/**
 * Grades a name: of a person or body, of a place, or of a role. One side may carry a title that the other lacks; two
 * different titles (田中首相, 田中議員) agree only where the name without a title is an accepted form itself.
 */
export function gradeName({ kind, key, accepted }: Asked, reply: string): Graded {
	const given = comparable(reply);
	if (given === "") return { verdict: "wrong" };
	if (given === comparable(key)) return { verdict: "right" };
	const forms = [key, ...accepted];
	return isSame(kind, forms.flatMap(withCountryNames), reply)
		? { verdict: "right", acceptedAs: { reply: reply.trim(), as: key } }
		: { verdict: "wrong" };
}

function isSame(kind: Asked["kind"], forms: string[], reply: string): boolean {
	if (kind === "where") return forms.flatMap(placeForms).map(comparable).includes(comparable(reply));
	if (kind === "role") return forms.map(roleForm).includes(roleForm(reply));
	return !isBareTitle(reply) && isSameName(forms, reply);
}

function comparable(text: string): string {
	return foldKana(foldText(text));
}

function withCountryNames(form: string): string[] {
	return [form, ...COUNTRIES.filter((names) => names.includes(form)).flat()];
}

const PREFECTURE_BEFORE = /^(?:東京都|北海道|大阪府|京都府|[^都道府県]{2,3}県)(?=.+[市区町村]$)/;
const CITY_OR_PREFECTURE = /(?<=^東京)都$|(?<=^(?:大阪|京都))府$|(?<=..)県$|(?<=.[^日々])市$/;

/** 神奈川県横浜市 is 横浜市 and 横浜, フランスのリヨン is リヨン; what a reply adds of itself is not looked at. */
function placeForms(form: string): string[] {
	const [country = "", ...inside] = form.split(/(?<=^[^の・]+)[の・]/);
	const here = inside.length > 0 && isCountry(country) ? form.slice(country.length + 1) : form;
	const nearest = here.replace(PREFECTURE_BEFORE, "");
	return [form, here, nearest].flatMap((place) => [place, place.replace(CITY_OR_PREFECTURE, "")]);
}

/** A role is its title, which therefore stays: 青空財団の理事長 is 青空財団理事長 and not 青空財団. */
function roleForm(role: string): string {
	return comparable(role).replace(/の/g, "");
}

function isSameName(forms: string[], reply: string): boolean {
	const asWritten = new Set(forms.flatMap((form) => [foldText(form), stripCourtesies(form)]).map(foldKana));
	const untitled = new Set(
		forms
			.filter((form) => !mayBePlaceWithTitle(form))
			.map(stripHonorifics)
			.map(foldKana),
	);
	const whole = foldText(reply);
	const given = [whole, whole.replace(PAPER, ""), stripCourtesies(reply)].map(foldKana);
	return (
		given.some((name) => asWritten.has(name) || untitled.has(name)) ||
		asWritten.has(foldKana(stripHonorifics(reply)))
	);
}
