// A phrase is a content word with what is attached to it (文節), as the parser cuts it, with the phrase it depends on; its
// last word says what it does in the sentence.

import type { Span } from "../span";
import type { Token } from "../token";
import { closingIndex } from "./parser/morphemes";
import type { Bunsetsu } from "./parser/parse";
import { closerOf } from "./sentences";

/** A token, or a bracketed stretch taken as one word: detail 引用 for 「」『』, 括弧 for the rest. */
export type Word = Token & { inner?: Token[] };

/** What a phrase does: an argument, or a predicate that modifies a noun, goes on, supposes, concedes, gives a reason, ends. */
export type Form =
	| "argument"
	| "adnominal"
	| "continuative"
	| "conditional"
	| "concessive"
	| "reason"
	| "adversative"
	| "quotative"
	| "final";

export type Phrase = Span & {
	words: Word[];
	/** The particles at its end, joined: "は", "では", "について"; "" for none. */
	particle: string;
	/** Where the words before those particles end. */
	contentEnd: number;
	/** Whether 、 stands right behind it. */
	comma: boolean;
	form: Form;
	/** Its place in the sentence. */
	index: number;
	/** The place of the phrase it depends on, −1 for the last; and how sure that is. */
	head: number;
	margin: number;
};

/** Margins from here on: of such heads 98 % were right on texts the parser had not seen (docs/generation.json). */
export const SURE_MARGIN = 60;

/** Whether it is sure what a phrase depends on. */
export function isSure({ margin }: Phrase): boolean {
	return margin >= SURE_MARGIN;
}

/** 住んだ: the analyser takes this だ for that of 春だ. */
function isPastDa({ surface, pos }: Token, before: Token | undefined): boolean {
	return surface === "だ" && pos === "助動詞" && before?.pos === "動詞";
}

/** The words of a sentence's tokens; a bracket without its partner stays a plain token. */
export function bracketed(tokens: Token[]): Word[] {
	const words: Word[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		const closing = closerOf(token.surface) === undefined ? -1 : closingIndex(tokens, i);
		if (closing < 0) {
			words.push(isPastDa(token, tokens[i - 1]) ? { ...token, base: "た" } : token);
			continue;
		}
		const inner = tokens.slice(i + 1, closing);
		const whole = tokens.slice(i, closing + 1);
		words.push({
			...token,
			end: (tokens[closing] as Token).end,
			surface: whole.map((t) => t.surface).join(""),
			pos: "名詞",
			detail: /[「『“]/.test(token.surface) ? "引用" : "括弧",
			base: "*",
			inner,
		});
		i = closing;
	}
	return words;
}

/** The phrases of a sentence in order, cut and tied as it was parsed; a quotation with what closes it is in one. */
export function phrasesOf(words: Word[], bunsetsu: Bunsetsu[]): Phrase[] {
	const groups = groupsOf(words, bunsetsu);
	const last = new Map(groups.map(({ from }, k) => [from, k]));
	const firstFrom: number[] = [];
	for (const [k, { from }] of groups.entries()) while (firstFrom.length <= from) firstFrom.push(k);
	const phrases = groups.map(({ words: own, from, parsed }, k): Phrase => {
		const isCut = last.get(from) !== k;
		const head = isCut ? k + 1 : (firstFrom[parsed.head] ?? -1);
		const isLast = k === groups.length - 1;
		return described(own, isLast, k, head, isCut ? Infinity : parsed.margin);
	});
	return withoutAssertion(
		phrases.map((p, i) => (isQuotedBy(p, phrases[i + 1]) ? { ...p, form: "quotative" } : p)),
	);
}

const ASSERTED = /^ことは(事実|確か|間違いない)(だ|です|である)?$/;

/** 橋が落ちたことは事実だ says that it fell: the statement ends where the こと begins. */
function withoutAssertion(phrases: Phrase[]): Phrase[] {
	const at = phrases.length - 3;
	const end = phrases[at];
	const rest = phrases.slice(at + 1).flatMap((p) => p.words.map((w) => w.surface));
	if (end?.form !== "adnominal" || end.words.at(-1)?.base !== "た" || !ASSERTED.test(rest.join("")))
		return phrases;
	return phrases
		.slice(0, at + 1)
		.map((p) => (p === end ? { ...p, form: "final", head: -1 } : { ...p, head: Math.min(p.head, at) }));
}

/** The words of a phrase, the first and the last parsed one it is made of. */
type Group = { words: Word[]; from: number; parsed: Bunsetsu };

/**
 * What begins inside a word (「…」, によって) goes with the one before it; 辞任した|のは and 必要だと|し are parted, as each
 * says something of its own.
 */
function groupsOf(words: Word[], bunsetsu: Bunsetsu[]): Group[] {
	const groups: Group[] = [];
	let at = 0;
	bunsetsu.forEach((parsed, i) => {
		const next = bunsetsu[i + 1]?.start ?? Infinity;
		while (at < words.length && (words[at] as Word).start < parsed.start) at++;
		const isTorn = (words[at - 1]?.end ?? 0) > parsed.start;
		const from = at;
		while (at < words.length && (words[at] as Word).start < next) at++;
		const own = words.slice(from, at);
		const isMark = !own.some((w) => w.pos !== "記号" || w.inner !== undefined);
		const before = groups.at(-1);
		if (before !== undefined && (isTorn || isMark)) {
			before.words.push(...own);
			before.parsed = parsed;
			before.from = i;
			return;
		}
		own.forEach((word, k) => {
			if (k === 0 || isParted(own, k)) groups.push({ words: [word], from: i, parsed });
			else groups.at(-1)?.words.push(word);
		});
	});
	return groups;
}

function isParted(words: Word[], k: number): boolean {
	const [before, word, next] = [words[k - 1], words[k], words[k + 1]];
	if (before === undefined || word === undefined) return false;
	if (word.surface === "の" && word.detail === "非自立") return isInflected(before) && next?.pos === "助詞";
	return word.base === "する" && word.pos === "動詞" && before.surface === "と" && before.pos === "助詞";
}

const THINKING =
	/^(思う|考える|見る|みる|呼ぶ|言う|いう|述べる|語る|話す|訴える|決める|伝える|報じる|信じる)$/;
const TELLING =
	/^(発表|発言|主張|強調|指摘|説明|表明|宣言|予測|判断|決定|報道|証言|批判|評価|分析|警告|示唆|期待|推測|約束)$/;

/** 見直すと発表した: the analyser may take this と for the one that supposes. */
function isQuotedBy(phrase: Phrase, next: Phrase | undefined): boolean {
	const verb = next?.words[0];
	if (phrase.form !== "conditional" || phrase.particle !== "と" || phrase.comma || verb === undefined)
		return false;
	return THINKING.test(verb.base) || TELLING.test(verb.surface);
}

/** The phrase that words make, with its place in the tree. */
function described(group: Word[], isLast: boolean, index: number, head: number, margin: number): Phrase {
	const words = group.filter((w) => w.pos !== "記号" || w.detail === "一般" || w.detail === "アルファベット");
	const bare = words.filter((w) => w.detail !== "括弧");
	let from = bare.length;
	while (from > 0 && (bare[from - 1] as Word).pos === "助詞") from--;
	const particles = bare.slice(from);
	const first = group[0] as Word;
	const end = (words.at(-1) ?? first).end;
	return {
		start: first.start,
		end,
		words,
		particle: particles.map((w) => w.surface).join(""),
		contentEnd: particles[0]?.start ?? end,
		comma: group.some((w) => w.detail === "読点"),
		form: formOf(bare, particles, isLast),
		index,
		head,
		margin,
	};
}

function formOf(bare: Word[], particles: Word[], isLast: boolean): Form {
	const stem = bare[bare.length - particles.length - 1];
	const last = particles.at(-1);
	if (!bare.some(isPredicative)) return isLast && last === undefined ? "final" : "argument";
	if (stem === undefined || !(isInflected(stem) || stem.detail === "形容動詞語幹"))
		return isLast ? "final" : "argument";
	if (last === undefined) return formOfEnding(stem, isLast);
	if (particles.some((w) => w.surface === "ば")) return "conditional";
	const joined = particles.map((w) => w.surface).join("");
	if (/^(ても|でも|たって|ては|では|としても|にしても|とはいえ)$/.test(joined)) return "concessive";
	if (/^と(は|も|の|まで)?$/.test(joined) && isInflected(stem) && last.detail !== "接続助詞")
		return "quotative";
	if (joined === "とも") return "quotative";
	if (last.detail === "接続助詞") return CONJUNCTIVE[last.surface] ?? "adversative";
	if (particles.some((w) => w.detail === "格助詞" && w.subDetail === "引用")) return "quotative";
	if (particles.some((w) => /^(という|といった)$/.test(w.surface))) return "adnominal";
	return isLast ? "final" : "argument";
}

const CONJUNCTIVE: Record<string, Form> = {
	て: "continuative",
	で: "continuative",
	つつ: "continuative",
	ながら: "continuative",
	し: "continuative",
	から: "reason",
	ので: "reason",
	と: "conditional",
	ば: "conditional",
	ても: "concessive",
	でも: "concessive",
};

function formOfEnding(stem: Word, isLast: boolean): Form {
	if (stem.conjugationForm === "仮定形" || /^(たら|だら|なら)$/.test(stem.surface)) return "conditional";
	if (/^連用/.test(stem.conjugationForm)) return stem.pos === "形容詞" ? "argument" : "continuative";
	if (/^(基本形|体言接続|文語基本形)/.test(stem.conjugationForm)) return isLast ? "final" : "adnominal";
	return isLast ? "final" : "argument";
}

function isInflected(word: Word): boolean {
	return word.pos === "動詞" || word.pos === "形容詞" || word.pos === "助動詞";
}

function isPredicative(word: Word): boolean {
	return isInflected(word) || word.detail === "形容動詞語幹";
}
