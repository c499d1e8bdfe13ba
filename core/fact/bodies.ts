// Bodies that people belong to, by the run of nouns that is their name: a university with its department, a firm, a party.
import { findNames, type NameMention } from "../language/ja/names";
import type { Word } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { type Quote, quoteAt } from "../language/span";
import type { Doubt } from "./doubt";

export type Body = { name: NameMention; whole: Quote };

/** The body whose name ends at an offset, as long as the run of nouns that ends there. */
export function bodyEndingAt(text: string, { words }: ReadSentence, end: number): Body | null {
	const last = words.findIndex((w) => w.end === end);
	const to = words[last]?.detail === "括弧" ? last - 1 : last;
	let from = to;
	while (from >= 0 && isPartOfName(words[from] as Word)) from--;
	return from === to ? null : bodyOf(text, words.slice(from + 1, to + 1));
}

const DEPARTMENT =
	/^(大学院|短期大学部|附属|付属)?.*(大学院|学部|研究科|研究院|研究所|研究センター|センター|学科|病院|短期大学部|学群|学類|教室|研究室|学院)$/;

/** Nouns that are one body's name; of a university with its department, the university. */
function bodyOf(text: string, own: Word[]): Body | null {
	const [first, last] = [own[0], own.at(-1)];
	if (first === undefined || last === undefined || isOfAnotherTime(first)) return null;
	const whole = quoteAt(text, first.start, last.end);
	const school = own.findIndex((w) => /大学$/.test(text.slice(first.start, w.end)));
	const isDepartment = school >= 0 && DEPARTMENT.test(text.slice((own[school] as Word).end, last.end));
	const name = nameOf(text, own) ?? (isDepartment ? nameOf(text, own.slice(0, school + 1)) : null);
	return name && { name, whole };
}

function nameOf(text: string, own: Word[]): NameMention | null {
	const [name, ...more] = findNames(text, own);
	const isWhole = name?.start === own[0]?.start && name?.end === own.at(-1)?.end && more.length === 0;
	return name !== undefined && isWhole && isAsked(name) ? name : null;
}

/** 元青空大学, 同大学, 米青空財団: of the past, named elsewhere, or with a country that is no part of the name. */
function isOfAnotherTime({ surface: first, pos }: Word): boolean {
	return pos === "接頭詞" || /^(元|前|旧|同|当|本|各|両|某|故|現|新|米|英|仏|独|中|韓|露)$/.test(first);
}

const SORTS = /^(media|party|company|research|school|hospital|association|museum|committee|institution)$/;

function isAsked({ type, body, quote }: NameMention): boolean {
	return (
		type === "organization" && SORTS.test(body ?? "") && quote.length > 2 && !/^国(際)?連合?$/.test(quote)
	);
}

function isPartOfName({ pos, detail, surface: said }: Word): boolean {
	if (/^[・＆&]$/.test(said)) return true;
	if (pos === "名詞") return !/^(非自立|代名詞|副詞可能|引用|括弧)$/.test(detail);
	return pos === "接頭詞" && detail === "名詞接続";
}

const RANK =
	/^(名誉教授|特任教授|客員教授|教授|准教授|助教|講師|上級研究員|主席研究員|主任研究員|特別研究員|研究員|研究部長|理事長|会長|社長|所長|代表|編集委員|論説委員|記者)$/;

/** A body with a rank behind it, and nothing else; null without a rank. */
export function titled(text: string, own: Word[]): Body | Doubt | null {
	for (let at = 1; at < own.length; at++) {
		const rank = own.slice(at).map((w) => w.surface);
		if (!RANK.test(rank.join(""))) continue;
		const body = own.slice(0, own[at - 1]?.surface === "・" ? at - 1 : at);
		return (body.every(isPartOfName) ? bodyOf(text, body) : null) ?? "body-unsure";
	}
	return null;
}
