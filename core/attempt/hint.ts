// A hint brings back what is half remembered and leaves something to recall. The passage comes first, since it only says
// where the answer was read; the first letter cues it more, and is for where the passage says too much or is read already.
import { foldText } from "../language/fold";
import type { Asked } from "./asked";
import { isFairBlank, type Quoted, sentenceWith } from "./cloze";
import { formsOf, givesAway } from "./gives-away";
import type { Put } from "./present";

/** `passage`: what stands before, between and behind the blanks. `first`: how the key begins. */
export type Hint = { passage: string[] } | { first: string };

/**
 * What helps with a typed answer: its passage or, in a cloze and where that cannot be shown, how the key begins. Null where
 * nothing can be said without the key, and where it is not typed: options are hints enough, and people mark clauses.
 */
export function hintOf(question: Quoted, put: Put): Hint | null {
	if (put !== "typed" && put !== "cloze") return null;
	const passage = put === "typed" ? passageOf(question) : null;
	if (passage) return { passage };
	const first = firstOf(question);
	return first === null || givesAway(first, question) ? null : { first };
}

/** The first sentence of the evidence that says the key, with a blank for it and for each of its other forms. */
function passageOf(question: Quoted): string[] | null {
	const { key, evidence = [] } = question;
	const quote = evidence.find((each) => each.quote.includes(key))?.quote;
	const sentence = quote === undefined ? null : sentenceWith(key, quote);
	if (sentence === null) return null;
	const longestFirst = formsOf(question).sort((a, b) => b.length - a.length);
	const pieces = longestFirst.reduce((parts, form) => parts.flatMap((part) => part.split(form)), [sentence]);
	const isFair = pieces.slice(1).every((piece, index) => isFairBlank(pieces[index] ?? "", question, piece));
	const hasWords = pieces.some((piece) => foldText(piece) !== "");
	return isFair && hasWords && !pieces.some((piece) => givesAway(piece, question)) ? pieces : null;
}

const LETTERS = new Intl.Segmenter("ja", { granularity: "grapheme" });
const WORD = /[\p{L}\p{N}]/u;
const FIGURE = /[0-9０-９〇零一二三四五六七八九十百千万億兆]/;
const FIGURES = new RegExp(`^${FIGURE.source}+`);

/**
 * How the key begins, its first letter with what stands before it. Where a date or a number begins with figures, half of
 * them: 20 of 2018年, 3 of 36時間, 6 of 6月12日; null for 3回, where that would be all.
 */
function firstOf({ kind, key }: Asked): string | null {
	const start = key.search(kind === "number" ? FIGURE : WORD);
	if (start < 0) return null;
	const [figures] = (kind === "number" || kind === "when" ? FIGURES.exec(key.slice(start)) : null) ?? [];
	if (figures === undefined) return key.slice(0, letterEnd(key, start));
	const end = start + Math.max(1, Math.floor(figures.length / 2));
	return FIGURE.test(key.slice(end)) ? key.slice(0, end) : null;
}

/** Where the letter that a place is in ends, its marks counted to it. */
function letterEnd(text: string, at: number): number {
	const letter = LETTERS.segment(text).containing(at);
	return letter ? letter.index + letter.segment.length : text.length;
}
