// Where a sentence has amounts: at the end of the nouns of a phrase, alone (3度) or behind what is measured (全長120メートル,
// 職員20人).
import { keptFor } from "../kept";
import type { Quote } from "../span";
import { type Amount, parseAmount } from "./amounts";
import type { Phrase, Word } from "./phrases";
import type { ReadSentence } from "./reading";

export type AmountPhrase = {
	phrase: Phrase;
	place: Quote;
	amount: Amount;
	/** The nouns before it in its phrase, "" for none. */
	label: string;
};

/** The amounts of a sentence, one a phrase; those within times or lists of numbers are left out. */
export const amountsOf = keptFor((sentence: ReadSentence): AmountPhrase[] => {
	return sentence.phrases.flatMap((phrase) => amountIn(phrase, sentence) ?? []);
});

/** What makes of the amount before it another one. */
const INEXACT =
	/^(ほど|程度|くらい|ぐらい|近く|前後|あまり|以内|足らず|台(?!の)|を超え|を上回|を下回|に満たな)/;

const NUMERAL = /[0-9０-９一二三四五六七八九十百千]/;

function amountIn(phrase: Phrase, { times, quote, start }: ReadSentence): AmountPhrase | null {
	const nouns = nounsOf(phrase);
	if (!nouns.some((w) => NUMERAL.test(w.surface))) return null;
	const end = nouns.at(-1)?.end ?? phrase.start;
	const from = nouns.findIndex((w) => parseAmount(quote.slice(w.start - start, end - start)) !== null);
	const first = nouns[from];
	if (first === undefined || times.some((t) => t.start < end && t.end > first.start)) return null;
	const before = quote.slice(0, first.start - start);
	if (/[第0-9０-９.．,，・〜～~‐–—−－-]\s*$/.test(before) || nouns[from - 1]?.detail === "数") return null;
	if (INEXACT.test(quote.slice(end - start))) return null;
	const words = quote.slice(first.start - start, end - start);
	const amount = parseAmount(words);
	const label = nouns.slice(0, from).map((w) => w.surface);
	return (
		amount && { phrase, place: { start: first.start, end, quote: words }, amount, label: label.join("") }
	);
}

/** The nouns a phrase begins with, with prefixes (約); what is in brackets ends them. */
function nounsOf({ words }: Phrase): Word[] {
	const end = words.findIndex((w) => !/^(名詞|接頭詞)$/.test(w.pos) || w.inner !== undefined);
	return end < 0 ? words : words.slice(0, end);
}
