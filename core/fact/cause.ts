// A cause with its effect, as the text itself joins them, and what its forms have in common.

import { type Clause, topicOf } from "../language/ja/clauses";
import { plainForm } from "../language/ja/inflection";
import type { Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { edited, topicEdits } from "../language/ja/rewriting";
import type { Quote } from "../language/span";
import type { Doubt } from "./doubt";

export type Cause = {
	rule: "why-koto-de" | "why-koto-kara" | "why-tame" | "why-no-wa" | "why-reason" | "why-next-sentence";
	/** The sentence of the effect. */
	sentence: ReadSentence;
	/** The sentence the cause stands in. */
	holder: ReadSentence;
	/** The cause as it stands, without what marks it. */
	cause: Quote;
	/** What follows it in the answer; `verbatim` when the text itself has it there. */
	ending: "から" | "ため" | "こと";
	verbatim: boolean;
	/** Whether the subject of the effect is surely the cause's too. */
	sharesSubject?: boolean;
	/** The effect in plain form, ready to stand before のはなぜですか. */
	effect: string;
	effectStart: number;
	spans: Quote[];
};

export function surface(phrase: Phrase | undefined): string {
	return phrase?.words.map((w) => w.surface).join("") ?? "";
}

/** What ties a clause to one that is left behind: an adverb of contrast, or nothing it could be said of. */
const TIED =
	/^(実際には|しかし|ただ|ただし|だが|一方|むしろ|逆に|また|さらに|もっとも|とはいえ|それ|これ|そう)/;

/**
 * Why a cause cannot stand alone: no subject of its own before any predicate, something conceded, or an adverb that
 * refers back. Where the stem's subject is surely the cause's, `shared` says so.
 */
export function doubtOfCause(sentence: ReadSentence, cause: Quote, shared = false): Doubt | null {
	const phrases = sentence.phrases.filter((p) => p.start >= cause.start && p.end <= cause.end);
	if (TIED.test(cause.quote) || phrases.some((p) => p.form === "adversative")) return "context-missing";
	const hasSubject = shared || phrases.some((p) => p.form === "argument" && /(^が|は|も)$/.test(p.particle));
	return hasSubject ? null : "subject-missing";
}

/** Verbs of what nobody does on purpose. */
const HAPPENS =
	/^(異なる|違う|足りる|起こる|起きる|生じる|高まる|下がる|上がる|落ちる|続く|残る|欠ける|要る|困る|及ぶ|伴う|有する|含む|属する|面する|接する|存在|依存|位置|不足|発生|増加|減少|低下|上昇|集中|隣接|類似|できる|降る|吹く|流れる|溶ける|凍る|沈む|膨らむ|縮む|余る|隔たる|相当|該当)$/;

/** Before ため: a past, a negation, a state; する alone would be a purpose. */
export function isCausal(sentence: ReadSentence, tame: number): boolean {
	const tokens = sentence.tokens.filter((t) => t.end <= tame);
	const last = tokens.at(-1);
	const before = tokens.at(-2);
	if (last === undefined) return false;
	if (/^(た|だ|ない|である)$/.test(last.surface) || last.pos === "形容詞") return true;
	if (last.surface === "な" && last.pos === "助動詞") return true;
	if (last.pos === "動詞" && HAPPENS.test(last.base === "する" ? (before?.surface ?? "") : last.base))
		return true;
	return (
		(last.surface === "いる" && last.detail === "非自立") ||
		(last.surface === "ある" && before?.surface === "で")
	);
}

/** The words of a clause from `start` to its predicate, topics made plain. */
export function withoutTopics(text: string, start: number, end: number, clause: Clause): string {
	return edited(text, start, end, topicEdits(text, clause.phrases, topicOf(clause)));
}

/** The cause's own plain form before から, where the text has ことで; null where it cannot be made. */
export function causeBeforeKara(sentence: ReadSentence, cause: Quote): string | null {
	const tokens = sentence.tokens.filter((t) => t.start >= cause.start && t.end <= cause.end);
	const plain = plainForm(tokens);
	return plain === null ? null : plain.replace(/な$/, "だ");
}
