// A text read once: sentences with their words, phrases, times and names, all in offsets of the text.
import type { Token, Tokenize } from "../token";
import { findNames, type NameMention } from "./names";
import { bracketed, type Phrase, phrasesOf, type Word } from "./phrases";
import { type Sentence, splitSentences } from "./sentences";
import { type FoundTime, findTimes } from "./times";

export type ReadSentence = Sentence & {
	/** Its place among the sentences of the text. */
	index: number;
	tokens: Token[];
	words: Word[];
	phrases: Phrase[];
	times: FoundTime[];
	names: NameMention[];
};

export type Reading = { text: string; sentences: ReadSentence[] };

/** Reads a text with the analyser given; fragments keep their tokens, times and names, but have no phrases. */
export async function readText(text: string, tokenize: Tokenize): Promise<Reading> {
	const tokens = await tokenize(text);
	let at = 0;
	const sentences = splitSentences(text).map((sentence, index) => {
		while (at < tokens.length && (tokens[at] as Token).start < sentence.start) at++;
		let to = at;
		while (to < tokens.length && (tokens[to] as Token).end <= sentence.end) to++;
		const own = tokens.slice(at, to);
		at = to;
		return readSentence(text, { ...sentence, index }, own);
	});
	return { text, sentences };
}

const LONGEST = 2000;

/** Headings, torn sentences and endless ones have no phrases: nothing is asked of them. */
function isReadable(sentence: Sentence): boolean {
	return sentence.kind !== "fragment" && sentence.quote.length <= LONGEST;
}

function readSentence(text: string, sentence: Sentence & { index: number }, tokens: Token[]): ReadSentence {
	const words = isReadable(sentence) ? bracketed(tokens) : [];
	const times = findTimes(sentence.quote).map((time) => ({
		...time,
		start: time.start + sentence.start,
		end: time.end + sentence.start,
	}));
	return { ...sentence, tokens, words, phrases: phrasesOf(words), times, names: findNames(text, tokens) };
}
