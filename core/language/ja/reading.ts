// A text read once: sentences with their words, phrases, times and names, all in offsets of the text.
import type { Span } from "../span";
import type { Token } from "../token";
import type { Analyser } from "./analyser";
import { findNames, type NameMention } from "./names";
import type { EntitySpan } from "./parser/entities";
import type { Model } from "./parser/model";
import { type Parse, parseSentences } from "./parser/parse";
import { bracketed, type Phrase, phrasesOf, type Word } from "./phrases";
import { type PronounReading, resolvePronouns } from "./pronouns";
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
	/** Names and dates as the tagger sees them. */
	entities: EntitySpan[];
	/** The pronouns whose antecedent is sure. */
	pronouns: PronounReading[];
};

export type Reading = { text: string; sentences: ReadSentence[] };

/** Reads a text with the analyser given; fragments keep their tokens, times and names, but have no phrases. */
export async function readText(text: string, { tokenize, model }: Analyser): Promise<Reading> {
	const tokens = await tokenize(text);
	let at = 0;
	const split = splitSentences(text).map((sentence, index): Tokenized => {
		while (at < tokens.length && (tokens[at] as Token).start < sentence.start) at++;
		let to = at;
		while (to < tokens.length && (tokens[to] as Token).end <= sentence.end) to++;
		const own = tokens.slice(at, to);
		at = to;
		return { ...sentence, index, tokens: own };
	});
	const sentences = readSentences(text, split, model);
	for (const reading of resolvePronouns(sentences)) reading.sentence.pronouns.push(reading);
	return { text, sentences };
}

/** The sentences in a stretch of a sentence (what somebody is quoted with), read as if they stood alone. */
export function readInside(
	text: string,
	{ start, end }: Span,
	around: ReadSentence,
	model: Model,
): ReadSentence[] {
	const split = splitSentences(text.slice(start, end)).map((sentence): Tokenized => {
		const place = { start: sentence.start + start, end: sentence.end + start };
		const tokens = around.tokens.filter((t) => t.start >= place.start && t.end <= place.end);
		const kind = sentence.kind === "fragment" ? "statement" : sentence.kind;
		const { line, index } = around;
		return { ...sentence, ...place, kind, line, index, tokens };
	});
	return readSentences(text, split, model);
}

const LONGEST = 1000;

/** Headings, torn sentences and endless ones have no phrases: nothing is asked of them. */
function isReadable(sentence: Sentence): boolean {
	return sentence.kind !== "fragment" && sentence.quote.length <= LONGEST;
}

type Tokenized = Sentence & { index: number; tokens: Token[] };

function readSentences(text: string, sentences: Tokenized[], model: Model): ReadSentence[] {
	const parses = parseSentences(
		sentences.map((s) => (isReadable(s) ? s.tokens : [])),
		model,
	);
	return sentences.map((sentence, i) => readSentence(text, sentence, parses[i] as Parse));
}

function readSentence(text: string, sentence: Tokenized, { bunsetsu, entities }: Parse): ReadSentence {
	const words = isReadable(sentence) ? bracketed(sentence.tokens) : [];
	const times = findTimes(sentence.quote).map((time) => ({
		...time,
		start: time.start + sentence.start,
		end: time.end + sentence.start,
	}));
	return {
		...sentence,
		words,
		phrases: phrasesOf(words, bunsetsu),
		times,
		names: findNames(text, sentence.tokens),
		entities,
		pronouns: [],
	};
}
