// An amount with what it counts or measures: 会談を3度開いた, 橋の全長は120メートルである, 投稿してから36時間後に会談が行われた.
// Two such statements can be compared; one that is supposed, denied, expected or heard is none.
import { type AmountPhrase, amountsOf } from "../language/ja/amount-phrases";
import { findDeixis } from "../language/ja/deixis";
import type { Tense } from "../language/ja/inflection";
import { isProper, type NameMention } from "../language/ja/names";
import { isSure, type Phrase } from "../language/ja/phrases";
import { findPronouns } from "../language/ja/pronoun-forms";
import type { ReadSentence } from "../language/ja/reading";
import { contentWords, edited, meantEdits } from "../language/ja/rewriting";
import type { FoundTime } from "../language/ja/times";
import type { Token } from "../language/token";
import { type Counting, countingOf, type Holder, isWithin, tokensOf } from "./counting";
import { isStatement, isSupposed, standingOf } from "./statements";

export type Counted = AmountPhrase &
	Counting & {
		sentence: ReadSentence;
		/** null where the clause goes on, and its tense stands elsewhere. */
		tense: Tense | null;
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
	const { amount } = found;
	if (NO_COUNT.test(amount.counter) || /^(目|ぶり)$/.test(amount.behind)) return null;
	if (amount.value < 2 && amount.unit !== "回") return null;
	const held = holderOf(sentence, found);
	if (held === null || held.predicate.words.some((w) => /^(ない|ぬ|ん)$/.test(w.base))) return null;
	const clause = clauseOf(sentence, held.predicate);
	if (!isClear(text, sentence, clause, found)) return null;
	const counting = countingOf(sentence, clause, found, held);
	if (counting === null) return null;
	const context = contextOf(sentence, clause, held.predicate, found);
	return { ...found, ...counting, ...context, tense: tenseOf(held.predicate), sentence };
}

type Context = Pick<Counted, "words" | "proper" | "names" | "times" | "numerals" | "whens">;

/** What a clause tells besides its amount and its deed. */
function contextOf(
	sentence: ReadSentence,
	clause: Phrase[],
	predicate: Phrase,
	{ place }: AmountPhrase,
): Context {
	const own = tokensOf(clause);
	const times = sentence.times.filter((t) => own.some((token) => isWithin(token, t)));
	const rest = tokensOf(clause.filter((p) => p !== predicate)).filter(
		(t) => ![place, ...times].some((cut) => isWithin(t, cut)),
	);
	return {
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

/** Had been done, or is so or will be. */
function tenseOf({ form, words }: Phrase): Tense | null {
	if (form === "continuative") return null;
	return words.some((w) => w.base === "た") ? "past" : "present";
}

/** The predicate an amount belongs to, and the noun it counts with の. */
function holderOf({ phrases }: ReadSentence, { phrase }: AmountPhrase): Holder | null {
	if (isPredicate(phrase)) return { predicate: phrase, counted: null };
	const head = phrases[phrase.head];
	const between = phrases.slice(phrase.index + 1, phrase.head);
	const isAlone = between.every((p) => p.form === "argument");
	if (head === undefined || !(isSure(phrase) || isAlone)) return null;
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
