// An amount with what it counts or measures: 会談を3度開いた, 橋の全長は120メートルである, 投稿してから36時間後に会談が行われた.
// Two such statements can be compared; one that is supposed, denied, expected or heard is none.
import { type AmountPhrase, amountsOf } from "../language/ja/amount-phrases";
import { findDeixis } from "../language/ja/deixis";
import { isProper, type NameMention } from "../language/ja/names";
import { isSure, type Phrase, type Word } from "../language/ja/phrases";
import { findPronouns } from "../language/ja/pronoun-forms";
import type { ReadSentence } from "../language/ja/reading";
import { contentWords, edited, meantEdits } from "../language/ja/rewriting";
import type { FoundTime } from "../language/ja/times";
import type { Token } from "../language/token";
import { deedOf, meetingAs } from "./deeds";
import { isStatement, isSupposed, standingOf } from "./statements";

export type Counted = AmountPhrase & {
	sentence: ReadSentence;
	/** interval: 36時間後 from something; measure: how much something is; count: how often or how many. */
	sort: "interval" | "measure" | "count";
	/** What is counted, or measured, or from when. */
	thing: string;
	deed: string;
	/** What a deed is said of, where an interval lies before it. */
	subject: string;
	/** Content words of the clause, the amount and the deed left out. */
	words: string[];
	/** Those among them that are proper names. */
	proper: string[];
	/** People, bodies and places of the clause; the topic where nobody in the clause does it. */
	names: NameMention[];
	times: FoundTime[];
	/** Other numerals, and nouns that tell when (前半, 初日). */
	numerals: string[];
	whens: string[];
};

/** The amounts of a sentence whose counting is sure. */
export function findCounted(text: string, sentence: ReadSentence): Counted[] {
	const amounts = amountsOf(sentence);
	if (amounts.length === 0 || !isStatement(sentence) || isSupposed(sentence.phrases)) return [];
	if (standingOf(outside(sentence.quote)) !== "fact") return [];
	return amounts.flatMap((amount) => countedBy(text, sentence, amount) ?? []);
}

function outside(quote: string): string {
	return quote.replace(/「[^」]*」|『[^』]*』/g, "「」");
}

/** Counters of order, of rank and of age, and amounts that are no count. */
const NO_COUNT = /^(歳|階|段|巻|話|駅|字|割|倍|番|号|位|分|年|元)$/;

function countedBy(text: string, sentence: ReadSentence, found: AmountPhrase): Counted | null {
	const { amount, phrase } = found;
	if (NO_COUNT.test(amount.counter) || /^(目|ぶり)$/.test(amount.behind)) return null;
	if (amount.value < 2 && amount.unit !== "回") return null;
	const held = holderOf(sentence, found);
	if (held === null || held.predicate.words.some((w) => /^(ない|ぬ|ん)$/.test(w.base))) return null;
	const clause = clauseOf(sentence, held.predicate);
	if (!isClear(text, sentence, clause, found)) return null;
	const counting = countingOf(sentence, clause, found, held);
	if (counting === null) return null;
	const tokens = tokensOf(clause.filter((p) => p !== held.predicate)).filter(
		(t) => !isWithin(t, found.place),
	);
	const own = tokensOf(clause);
	const times = sentence.times.filter((t) => own.some((token) => isWithin(token, t)));
	const rest = tokens.filter((t) => !times.some((time) => isWithin(t, time)));
	return {
		...found,
		...counting,
		sentence,
		phrase,
		words: contentWords(rest),
		proper: rest.filter((t) => isProper(t) || isTagged(t, sentence)).map((t) => t.base),
		names: namesOf(sentence, clause),
		times,
		numerals: rest.filter((t) => t.detail === "数").map((t) => t.surface),
		whens: rest.filter((t) => t.detail === "副詞可能" && !NOT_WHEN.test(t.surface)).map((t) => t.surface),
	};
}

/** 青空財団: a name of common nouns, as the tagger sees it. */
function isTagged(token: Token, { entities }: ReadSentence): boolean {
	const isNoun = token.pos === "名詞" && token.detail !== "接尾";
	return isNoun && entities.some((e) => e.type !== "DATE" && isWithin(token, e));
}

const NOT_WHEN = /^(ため|結果|ほか|うち|上|中|後|前|間|事実)$/;

function isWithin(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
	return inner.start >= outer.start && inner.end <= outer.end;
}

type Holder = { predicate: Phrase; counted: Phrase | null };

/** The predicate an amount belongs to, and the noun it counts with の. */
function holderOf({ phrases }: ReadSentence, { phrase }: AmountPhrase): Holder | null {
	if (isPredicate(phrase)) return { predicate: phrase, counted: null };
	const head = phrases[phrase.head];
	if (head === undefined || !(isSure(phrase) || head.index === phrase.index + 1)) return null;
	if (/^(|に|を|が|は|で)$/.test(phrase.particle) && isPredicate(head))
		return { predicate: head, counted: null };
	const predicate = phrases[head.head];
	const isCounted =
		phrase.particle === "の" && head.form === "argument" && /^(が|を|は|に)$/.test(head.particle);
	if (!isCounted || predicate === undefined || !isPredicate(predicate)) return null;
	return isSure(head) || predicate.index === head.index + 1 ? { predicate, counted: head } : null;
}

function isPredicate({ form }: Phrase): boolean {
	return /^(final|continuative|adversative|adnominal)$/.test(form);
}

/** What depends on the predicate; clauses that go on to it are others. */
function clauseOf({ phrases }: ReadSentence, predicate: Phrase): Phrase[] {
	const own = new Set<Phrase>([predicate]);
	for (const phrase of phrases.slice(0, predicate.index).reverse()) {
		const head = phrases[phrase.head];
		const goesOn = /^(continuative|adversative|reason|conditional|concessive|quotative)$/.test(phrase.form);
		if (head !== undefined && own.has(head) && !goesOn) own.add(phrase);
	}
	return phrases.filter((p) => own.has(p));
}

/** Rates, shares and superlatives are no plain amounts, and who is meant by 彼 or 同社 must be known. */
const UNCLEAR =
	/それぞれ|ずつ|毎|平均|最大|最高|最低|最小|少なくとも|各|当たり|あたり|につき|たび|うち|合わせて|新たに|さらに|ほか|もう|再/;

function isClear(text: string, sentence: ReadSentence, clause: Phrase[], { place }: AmountPhrase): boolean {
	const [first, last] = [clause[0], clause.at(-1)];
	if (first === undefined || last === undefined) return false;
	const cut = { start: place.start, end: place.end, text: "" };
	const words = edited(text, first.start, last.end, [...meantEdits(sentence), cut]);
	const isUnknown = findPronouns(sentence).some(
		(p) => clause.includes(p.phrase) && !sentence.pronouns.some((known) => known.start === p.start),
	);
	return !isUnknown && findDeixis(words) === null && !UNCLEAR.test(words);
}

type Counting = Pick<Counted, "sort" | "thing" | "deed" | "subject">;

function countingOf(
	sentence: ReadSentence,
	clause: Phrase[],
	{ amount, phrase, label }: AmountPhrase,
	{ predicate, counted }: Holder,
): Counting | null {
	const deed = deedOf(predicate);
	const children = clause.filter((p) => p.head === predicate.index && p.form === "argument" && p !== phrase);
	const subject = meetingAs(nounOf(children.findLast((p) => /^(が|は|を)$/.test(p.particle))));
	if (/^(後|前)$/.test(amount.behind)) {
		const thing = label === "" ? anchorOf(sentence, clause, phrase) : "";
		return thing === "" || predicate === phrase ? null : { sort: "interval", thing, deed, subject };
	}
	const before = clause.find((p) => p.head === phrase.index && p.index === phrase.index - 1);
	const isLabelled = before?.particle === "" && !before.comma && before.words.every((w) => w.pos === "名詞");
	const measured = label !== "" ? label : isLabelled ? nounOf(before) : "";
	if (counted !== null)
		return measured === ""
			? { sort: "count", thing: nounOf(counted), deed, subject: "" }
			: { sort: "measure", thing: measured + nounOf(counted), deed: "だ", subject: "" };
	if (predicate === phrase || deed === "だ") {
		const topic = children.find((p) => /^(が|は)$/.test(p.particle));
		const thing = measured === "" ? nounOf(topic) : measured;
		return thing === "" ? null : { sort: "measure", thing, deed: "だ", subject: "" };
	}
	const object = objectOf(sentence, children);
	const thing = measured !== "" ? measured : /^[がを]$/.test(phrase.particle) ? amount.unit : object;
	return thing === "" ? null : { sort: "count", thing, deed, subject: "" };
}

/** 投稿してから, 開会の: what an interval begins with, its people left out. */
function anchorOf(sentence: ReadSentence, clause: Phrase[], phrase: Phrase): string {
	const anchor = clause.find((p) => p.index === phrase.index - 1);
	if (anchor === undefined || anchor.comma || !/^(て|で)?から$|^の$|^より$/.test(anchor.particle)) return "";
	const own = clause.filter((p) => p === anchor || leadsTo(p, anchor, sentence));
	const people = sentence.names.filter((n) => n.type === "person");
	return contentWords(tokensOf(own).filter((t) => !people.some((n) => isWithin(t, n)))).join("+");
}

function leadsTo(phrase: Phrase, to: Phrase, { phrases }: ReadSentence): boolean {
	let at: Phrase | undefined = phrase;
	while (at !== undefined && at.index < to.index) at = phrases[at.head];
	return at === to;
}

/** The object, or what else but people the deed is done with. */
function objectOf(sentence: ReadSentence, children: Phrase[]): string {
	const things = children.filter(
		(p) => !sentence.names.some((n) => n.type === "person" && n.start >= p.start && n.end <= p.end),
	);
	const object = ["を", "が", "に", "で", "は"].map((mark) => things.findLast((p) => p.particle === mark));
	return nounOf(object.find((p) => p !== undefined));
}

/** The nouns of a phrase as one, numerals and brackets left out. */
function nounOf(phrase: Phrase | undefined): string {
	const words = phrase?.words ?? [];
	return words
		.filter((w) => w.pos === "名詞" && w.detail !== "括弧" && w.detail !== "数")
		.map((w) => w.surface)
		.join("");
}

function tokensOf(phrases: Phrase[]): Token[] {
	const flat = ({ inner, detail, ...word }: Word): Token[] =>
		detail === "括弧" ? [] : (inner ?? [{ detail, ...word }]);
	return phrases.flatMap((p) => p.words.flatMap(flat));
}

/** The names of a clause, pronouns resolved; with its sentence's topic where it names nobody itself. */
function namesOf(sentence: ReadSentence, clause: Phrase[]): NameMention[] {
	const inPhrases = (phrases: Phrase[]) => [
		...sentence.names.filter((n) => phrases.some((p) => isWithin(n, p))),
		...sentence.pronouns
			.filter((known) => phrases.some((p) => isWithin(known, p)))
			.map((known) => known.name),
	];
	const own = inPhrases(clause);
	const topic = sentence.phrases.find((p) => p.particle === "は" && p.form === "argument");
	const isNamed = own.some((n) => n.type === "person" || n.type === "organization");
	return isNamed || topic === undefined ? own : [...own, ...inPhrases([topic])];
}
