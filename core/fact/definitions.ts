// What a text says a thing is: Xとは…をいう, Xは…である. The words behind the topic, their class noun last, can be asked
// back (…をいう何), so they alone must say it: whatever belongs to the whole sentence (日本では) makes it no definition.
import bareRoles from "../../content/language/bare-roles.json";
import { foldKana } from "../language/fold";
import { findDeixis } from "../language/ja/deixis";
import { isSure, type Phrase, type Word } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { afterOpeners, contentWords, type Edit, edited } from "../language/ja/rewriting";
import { type Quote, quoteAt, type Span } from "../language/span";
import { surface } from "./cause";
import type { Doubt, Found } from "./doubt";
import { isStatement, isSupposed, standingOf } from "./statements";

export type Definition = {
	sentence: ReadSentence;
	/** What is defined, without what stands in brackets behind it. */
	term: Quote;
	/** How the text says to read it: ちょうせき. */
	reading?: string;
	/** What it is said to be, brackets left out: its class noun stands last. */
	told: string;
	noun: string;
	/** Where that stands. */
	span: Span;
	/** Whether the sentence is made to define: とは, をいう, 総称, or a reading behind the term. */
	isMeant: boolean;
	/** Whether the term is a name of its own. */
	isNamed: boolean;
};

/** What a sentence defines as a whole, or why that is not sure; null where it is not built to define. */
export function findDefinition(text: string, sentence: ReadSentence): Found<Definition> | null {
	const start = afterOpeners(sentence.phrases, text);
	const topic = sentence.phrases.find((p) => p.start === start);
	if (!topic || !/^(は|とは)$/.test(topic.particle) || !isStatement(sentence)) return null;
	const defined = definedBy(sentence.phrases);
	if (defined === null && topic.particle === "は") return null;
	const found = definitionOf(text, sentence, topic, defined);
	if (typeof found !== "string") return found;
	return { sentence, rule: "definition", key: text.slice(topic.start, topic.contentEnd), reason: found };
}

function definitionOf(
	text: string,
	sentence: ReadSentence,
	topic: Phrase,
	defined: Defined | null,
): Definition | Doubt {
	const { phrases } = sentence;
	if (isSupposed(phrases)) return "supposed";
	if (standingOf(sentence.quote) !== "fact") return "not-told-as-fact";
	const term = termOf(text, topic);
	if (term === null) return "term-unsure";
	const noun = defined && nounOf(defined.words);
	if (!defined || !noun) return "class-unsure";
	if (topic.head !== phrases.length - 1 || !isSure(topic)) return "belongs-elsewhere";
	const { index } = defined;
	const span = { start: topic.end + (topic.comma ? 1 : 0), end: noun.end };
	const inner = phrases.slice(topic.index + 1, index + 1);
	if (inner.length < 2 || !isModifier(phrases[index - 1], index)) return "too-little-said";
	if (!inner.every((p) => p.index === index || modifies(p, phrases, index))) return "belongs-elsewhere";
	const told = withoutBrackets(text, sentence, span);
	if (!standsAlone(told)) return "context-missing";
	if (givesAway(term, told, sentence)) return "key-in-stem";
	const reading = readingBehind(topic);
	const isMeant = topic.particle === "とは" || defined.isMeant || /(総称|通称)$/.test(noun.quote);
	return {
		sentence,
		term,
		...(reading === undefined ? {} : { reading }),
		told,
		noun: noun.quote,
		span,
		isMeant: isMeant || reading !== undefined,
		isNamed: isNamed(term, sentence),
	};
}

const ROLES = new Set(bareRoles);

/** What means nothing without whose, and what everybody defines in their own way. */
const RELATIONAL =
	/^(目的|目標|狙い|ねらい|理由|原因|特徴|由来|語源|名称|名前|略称|通称|別名|愛称|人口|面積|場所|会場|時期|日程|方法|内容|対象|種類|役割|意味|結果|結論|条件|主題|テーマ|舞台|出身|所在地|住民|標語|公用語|首都|構成|任務|業務|価格|料金|字|諱|号|読み|正式名称|前身|後継|全長|標高|高さ|長さ|広さ|問題|課題|焦点|鍵|カギ|ポイント|きっかけ|発端|背景|経緯|現状|今後|計画|提案|ルール|原則|基本|魅力|強み|弱み|答え|正体|真相|夢|趣味|仕事|通常|普通|通例|人生|愛|恋|恋愛|幸せ|幸福|成功|青春|ここ|それ|これ|前者|後者|.*(自分|自身|たち))$/;

/** The noun of a topic of one phrase, brackets left out; a quoted title without its brackets. */
function termOf(text: string, topic: Phrase): Quote | null {
	const words = topic.words.filter((w) => w.pos !== "助詞" && w.detail !== "括弧");
	const [first, last] = [words[0], words.at(-1)];
	if (first === undefined || last === undefined || !words.every(isNominal)) return null;
	const torn = topic.words.some((w) => w.detail === "括弧" && w.start < last.start);
	const quoted = words.length === 1 && first.detail === "引用" ? 1 : 0;
	if (torn || (quoted === 0 && words.some((w) => w.detail === "引用"))) return null;
	const term = quoteAt(text, first.start + quoted, last.end - quoted);
	const isClear =
		(term.quote.length > 1 || /\p{Script=Han}/u.test(term.quote)) &&
		!RELATIONAL.test(term.quote) &&
		!(topic.particle === "は" && ROLES.has(term.quote)) &&
		findDeixis(term.quote) === null;
	return isClear ? term : null;
}

/** Whether a word may be part of a noun that names something. */
export function isNominal({ pos, detail, subDetail }: Word): boolean {
	if (pos === "名詞") return !/^(代名詞|非自立|副詞可能)$/.test(detail) && subDetail !== "副詞可能";
	return pos === "接頭詞" || (pos === "記号" && /^(一般|アルファベット|空白)$/.test(detail));
}

/** Nouns that say nothing of what it is, or that many are. */
const VAGUE =
	/(一|ひと|１|1|二|2|三|3)(つ|種|人|員|部|例|環|派|形態|分野|部門|角|面|形式|要素)$|^(もの|物|人|方|ひとり|うち|ひとつ|例外|存在|同様|同じ|問題|課題|結果|原因|理由|目的|特徴|状況|事実|予定|必要|可能|有名|場合|部分|中心|対象|典型|要因|ところ|とき|以下|以上|通り|とおり|意味|もと|仲|間柄|関係|隣国|相手|ライバル|好敵手|友人|親友|同級生|同期|縁|ため|はず|仕事|作業|行為|話|代表|代表格|代表例|名物|全て|すべて)$|代表$|程度$/;

/** The words of the class noun, their phrase, and whether the sentence is made to define: をいう. */
type Defined = { words: Word[]; index: number; isMeant: boolean };

/** What a sentence ends in that says what a thing is; null where it ends in something else. */
function definedBy(phrases: Phrase[]): Defined | null {
	const last = phrases.at(-1) as Phrase;
	if (/^(いう|言う|指す|さす)$/.test(surface(last))) {
		const before = phrases.at(-2);
		if (before?.particle !== "を" || before.head !== last.index) return null;
		return { words: before.words.filter((w) => w.pos !== "助詞"), index: before.index, isMeant: true };
	}
	const from = last.words.findIndex((w) => w.pos === "助動詞");
	const words = from < 0 ? last.words : last.words.slice(0, from);
	const copula = (from < 0 ? [] : last.words.slice(from)).map((w) => w.surface).join("");
	const isNoun = words.length > 0 && words.every(isOfClass);
	if (!isNoun || !/^(である|だ|です|であった|だった|でした)?$/.test(copula)) return null;
	return { words, index: last.index, isMeant: false };
}

function isOfClass(word: Word): boolean {
	return isNominal(word) || /^(こと|事)$/.test(word.surface);
}

function nounOf(words: Word[]): Quote | null {
	const [first, last] = [words[0], words.at(-1)];
	if (!first || !last || !words.every(isOfClass)) return null;
	const quote = words.map((w) => w.surface).join("");
	const isClass =
		!VAGUE.test(quote) &&
		!/^[0-9０-９]/.test(quote) &&
		last.detail !== "形容動詞語幹" &&
		last.detail !== "引用";
	return isClass && !/^(記号|接頭詞)$/.test(last.pos) ? { start: first.start, end: last.end, quote } : null;
}

/** Whether a phrase belongs to what is said of the class noun, not to the sentence as a whole. */
function modifies(phrase: Phrase, phrases: Phrase[], index: number): boolean {
	if (/[はも]$/.test(phrase.particle) || phrase.head > index) return false;
	if (phrase.head !== index) return true;
	if (isModifier(phrase, index)) return true;
	if (!isSure(phrase)) return false;
	const said = surface(phrases[phrase.index]);
	return phrase.comma && /^\p{L}+(で|であり)$/u.test(said) && !VAGUE.test(said.replace(/で(あり)?$/, ""));
}

/** …する団体, 県の団体. */
function isModifier(phrase: Phrase | undefined, index: number): boolean {
	if (phrase?.head !== index) return false;
	const isPrenominal = phrase.words.at(-1)?.pos === "連体詞" || phrase.words.at(-1)?.base === "な";
	return phrase.form === "adnominal" || isPrenominal || /^(の|という|といった)$/.test(phrase.particle);
}

export function withoutBrackets(text: string, { words }: ReadSentence, { start, end }: Span): string {
	const edits: Edit[] = words
		.filter((w) => w.detail === "括弧" && w.start >= start && w.end <= end)
		.map((w) => ({ start: w.start, end: w.end, text: "" }));
	return edited(text, start, end, edits).trim();
}

const ALSO =
	/とも(いう|いい|呼|言|称|書|表)|とは別|などと|一般に|広義|狭義|一説|ここで|の略|の(一|ひと|１|1)つ(である|で、)/;

export function standsAlone(told: string): boolean {
	return findDeixis(told) === null && !ALSO.test(told) && !/^[、がをにでと]|、$/.test(told);
}

/**
 * Whether what is said gives the term away: both may end in the same class noun (…格闘技, 総合格闘技), no more; 木像 is
 * given away by 木 as a word.
 */
export function givesAway(term: Quote, told: string, sentence: ReadSentence): boolean {
	if (foldKana(told).includes(foldKana(term.quote))) return true;
	let end = 0;
	while (end < term.quote.length && !told.endsWith(term.quote.slice(end))) end++;
	const own = term.quote.slice(0, end);
	const rest = told.slice(0, told.length - (term.quote.length - end));
	const parts = sentence.tokens.filter((t) => t.start >= term.start && t.end <= term.start + end);
	if (end < term.quote.length && rest.includes(own) && sentence.tokens.some((t) => t.surface === own))
		return true;
	return parts.some((t) => t.surface.length > 1 && rest.includes(t.surface)) || sharesRun(own, rest);
}

/** Two characters in a row in common, or three of kana. */
function sharesRun(a: string, b: string): boolean {
	return a.split("").some((_, i) => {
		const two = a.slice(i, i + 2);
		const run = /\p{Script=Han}/u.test(two) ? two : a.slice(i, i + 3);
		return run.length > 1 && (run === two || run.length > 2) && b.includes(run);
	});
}

function readingBehind(topic: Phrase): string | undefined {
	const bracket = topic.words.find((w) => w.detail === "括弧")?.surface ?? "";
	return /^[（(]([ぁ-んー・\s]{2,})(?=[、,，)）])/u.exec(bracket)?.[1];
}

function isNamed(term: Quote, sentence: ReadSentence): boolean {
	const inside = (s: Span) => s.start < term.end && s.end > term.start;
	return (
		sentence.names.some((n) => inside(n) && n.type !== "other") ||
		sentence.entities.some(
			(e) => inside(e) && e.end - e.start > 1 && /^(PERSON|ORGANIZATION|LOCATION|ARTIFACT)$/.test(e.type),
		) ||
		sentence.tokens.some((t) => inside(t) && t.detail === "固有名詞") ||
		sentence.words.some((w) => w.detail === "引用" && inside(w))
	);
}

/** How much is said: the words of content in what stands behind the topic. */
export function weightOf({ sentence, span }: Definition): number {
	return contentWords(sentence.tokens.filter((t) => t.start >= span.start && t.end <= span.end)).length;
}
