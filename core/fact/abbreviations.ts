// Which long name a short one stands for, where a text says so: 長い名前(ABC), ABC(長い名前), ABC＝長い名前,
// 東都銀行(東銀), XはYの略称である. A bracket may as well hold a reading, a translation, a date or an editor's note, so
// only Latin capitals and shortenings made of the long name's own characters count, and only of bodies and terms.
import titles from "../../content/language/titles.json";
import { findDeixis } from "../language/ja/deixis";
import type { Word } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { type Quote, quoteAt, type Span } from "../language/span";
import { surface } from "./cause";
import { isStatement } from "./statements";

export type Abbreviation = {
	rule: "abbreviation-bracketed" | "abbreviation-spelled-out" | "abbreviation-stated";
	sentence: ReadSentence;
	short: Quote;
	long: Quote;
};

/** The abbreviations a sentence explains. */
export function findAbbreviations(text: string, sentence: ReadSentence): Abbreviation[] {
	if (!isStatement(sentence)) return [];
	const { words } = sentence;
	const found = words.flatMap((word, i) => {
		if (word.detail === "括弧") return [bracketed(text, sentence, i), spelledOut(text, sentence, i)];
		return /^[＝=]$/.test(word.surface) ? [equated(text, sentence, i)] : [];
	});
	return [...found, stated(text, sentence)]
		.filter((abbreviation) => abbreviation !== null)
		.filter(({ long }) => !/[0-9０-９]/.test(text.charAt(long.start - 1)));
}

/** 世界青空機関(WAO), 「南北青空会議」（NSA）, 東都銀行（東銀）. */
function bracketed(text: string, sentence: ReadSentence, i: number): Abbreviation | null {
	const bracket = sentence.words[i] as Word;
	const short = shortIn(text, bracket);
	const long = short && longBefore(text, sentence.words, i);
	if (!short || !long || !isShortFor(short.quote, long.quote)) return null;
	return { rule: "abbreviation-bracketed", sentence, short, long };
}

/** WAO(世界青空機関): what is in the bracket may as well describe it, so that it must be built as a name. */
function spelledOut(text: string, sentence: ReadSentence, i: number): Abbreviation | null {
	const bracket = sentence.words[i] as Word;
	const short = latinBefore(text, sentence.words, i);
	const long = quoteAt(text, bracket.start + 1, bracket.end - 1);
	const inner = bracket.inner ?? [];
	if (short === null || !inner.every(isPartOfName) || !isNameOfBody(long.quote, inner)) return null;
	return isProperlyBuilt(long.quote) ? { rule: "abbreviation-spelled-out", sentence, short, long } : null;
}

/** WAO＝世界青空機関. */
function equated(text: string, sentence: ReadSentence, i: number): Abbreviation | null {
	const { words } = sentence;
	const short = latinBefore(text, words, i);
	let to = i + 1;
	while (words[to] !== undefined && isPartOfName(words[to] as Word)) to++;
	const own = words.slice(i + 1, to);
	const [first, last] = [own[0], own.at(-1)];
	if (short === null || first === undefined || last === undefined) return null;
	const long = quoteAt(text, first.start, last.end);
	const ends = /^(助詞|記号)$/.test(words[to]?.pos ?? "") && words[to]?.surface !== "・";
	if (!ends || !isNameOfBody(long.quote, own) || !isProperlyBuilt(long.quote)) return null;
	return { rule: "abbreviation-spelled-out", sentence, short, long };
}

/** 「KKS」は、国際青空週間の略称である. */
function stated(text: string, sentence: ReadSentence): Abbreviation | null {
	const { phrases } = sentence;
	const topic = phrases[0];
	const told = phrases.find(
		(p, i) => i > 1 && /^(略|略称|略語|略記|頭字語)(である|であり|です|だ|で)?$/.test(surface(p)),
	);
	const whole = told && phrases[told.index - 1];
	if (!topic || !told || !whole || !/^(は|とは)$/.test(topic.particle) || whole.particle !== "の")
		return null;
	if (topic.head !== told.index && topic.head !== phrases.length - 1) return null;
	const isAlone = !phrases.some((p) => p.head === whole.index && !p.comma && p !== topic);
	const short = nounIn(text, topic);
	const long = nounIn(text, whole);
	if (!isAlone || !short || !long || long.quote.length < 4 || long.quote.length <= short.quote.length)
		return null;
	const isShort = LATIN.test(short.quote) || isWithin(short.quote, long.quote);
	return isShort && !long.quote.includes(short.quote)
		? { rule: "abbreviation-stated", sentence, short, long }
		: null;
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

function isPartOfName({ pos, detail, surface }: Pick<Word, "pos" | "detail" | "surface">): boolean {
	if (/^[・＆&]$/.test(surface)) return true;
	if (pos === "名詞") return !/^(非自立|代名詞|副詞可能|引用|括弧|数)$/.test(detail);
	return pos === "接頭詞" && detail === "名詞接続";
}

const BODY_OR_TERM =
	/(機構|機関|連合|協会|大学|大学院|学院|学会|研究所|研究センター|センター|評議会|協議会|理事会|委員会|会議|会合|議会|共同体|条約|協定|議定書|連盟|同盟|組合|財団|基金|銀行|公社|公団|公庫|取引所|連合会|総連|新聞|通信|通信社|放送|テレビ|ポスト|タイムズ|党|戦線|運動|部隊|維持軍|自衛隊|省|庁|局|区域|地帯|システム|計画|活動|制度|総生産|指数|比率|価格|標準時|世界時|症候群|感染症|疾患|障害|ウイルス|知能|現実|測位|測位システム|学習|言語|規格|技術|ネットワーク|プロトコル|インターフェース|サービス|マネジメント|パートナーシップ|経済連携|自由貿易圏|投資信託|信託|非課税|目標|責任者|鉄道|航空|電力|製作所)$/;

/** What a run begins with that is no part of a name, or holds inside that parts two names. */
const FOREIGN_PART =
	/^(元|前|現|旧|新|同|各|全|両|大手|老舗|最大手|中堅|主要|同じ|他|本|当|実質|名目)|(企業|会社|大手|メーカー|団体|与党|野党|子会社|傘下|系列|取引先|加盟|運営|所属|出身|主催|発足|担当)(?=.)/;

/** Whether a noun of four characters or more names a body or a term, and nobody, no number and nothing torn. */
function isNameOfBody(long: string, own: Pick<Word, "subSubDetail">[]): boolean {
	if (long.length < 4 || !BODY_OR_TERM.test(long) || /[0-9０-９]/.test(long)) return false;
	if (
		FOREIGN_PART.test(
			long.replace(/^(一般社団|一般財団|公益社団|公益財団|特定非営利活動|独立行政|国立大学|株式会社)/, ""),
		)
	)
		return false;
	const person = own.some((w, i) => w.subSubDetail === "姓" && own[i + 1]?.subSubDetail === "名");
	const title = titles.some((t) => t.length > 2 && long.endsWith(t) && long !== t);
	return !person && !title && findDeixis(long) === null;
}

/** 米情報機関, 中央銀行: said of what it is, not its name. */
function isProperlyBuilt(long: string): boolean {
	if (/(機関|銀行|党|局|省|庁|大学|部隊|運動|技術|制度|装置|サービス|規格|方式|計画|活動)$/.test(long))
		return (
			/^(国際|国連|世界|欧州|連邦|東南|アジア|アフリカ|太平洋|経済協力|[ァ-ヴー]+)/.test(long) &&
			long.length > 5
		);
	return long.length > 4;
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
