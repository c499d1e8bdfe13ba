// Which long name a short one stands for, where a text says so: 長い名前(ABC), ABC(長い名前), ABC＝長い名前,
// 東都銀行(東銀), XはYの略称である. A bracket may as well hold a reading, a translation, a date or an editor's note, so
// only Latin capitals and shortenings made of the long name's own characters count, and only of bodies and terms.
import type { Word } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { type Quote, quoteAt, type Span } from "../language/span";
import { surface } from "./cause";
import { type Doubt, type Doubtful, type Found, factsOf, isDoubtful } from "./doubt";
import { isNameOfBody, isPartOfName, isProperlyBuilt } from "./long-names";
import { isStatement } from "./statements";

export type Abbreviation = {
	rule: "abbreviation-bracketed" | "abbreviation-spelled-out" | "abbreviation-stated";
	sentence: ReadSentence;
	short: Quote;
	long: Quote;
};

/** The abbreviations a sentence explains, and what is in a bracket like one and is not surely so. */
export function findAbbreviations(text: string, sentence: ReadSentence): Found<Abbreviation>[] {
	if (!isStatement(sentence)) return [];
	const { words } = sentence;
	const found = words.map((word, i) => {
		if (word.detail === "括弧") return inBracket(text, sentence, i);
		return /^[＝=]$/.test(word.surface) ? equated(text, sentence, i) : null;
	});
	return [...found, stated(text, sentence)]
		.filter((one) => one !== null)
		.map((one) => {
			const isTorn = !isDoubtful(one) && /[0-9０-９]/.test(text.charAt(one.long.start - 1));
			return isTorn ? unsure(sentence, one.short, "long-name-unsure") : one;
		});
}

function unsure(sentence: ReadSentence, short: Quote, reason: Doubt): Doubtful {
	return { sentence, rule: "abbreviation", key: short.quote, reason };
}

/** Either name may stand in the bracket. */
function inBracket(text: string, sentence: ReadSentence, i: number): Found<Abbreviation> | null {
	const ways = [spelledOut(text, sentence, i), bracketed(text, sentence, i)].filter((one) => one !== null);
	return factsOf(ways)[0] ?? ways[0] ?? null;
}

/** 世界青空機関(WAO), 「南北青空会議」（NSA）, 東都銀行（東銀）. */
function bracketed(text: string, sentence: ReadSentence, i: number): Found<Abbreviation> | null {
	const bracket = sentence.words[i] as Word;
	const short = shortIn(text, bracket);
	if (short === null) return null;
	const long = longBefore(text, sentence.words, i);
	// Most of what stands in brackets is no short form of anything: 夏の始まり（初夏）.
	const isMeant = /^[（(](以下|略)/.test(bracket.surface) || /^[A-Za-z]/.test(short.quote);
	if (long === null) return isMeant ? unsure(sentence, short, "long-name-unsure") : null;
	if (!isShortFor(short.quote, long.quote)) return unsure(sentence, short, "not-its-short-form");
	return { rule: "abbreviation-bracketed", sentence, short, long };
}

/** WAO(世界青空機関): what is in the bracket may as well describe it, so that it must be built as a name. */
function spelledOut(text: string, sentence: ReadSentence, i: number): Found<Abbreviation> | null {
	const bracket = sentence.words[i] as Word;
	const short = latinBefore(text, sentence.words, i);
	if (short === null) return null;
	const long = quoteAt(text, bracket.start + 1, bracket.end - 1);
	const inner = bracket.inner ?? [];
	const isName = inner.every(isPartOfName) && isNameOfBody(long.quote, inner) && isProperlyBuilt(long.quote);
	if (!isName) return unsure(sentence, short, "long-name-unsure");
	return { rule: "abbreviation-spelled-out", sentence, short, long };
}

/** WAO＝世界青空機関. */
function equated(text: string, sentence: ReadSentence, i: number): Found<Abbreviation> | null {
	const { words } = sentence;
	const short = latinBefore(text, words, i);
	if (short === null) return null;
	let to = i + 1;
	while (words[to] !== undefined && isPartOfName(words[to] as Word)) to++;
	const own = words.slice(i + 1, to);
	const [first, last] = [own[0], own.at(-1)];
	if (first === undefined || last === undefined) return unsure(sentence, short, "long-name-unsure");
	const long = quoteAt(text, first.start, last.end);
	const ends = /^(助詞|記号)$/.test(words[to]?.pos ?? "") && words[to]?.surface !== "・";
	if (!ends || !isNameOfBody(long.quote, own) || !isProperlyBuilt(long.quote))
		return unsure(sentence, short, "long-name-unsure");
	return { rule: "abbreviation-spelled-out", sentence, short, long };
}

/** 「KKS」は、国際青空週間の略称である. */
function stated(text: string, sentence: ReadSentence): Found<Abbreviation> | null {
	const { phrases } = sentence;
	const topic = phrases[0];
	const told = phrases.find(
		(p, i) => i > 1 && /^(略|略称|略語|略記|頭字語)(である|であり|です|だ|で)?$/.test(surface(p)),
	);
	const whole = told && phrases[told.index - 1];
	if (!topic || !told || !whole || !/^(は|とは)$/.test(topic.particle) || whole.particle !== "の")
		return null;
	const short = nounIn(text, topic);
	const long = nounIn(text, whole);
	if (short === null) return unsure(sentence, quoteAt(text, topic.start, topic.contentEnd), "term-unsure");
	const isAlone = !phrases.some((p) => p.head === whole.index && !p.comma && p !== topic);
	const isTold = topic.head === told.index || topic.head === phrases.length - 1;
	if (!isAlone || !isTold) return unsure(sentence, short, "belongs-elsewhere");
	if (!long || long.quote.length < 4 || long.quote.length <= short.quote.length)
		return unsure(sentence, short, "long-name-unsure");
	const isShort = LATIN.test(short.quote) || isWithin(short.quote, long.quote);
	return isShort && !long.quote.includes(short.quote)
		? { rule: "abbreviation-stated", sentence, short, long }
		: unsure(sentence, short, "not-its-short-form");
}

function nounIn(text: string, { words }: { words: Word[] }): Quote | null {
	const own = words.filter((w) => w.pos !== "助詞" && w.detail !== "括弧");
	const [first, last] = [own[0], own.at(-1)];
	if (!first || !last) return null;
	const quoted = own.length === 1 && first.detail === "引用" ? 1 : 0;
	if (quoted === 0 && !own.every(isPartOfName)) return null;
	return quoteAt(text, first.start + quoted, last.end - quoted);
}

const LATIN =
	/^(?!(?:[IVXLC]+|HD|HDs|GHD|FG|FHD|GP|OK|TV|NY|LA|US|UK|JP|KO|TKO|DJ|MC|OB|OG|PR|MF|FW|DF|GK)$)(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z]{1,8}$/;

/** What a bracket holds if it is a short form alone: (ABC), (以下、ABC), (略称ABC), (以下「東銀」). */
function shortIn(text: string, { start, end, surface: bracket }: Word): Quote | null {
	const found =
		/^[（(](以下[、,]?|略称[はは:：・、]?|略して)?[「『]?([A-Za-z]{2,9}|[\p{Script=Han}ァ-ヴー]{2,6})[」』]?[)）]$/u.exec(
			bracket,
		);
	const short = found?.[2];
	if (short === undefined) return null;
	const at = start + bracket.indexOf(short, 1 + (found?.[1]?.length ?? 0));
	return at + short.length < end ? quoteAt(text, at, at + short.length) : null;
}

/** Capitals, or characters of the long name in its order but not in one run. */
function isShortFor(short: string, long: string): boolean {
	if (long.includes(short)) return false;
	return (
		(LATIN.test(short) && endsAlike(short, long)) || isMadeOf(short, long) || isAcronymInKana(short, long)
	);
}

/** 国連青空基金(ウナフ): elsewhere kana in brackets is a translation. */
function isAcronymInKana(short: string, long: string): boolean {
	return (
		/^[ァ-ヴー]{3,5}$/.test(short) &&
		/^(国連|国際|世界|日本|東南アジア)\p{Script=Han}+(機関|機構|基金|連合)$/u.test(long)
	);
}

/** What these words begin with in English: 認証システム(JWT) names something it uses. */
const LETTERS: [RegExp, RegExp][] = [
	[/システム$/, /S$/],
	[/サービス$/, /S$/],
	[/ネットワーク$/, /N$/],
	[/言語$/, /L$/],
	[/プロトコル$/, /P$/],
	[/インターフェース$/, /I$/],
	[/計画$/, /P$/],
	[/規格$/, /S$/],
	[/技術$/, /T$/],
	[/学習$/, /L$/],
	[/センター$/, /C/],
];

function endsAlike(short: string, long: string): boolean {
	return LETTERS.every(([noun, letter]) => !noun.test(long) || letter.test(short));
}

function isMadeOf(short: string, long: string): boolean {
	if (short.charAt(0) !== long.charAt(0) || long.includes(short) || short.length > 0.7 * long.length)
		return false;
	return isWithin(short, long);
}

/** Whether all its characters stand in the long name, in their order. */
function isWithin(short: string, long: string): boolean {
	let at = 0;
	for (const c of short) {
		at = long.indexOf(c, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

/** The noun that ends where a bracket begins. */
function longBefore(text: string, words: Word[], i: number): Quote | null {
	const before = words[i - 1];
	if (before?.detail === "引用") {
		const inner = before.inner ?? [];
		const long = quoteAt(text, before.start + 1, before.end - 1);
		return inner.every(isPartOfName) && isNameOfBody(long.quote, inner) ? long : null;
	}
	const to = before?.detail === "空白" ? i - 1 : i;
	let from = to;
	while (from > 0 && isPartOfName(words[from - 1] as Word)) from--;
	const own = words.slice(from, to);
	const [first, last] = [own[0], own.at(-1)];
	if (first === undefined || last === undefined) return null;
	const long = quoteAt(text, first.start, last.end);
	return isNameOfBody(long.quote, own) && isWhole(own, words.slice(0, from)) ? long : null;
}

/** 不拡散に関する条約 is no noun of its own: what stands before may belong to the name. */
function isWhole(own: Word[], before: Word[]): boolean {
	const last = before.at(-1);
	if (last === undefined || last.pos === "記号") return true;
	if (last.pos === "助詞" && last.surface !== "の" && !/^(に関する|に対する|ための)$/.test(last.surface))
		return true;
	const joined = before
		.slice(-3)
		.map((w) => w.surface)
		.join("");
	return !/(関する|対する|ための|かかる)$/.test(joined) && own.length > 2 && quoteLength(own) > 5;
}

function quoteLength(words: Span[]): number {
	return (words.at(-1)?.end ?? 0) - (words[0]?.start ?? 0);
}

/** The Latin word that ends where a bracket begins, alone. */
function latinBefore(text: string, words: Word[], i: number): Quote | null {
	const word = words[i - 1];
	const quoted = word?.detail === "引用" ? 1 : 0;
	if (word === undefined) return null;
	const short = quoteAt(text, word.start + quoted, word.end - quoted);
	const before = words[i - 2];
	const isAlone =
		before === undefined || quoted === 1 || !(isPartOfName(before) || /^[-・/]$/.test(before.surface));
	return isAlone && LATIN.test(short.quote) ? short : null;
}
