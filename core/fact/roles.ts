// Which body somebody belongs to, where the text says so beside the name: 東都大学の高橋一郎教授, 青空党所属の高橋一郎議員,
// 高橋一郎・東都大学教授. Titles change and are never asked for; the body is, where its name tells what it is.
import titles from "../../content/language/titles.json";
import type { NameMention } from "../language/ja/names";
import { isSure, type Phrase, type Word } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { type Quote, quoteAt } from "../language/span";
import { bodyEndingAt, titled } from "./bodies";
import { surface } from "./cause";
import type { Doubt, Doubtful, Found } from "./doubt";
import { isStatement } from "./statements";

export type Affiliation = {
	rule: "affiliation" | "affiliation-stated" | "affiliation-behind" | "affiliation-office" | "alma-mater";
	sentence: ReadSentence;
	person: NameMention;
	body: NameMention;
	/** A university's department with it, as the text has it: 東都大学大学院工学研究科. */
	whole: Quote;
	/** 社長 of 青空電機の社長を務める高橋一郎氏, with the verb. */
	office?: string;
};

/** The titles that a family name stands before elsewhere in the text. */
export type Families = ReadonlyMap<string, ReadonlySet<string>>;

/** The affiliations a sentence tells, of people with their full names; and what stands beside a person and is not sure. */
export function findAffiliations(
	text: string,
	sentence: ReadSentence,
	families: Families = new Map(),
): Found<Affiliation>[] {
	if (!isStatement(sentence)) return [];
	const { names } = sentence;
	const found = names.flatMap((name) => {
		const person = personOf(name, sentence);
		if (person === null) return [];
		if (typeof person === "string") return [beside(text, sentence, name, person)];
		return [beside, bracketed, office, stated].map((way) => way(text, sentence, person));
	});
	const joined = names.map((name) => dotted(text, sentence, name) ?? parted(text, sentence, name, families));
	return [...found, ...joined].filter((a) => a !== null);
}

function unsure(sentence: ReadSentence, key: string, reason: Doubt): Doubtful {
	return { sentence, rule: "affiliation", key, reason };
}

const TITLES = titles.filter((t) => t.length > 1).sort((a, b) => b.length - a.length);

/**
 * A full name outside quotation marks and brackets, before a title also one whose family name may be a common noun; or
 * why it is not sure who is meant. Null for what is nobody.
 */
function personOf(name: NameMention, { words }: ReadSentence): NameMention | Doubt | null {
	const isInside = words.some((w) => w.inner !== undefined && w.start < name.start && name.end < w.end);
	if (isInside) return name.type === "person" ? "in-brackets" : null;
	if (name.type === "person")
		return name.full && !/[元前新現旧故副]$/.test(name.bare) ? name : "person-unsure";
	const title = name.type === "other" ? TITLES.find((t) => name.quote.endsWith(t)) : undefined;
	if (title === undefined) return null;
	const bare = name.quote.slice(0, -title.length);
	if (!/^\p{Script=Han}{3,5}$/u.test(bare)) return null;
	const own = words.filter((w) => w.start >= name.start && w.end <= name.start + bare.length);
	const isName = own[0]?.subSubDetail === "姓" || own.at(-1)?.subSubDetail === "名";
	return isName && own.length === 2 ? { ...name, type: "person", bare, title, full: true } : null;
}

const LINKS = /(出身の|所属の|に所属する|に属する|に勤める|に勤務する|の)$/;

/** 東都大学の高橋一郎教授, 青空電機に勤める高橋一郎さん; `doubt`: why it is not sure who that is. */
function beside(
	text: string,
	sentence: ReadSentence,
	person: NameMention,
	doubt: Doubt | null = null,
): Found<Affiliation> | null {
	const link = LINKS.exec(text.slice(sentence.start, person.start))?.[1];
	if (link === undefined) return null;
	const end = person.start - link.length;
	const from = sentence.phrases.find((p) => p.start < end && p.end >= end)?.start ?? sentence.start;
	const beforeLink = text.slice(from, end).replace(/^.*[「『（(]/, "");
	const drop = (reason: Doubt) => unsure(sentence, beforeLink, reason);
	if (doubt !== null || (link === "の" && person.title === undefined)) return drop(doubt ?? "person-unsure");
	const body = bodyEndingAt(text, sentence, end);
	const rule = link === "出身の" ? "alma-mater" : "affiliation";
	if (body === null || (rule === "alma-mater" && body.name.body !== "school")) return drop("body-unsure");
	const theirs = sentence.phrases.find((p) => p.start <= person.start && p.end >= person.end);
	if (!theirs || !leadsTo(sentence.phrases, end, theirs)) return drop("belongs-elsewhere");
	return { rule, sentence, person, body: body.name, whole: body.whole };
}

/** The phrase of the body leads to the other one straight, and nothing is joined to it. */
function leadsTo(phrases: Phrase[], end: number, to: Phrase): boolean {
	const from = phrases.find((p) => p.start < end && p.end >= end);
	if (from === undefined || to.index <= from.index) return false;
	const chain = phrases.slice(from.index, to.index);
	const joined = phrases.some(
		(p) => p.head === from.index && p.form === "argument" && !/[はも]$/.test(p.particle),
	);
	return !joined && chain.every((p) => p.head === p.index + 1 && isSure(p));
}

/** 高橋一郎・東都大学教授: a Japanese name, so that the dot surely parts it from the body. */
function dotted(
	text: string,
	sentence: ReadSentence,
	{ quote, start, end }: NameMention,
): Found<Affiliation> | null {
	const at = quote.indexOf("・");
	if (at < 2 || quote.includes("・", at + 1) || !/^\p{Script=Han}+$/u.test(quote.slice(0, at))) return null;
	const own = sentence.words.filter((w) => w.start >= start && w.end <= end);
	const before = own.filter((w) => w.end <= start + at);
	const isName = before[0]?.subSubDetail === "姓" && before.at(-1)?.subSubDetail === "名";
	if (!isName) return null;
	const person: NameMention = {
		...quoteAt(text, start, start + at),
		type: "person",
		bare: quote.slice(0, at),
		full: true,
	};
	const rest = own.filter((w) => w.start > start + at);
	return told(text, sentence, person, quoteAt(text, start + at + 1, end), rest);
}

/** ジョン・スミス・グリーン財団研究員, where スミス研究員 stands elsewhere: there the person's name ends. */
function parted(
	text: string,
	{ words, ...rest }: ReadSentence,
	{ quote, start, end }: NameMention,
	families: Families,
): Found<Affiliation> | null {
	const parts = quote.split("・");
	const known = parts.flatMap((part, i) =>
		i > 0 && [...(families.get(part) ?? [])].some((title) => quote.endsWith(title)) ? [i] : [],
	);
	const [at] = known;
	if (at === undefined || known.length > 1 || at === parts.length - 1) return null;
	const bare = parts.slice(0, at + 1).join("・");
	const from = start + bare.length + 1;
	const own = words
		.filter((w) => w.start < end && w.end > from)
		.map((w) => (w.start < from ? { ...w, start: from, surface: text.slice(from, w.end) } : w));
	const person: NameMention = { start, end: from - 1, quote: bare, type: "person", bare, full: true };
	return told(text, { words, ...rest }, person, quoteAt(text, from, end), own);
}

/** 高橋一郎さん（青空研究所・主任研究員）. */
function bracketed(text: string, sentence: ReadSentence, person: NameMention): Found<Affiliation> | null {
	const bracket = sentence.words.find((w) => w.start === person.end && w.detail === "括弧");
	if (bracket === undefined) return null;
	const inside = quoteAt(text, bracket.start + 1, bracket.end - 1);
	return told(text, sentence, person, inside, bracket.inner ?? []);
}

/** What is told of a person right behind the name: a body with a rank; null where it is something else. */
function told(
	text: string,
	sentence: ReadSentence,
	person: NameMention,
	behind: Quote,
	own: Word[],
): Found<Affiliation> | null {
	const body = titled(text, own);
	if (body === null) return null;
	if (typeof body === "string") return unsure(sentence, behind.quote, body);
	return { rule: "affiliation-behind", sentence, person, body: body.name, whole: body.whole };
}

const SERVES = /^(務める|務めている|務めた|務めていた)$/;

/** 青空電機の社長を務める高橋一郎氏. */
function office(text: string, sentence: ReadSentence, person: NameMention): Found<Affiliation> | null {
	const { phrases } = sentence;
	const theirs = phrases.find((p) => p.start <= person.start && p.end >= person.end);
	const [whose, rank, verb] = theirs ? phrases.slice(Math.max(0, theirs.index - 3), theirs.index) : [];
	if (!theirs || !whose || !rank || !verb || !SERVES.test(surface(verb)) || rank.particle !== "を")
		return null;
	const named = text.slice(rank.start, rank.contentEnd);
	const drop = (reason: Doubt) => unsure(sentence, text.slice(whose.start, rank.contentEnd), reason);
	if (whose.particle !== "の" || !TITLES.includes(named)) return drop("form-not-asked");
	const body = bodyEndingAt(text, sentence, whose.contentEnd);
	if (body === null) return drop("body-unsure");
	if (!leadsTo(phrases, whose.contentEnd, theirs)) return drop("belongs-elsewhere");
	const served = `${named}を${surface(verb)}`;
	return { rule: "affiliation-office", sentence, person, body: body.name, whole: body.whole, office: served };
}

/** 高橋一郎は、青空党に所属する政治家である; that somebody is 青空電機の社長 is not asked, as titles change. */
function stated(text: string, sentence: ReadSentence, person: NameMention): Found<Affiliation> | null {
	const { phrases } = sentence;
	const [topic, last] = [phrases[0], phrases.at(-1)];
	if (!topic || !last || topic.particle !== "は" || topic.start !== person.start) return null;
	const verb = phrases.find((p) => /^(所属する|所属している)$/.test(surface(p)));
	if (verb === undefined) return titleOf(text, sentence, last);
	const drop = (reason: Doubt) =>
		unsure(sentence, text.slice(topic.end, verb.end).replace(/^、/, ""), reason);
	if (topic.head !== last.index || !isSure(topic) || verb.head !== last.index || !isSure(verb))
		return drop("belongs-elsewhere");
	const [where, ...others] = phrases.filter((p) => p.head === verb.index);
	if (where?.particle !== "に" || others.length > 0 || phrases.some((p) => p.head === where.index))
		return drop("belongs-elsewhere");
	const body = bodyEndingAt(text, sentence, where.contentEnd);
	if (body === null) return drop("body-unsure");
	return { rule: "affiliation-stated", sentence, person, body: body.name, whole: body.whole };
}

function titleOf(text: string, sentence: ReadSentence, last: Phrase): Doubtful | null {
	const whose = sentence.phrases[last.index - 1];
	const nouns = last.words.filter((w) => w.pos === "名詞").map((w) => w.surface);
	if (whose?.particle !== "の" || !TITLES.includes(nouns.join(""))) return null;
	return unsure(sentence, text.slice(whose.start, whose.contentEnd), "form-not-asked");
}
