// Names as the analyser sees them, typed by what stands around them: a title behind makes a person, an ending makes a
// body, the list of countries a place. What is none of these surely stays "other", and little is asked of it.
import countries from "../../../content/language/countries.json";
import media from "../../../content/language/media.json";
import bodies from "../../../content/language/organizations.json";
import titles from "../../../content/language/titles.json";
import { groupedBy } from "../grouping";
import type { Quote } from "../span";
import type { Token } from "../token";

export type NameType = "person" | "organization" | "place" | "other";

/** A name where it stands. `bare` is the name without its title; `short` a bracketed short form right behind it. */
export type NameMention = Quote & {
	type: NameType;
	bare: string;
	title?: string;
	short?: string;
	/** media, party, company, ministry …, where the ending or the list of media tells. */
	body?: string;
	/** The family name of a full name. */
	family?: string;
	/** A given and a family name, so that the family name alone may be the same person. */
	full: boolean;
};

const COUNTRIES = new Set(countries);
/** By their last letters, the longest first. */
const TITLES = groupedBy(
	[...titles].sort((a, b) => b.length - a.length),
	(title) => title.slice(-1),
);
const BODY_ENDINGS = Object.entries(bodies)
	.flatMap(([body, endings]) => endings.map((ending) => ({ body, ending })))
	.sort((a, b) => b.ending.length - a.ending.length);
const BODIES_BY_LAST = groupedBy(BODY_ENDINGS, ({ ending }) => ending.slice(-1));
const LONG_BODY_ENDINGS = new Set(BODY_ENDINGS.map((b) => b.ending).filter((ending) => ending.length > 1));
const MEDIA = new Set(media);
const KATAKANA = /^[ァ-ヴー・＝=]+$/;

/** The names of a text's tokens in order, inside quotations and brackets too. */
export function findNames(text: string, tokens: Token[]): NameMention[] {
	const mentions: NameMention[] = [];
	let run: Token[] = [];
	for (const token of tokens) {
		if (isNamePart(token, run)) run.push(token);
		else {
			if (run.length > 0) mentions.push(...mentionOf(text, run));
			run = isNamePart(token, []) ? [token] : [];
		}
	}
	if (run.length > 0) mentions.push(...mentionOf(text, run));
	return mentions;
}

function isNamePart(token: Token, run: Token[]): boolean {
	if (/^[・＝]$/.test(token.surface)) return run.length > 0;
	if (token.pos === "接頭詞") return token.detail === "名詞接続" && token.surface !== "同";
	if (token.pos !== "名詞" || /^(非自立|代名詞|副詞可能|引用文字列)$/.test(token.detail)) return false;
	return run.at(-1)?.detail !== "接尾" || token.detail === "接尾" || token.pos === "名詞";
}

function mentionOf(text: string, run: Token[]): NameMention[] {
	const tokens = trimmed(run);
	const first = tokens[0];
	const last = tokens.at(-1);
	if (first === undefined || last === undefined) return [];
	const quote = text.slice(first.start, last.end);
	const place: Quote = { start: first.start, end: last.end, quote };
	const short = /^[(（]([A-Z][A-Za-z]{1,9}|[ァ-ヴー]{2,8})[)）]/.exec(
		text.slice(last.end, last.end + 14),
	)?.[1];
	const mention =
		medium(place) ??
		person(tokens, place) ??
		place_(place, tokens) ??
		body(tokens, place) ??
		other(tokens, place);
	return mention ? [short === undefined ? mention : { ...mention, short }] : [];
}

function trimmed(run: Token[]): Token[] {
	let to = run.length;
	while (to > 0 && /^[・＝]$/.test((run[to - 1] as Token).surface)) to--;
	let from = 0;
	while (from < to && (run[from] as Token).detail === "数") from++;
	return run.slice(from, to);
}

/** Whether a token may be part of a proper name: IPADIC says so, or it does not know the katakana or Latin word. */
export function isProper(token: Token): boolean {
	if (token.detail === "固有名詞") return !/^[A-Za-z]$/.test(token.surface);
	if (token.pos !== "名詞") return false;
	return (
		token.reading === undefined &&
		(/^[ァ-ヴー・＝]{2,}$/.test(token.surface) || /^[A-Z][A-Za-z]+$/.test(token.surface))
	);
}

function person(tokens: Token[], place: Quote): NameMention | undefined {
	const title = TITLES.get(place.quote.slice(-1))?.find(
		(t) => place.quote.length > t.length && place.quote.endsWith(t),
	);
	const bare = title === undefined ? place.quote : place.quote.slice(0, -title.length);
	const end = place.start + bare.length;
	const parts = tokens.filter((t) => t.end <= end);
	if (title !== undefined && parts.at(-1)?.end !== end) return undefined;
	if (parts.some((t) => LONG_BODY_ENDINGS.has(t.surface)) || COUNTRIES.has(bare)) return undefined;
	const japanese =
		parts.length > 0 &&
		parts.every(
			(t, i) => isPersonal(t) || (i > 0 && bare.length <= 5 && /^\p{Script=Han}$/u.test(t.surface)),
		);
	const foreign =
		KATAKANA.test(bare) &&
		parts.every((t) => isProper(t) || /^[・＝]$/.test(t.surface) || t.detail === "一般");
	const full = foreign ? bare.includes("・") : parts.length > 1;
	const sure =
		title === undefined ? japanese && full && isNamed(parts) : japanese || (foreign && bare.length > 1);
	if (!sure) return undefined;
	const family = full ? familyOf(bare, parts) : undefined;
	return {
		...place,
		type: "person",
		bare,
		...(title === undefined ? {} : { title }),
		full,
		...(family === undefined ? {} : { family }),
	};
}

/** ポール・ホワイト goes by its last part, 田中茂 by the token that is a family name. */
function familyOf(bare: string, parts: Token[]): string | undefined {
	if (bare.includes("・")) return bare.split("・").at(-1);
	return parts[0]?.subSubDetail === "姓" ? parts[0].surface : undefined;
}

function isPersonal(token: Token): boolean {
	return token.detail === "固有名詞" && token.subDetail === "人名";
}

/** 田中茂: a family name, then a given name. */
function isNamed(parts: Token[]): boolean {
	return parts[0]?.subSubDetail === "姓" && parts.slice(1).some((t) => t.subSubDetail === "名");
}

function place_(place: Quote, tokens: Token[]): NameMention | undefined {
	const only = tokens.length === 1 && tokens[0]?.subDetail === "地域" && place.quote.length > 1;
	if (!COUNTRIES.has(place.quote) && !only) return undefined;
	return { ...place, type: "place", bare: place.quote, full: true };
}

/** A newspaper, an agency or a broadcaster of the list, with or without 紙 or 誌. */
function medium(place: Quote): NameMention | undefined {
	const bare = MEDIA.has(place.quote) ? place.quote : place.quote.replace(/[紙誌]$/, "");
	return MEDIA.has(bare) ? { ...place, type: "organization", bare, body: "media", full: true } : undefined;
}

function body(tokens: Token[], place: Quote): NameMention | undefined {
	const found = BODIES_BY_LAST.get(place.quote.slice(-1))?.find(
		({ ending }) => place.quote.endsWith(ending) && place.quote.length > ending.length,
	);
	if (found === undefined) return undefined;
	const end = place.end - found.ending.length;
	const cut = tokens.some((t) => t.end === end || (t.start < end && t.end > end && isProper(t)));
	if (!cut) return undefined;
	if (!tokens.some((t) => t.start < end && (isProper(t) || COUNTRIES.has(t.surface)))) return undefined;
	return { ...place, type: "organization", bare: place.quote, body: found.body, full: true };
}

function other(tokens: Token[], place: Quote): NameMention | undefined {
	if (!tokens.some(isProper)) return undefined;
	return { ...place, type: "other", bare: place.quote, full: true };
}

export function isCountry(word: string): boolean {
	return COUNTRIES.has(word);
}

const SAME_COUNTRY = [
	["米国", "アメリカ", "アメリカ合衆国"],
	["英国", "イギリス"],
	["ロシア", "ソ連"],
	["ドイツ", "西ドイツ", "東ドイツ"],
];

/** Everything a country goes by, itself first where nothing else is known. */
export function namesOfCountry(name: string): string[] {
	return SAME_COUNTRY.find((group) => group.includes(name)) ?? [name];
}

export function isSameCountry(a: string, b: string): boolean {
	return namesOfCountry(a).includes(b);
}
