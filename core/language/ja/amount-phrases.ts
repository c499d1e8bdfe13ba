// Where a sentence has amounts: at the end of the nouns of a phrase, alone (3度) or behind what is measured (全長120メートル,
// 職員20人).
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

const kept = new WeakMap<ReadSentence, AmountPhrase[]>();

/** The amounts of a sentence, one a phrase; those within times or lists of numbers are left out. */
export function amountsOf(sentence: ReadSentence): AmountPhrase[] {
	const known = kept.get(sentence);
	if (known !== undefined) return known;
	const found = sentence.phrases.flatMap((phrase) => amountIn(phrase, sentence) ?? []);
	kept.set(sentence, found);
	return found;
}

function amountIn(phrase: Phrase, { times, quote, start }: ReadSentence): AmountPhrase | null {
	const nouns = nounsOf(phrase);
	const end = nouns.at(-1)?.end ?? phrase.start;
	const from = nouns.findIndex((w) => parseAmount(quote.slice(w.start - start, end - start)) !== null);
	const first = nouns[from];
	if (first === undefined || times.some((t) => t.start < end && t.end > first.start)) return null;
	const before = quote.slice(0, first.start - start);
	if (/[第0-9０-９.．,，・〜～~‐–—−－-]\s*$/.test(before) || nouns[from - 1]?.detail === "数") return null;
	const words = quote.slice(first.start - start, end - start);
	const amount = parseAmount(words);
	const label = nouns.slice(0, from).map((w) => w.surface);
	return (
		amount && { phrase, place: { start: first.start, end, quote: words }, amount, label: label.join("") }
	);
}

/** The nouns a phrase begins with, with prefixes (約); what is in brackets ends them. */
function nounsOf({ words }: Phrase): Word[] {
	const end = words.findIndex(
		(w) => !/^(名詞|接頭詞)$/.test(w.pos) || w.inner !== undefined || w.detail === "非自立",
	);
	return end < 0 ? words : words.slice(0, end);
}
