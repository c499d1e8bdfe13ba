// Where a sentence gives a reason, and by which words: ため, ことで, ので, により, …からだ. Only some of them surely mean a
// cause and are asked for; the others are known so that it can be said why not.
import type { Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import { isCausal, surface } from "./cause";
import type { Doubt } from "./doubt";

/** What joins a cause to its effect within a sentence. */
export type Connective = {
	index: number;
	ending: "から" | "ため";
	rule: "why-koto-de" | "why-koto-kara" | "why-tame";
	verbatim: boolean;
};

/** The phrase with the mark, and what it is: a connective, one that is not surely so, or the end of a stated reason. */
export type CauseMark = { phrase: Phrase; read: Connective | Doubt | "stated" };

/** The marks of a sentence in order. */
export function causeMarks(sentence: ReadSentence): CauseMark[] {
	const last = sentence.phrases.at(-1);
	const marks = sentence.phrases.flatMap((phrase): CauseMark[] => {
		const read = phrase === last ? null : readingOf(phrase, sentence);
		return read === null ? [] : [{ phrase, read }];
	});
	return last !== undefined && isStated(sentence) ? [...marks, { phrase: last, read: "stated" }] : marks;
}

/** 「…からだ。」, 「…が原因だ。」, 「…理由は…」. */
function isStated({ quote, tokens, start, phrases }: ReadSentence): boolean {
	const end = /(から|ため|原因|理由)(だ|である|です|だった|であった|でした)。$/.exec(quote);
	const before = end && tokens.findLast((t) => t.end <= start + end.index);
	// 学校からだ tells from where.
	if (before && (end[1] !== "から" || /^(動詞|形容詞|助動詞)$/.test(before.pos) || before.surface === "理由"))
		return true;
	return phrases.some((p) => /^(理由|原因)は$/.test(surface(p)));
}

const OTHER_MARKS = /^(せいで|おかげで|結果|(原因|理由|影響)で)$/;

function readingOf(phrase: Phrase, sentence: ReadSentence): Connective | Doubt | null {
	const before = sentence.phrases[phrase.index - 1];
	const said = surface(phrase);
	if (/^ため(に|には|にも)?$/.test(said)) return tame(phrase, before, sentence);
	if (phrase.form === "reason" || isReported(phrase)) return "form-not-asked";
	if (/に(より|よって)$/.test(phrase.particle)) return "maybe-means";
	if (before?.form !== "adnominal") return null;
	if (said === "ことで") return kotoDe(phrase, surface(before));
	if (said === "ことから") return kotoKara(phrase, surface(before), sentence);
	return OTHER_MARKS.test(said) ? "form-not-asked" : null;
}

/** …からだと言われている, …からだが. */
function isReported({ words }: Phrase): boolean {
	return words.some(
		(w, i) => w.surface === "から" && w.detail === "接続助詞" && words[i + 1]?.pos === "助動詞",
	);
}

function kotoDe({ index }: Phrase, before: string): Connective | Doubt {
	if (/という$/.test(before)) return "form-not-asked";
	if (!/た$/.test(before)) return "maybe-means";
	return { index, ending: "から", rule: "why-koto-de", verbatim: false };
}

/** What begins from something, or is made of it, has it for no cause. */
const FROM =
	/^(始まる|始める|はじまる|はじめる|成る|なる|離れる|遠ざかる|逃れる|逃げる|発する|出発|スタート|外れる|抜け出す|切り離す)$/;

/** 塩が採れたことから、この名がついた. */
function kotoKara({ index, head }: Phrase, before: string, { phrases }: ReadSentence): Connective | Doubt {
	const verb = phrases[head]?.words[0];
	if (/という$/.test(before) || !/(た|だ|ない|いる|ある)$/.test(before)) return "form-not-asked";
	if (verb === undefined || FROM.test(verb.base) || FROM.test(verb.surface)) return "belongs-elsewhere";
	return { index, ending: "から", rule: "why-koto-kara", verbatim: false };
}

/** このため points to the sentence before; a noun (地震のため) or no comma leaves open what it belongs to. */
function tame(phrase: Phrase, before: Phrase | undefined, sentence: ReadSentence): Connective | Doubt {
	if (before?.words.at(-1)?.pos === "連体詞") return "context-missing";
	if (before?.form !== "adnominal" || /という$/.test(surface(before))) return "form-not-asked";
	if (!isCausal(sentence, phrase.start)) return "maybe-purpose";
	if (!phrase.comma || !/^ため(に)?$/.test(surface(phrase))) return "form-not-asked";
	return { index: phrase.index, ending: "ため", rule: "why-tame", verbatim: true };
}
