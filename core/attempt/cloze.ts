// A cloze: the evidence with its key left out, to be typed (W. L. Taylor, "Cloze procedure", Journalism Quarterly, 1953).
// One blank, in a sentence that tells the key nowhere else; the stem stays above it and says what is wanted.
import { foldText } from "../language/fold";
import { splitSentences } from "../language/ja/sentences";
import type { Asked } from "./asked";
import { givesAway } from "./gives-away";

/** What stands on either side of the blank: before + key + after is a sentence of the evidence. */
export type Cloze = { before: string; after: string };

/** A question with what it is proved by; without evidence there is nothing to leave a blank in. */
export type Quoted = Asked & { stem: string; evidence?: readonly { quote: string }[] };

/** The sentence of the evidence with a blank for the key; null where none is fair. */
export function clozeOf(question: Quoted): Cloze | null {
	const { key, stem, evidence = [] } = question;
	const [quote, ...others] = evidence.map((each) => each.quote).filter((each) => each.includes(key));
	if (quote === undefined || others.length > 0 || quote.indexOf(key) !== quote.lastIndexOf(key)) return null;
	const sentence = sentenceWith(key, quote);
	if (sentence === null) return null;
	const at = sentence.indexOf(key);
	const [before, after] = [sentence.slice(0, at), sentence.slice(at + key.length)];
	const isFair = isFairBlank(before, question, after) && foldText(before + after) !== "";
	return isFair && ![stem, before, after].some((text) => givesAway(text, question))
		? { before, after }
		: null;
}

/** The first sentence of a quote with these words in it; null where there are none, or an end of sentence parts them. */
export function sentenceWith(words: string, quote: string): string | null {
	if (foldText(words) === "") return null;
	return splitSentences(quote).find((sentence) => sentence.quote.includes(words))?.quote ?? null;
}

/** Whether a blank between these texts stands for whole words, and nothing behind it names the key again. */
export function isFairBlank(before: string, { kind, key }: Asked, after: string): boolean {
	if (partsWord(before, key) || partsWord(key, after)) return false;
	return kind === "when" || kind === "number" || !isGlossed(before, after);
}

/** What runs on over a blank: figures (16月, 1,200人), Latin letters, katakana. Kanji and kana meet at every particle. */
const RUNS = [
	{ letters: "\\p{Nd}〇零一二三四五六七八九十百千万億兆", joints: ".．,，・:：/／-" },
	{ letters: "\\p{Script=Latin}", joints: "-" },
	{ letters: "ァ-ヺーｦ-ﾟ", joints: "・･=＝" },
].map(({ letters, joints }) => ({
	ends: new RegExp(`[${letters}][${joints}]?$`, "u"),
	begins: new RegExp(`^[${joints}]?[${letters}]`, "u"),
}));

/** A mark, half a pair or what a joiner holds together belongs to the letter before. */
const TORN = { ends: /[\p{Cs}\u200D]$/u, begins: /^[\p{M}\p{Cs}\u200D]/u };

function partsWord(left: string, right: string): boolean {
	if (left === "" || right === "") return false;
	if (TORN.ends.test(left) || TORN.begins.test(right)) return true;
	return RUNS.some(({ ends, begins }) => ends.test(left) && begins.test(right));
}

/** What stands in brackets behind a name is often the name again: its reading, its initials. */
function isGlossed(before: string, after: string): boolean {
	return (
		/^\s*[([（［〔【]/.test(after) || (/[([（［〔【]\s*$/.test(before) && /^\s*[)\]）］〕】]/.test(after))
	);
}
