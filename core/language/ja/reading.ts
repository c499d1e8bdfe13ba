// A text read once: sentences with their words, phrases, times and names, all in offsets of the text.
import type { Span } from "../span";
import type { Token, Tokenize } from "../token";
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

/**
 * Reads a text with the analyser given; fragments keep their tokens, times and names, but have no phrases. Told is after
 * each stretch how many characters were read.
 */
export async function readText(
	text: string,
	{ tokenize, model }: Analyser,
	told?: (characters: number) => Promise<void> | undefined,
): Promise<Reading> {
	const split = splitSentences(text).map((sentence, index) => ({ ...sentence, index }));
	const sentences: ReadSentence[] = [];
	let tokens: Token[] = [];
	for (const stretch of stretchesOf(text)) {
		tokens = tokens.concat(await tokensIn(text, stretch, tokenize));
		let to = sentences.length;
		while ((split[to]?.end ?? Infinity) <= stretch.end) to++;
		const batch = withTokens(split.slice(sentences.length, to), tokens);
		tokens = tokens.filter((t) => t.start >= (batch.at(-1)?.end ?? 0));
		for (const sentence of readSentences(text, batch, model)) sentences.push(sentence);
		await told?.(stretch.end - stretch.start);
	}
	for (const reading of resolvePronouns(sentences)) reading.sentence.pronouns.push(reading);
	return { text, sentences };
}

/** Reads the sentences that begin in these spans (whole lines, in order) and no others: a long text costs no more than they do. */
export async function readLines(
	text: string,
	spans: readonly Span[],
	{ tokenize, model }: Analyser,
): Promise<Reading> {
	const isWithin = ({ start }: Span) => spans.some((span) => span.start <= start && start < span.end);
	const split = splitSentences(text).map((sentence, index) => ({ ...sentence, index }));
	const tokens: Token[] = [];
	for (const span of spans) for (const token of await tokensIn(text, span, tokenize)) tokens.push(token);
	const sentences = readSentences(text, withTokens(split.filter(isWithin), tokens), model);
	for (const reading of resolvePronouns(sentences)) reading.sentence.pronouns.push(reading);
	return { text, sentences };
}

/** So much is read at a time: others wait no longer, and each table of the model is still used many times in a row. */
const STRETCH = 8000;

/** A text in stretches that end where its words end for sure, behind 。 and line ends: tokens are those of the whole. */
function* stretchesOf(text: string): Generator<Span> {
	const end = /[\n。]+/g;
	for (let start = 0; start < text.length; start = end.lastIndex) {
		end.lastIndex = start + STRETCH;
		if (!end.test(text)) end.lastIndex = text.length;
		yield { start, end: end.lastIndex };
	}
}

async function tokensIn(text: string, { start, end }: Span, tokenize: Tokenize): Promise<Token[]> {
	const tokens = await tokenize(text.slice(start, end));
	for (const token of tokens) {
		token.start += start; // nobody else has them yet, and there are very many
		token.end += start;
	}
	return tokens;
}

/** Sentences in order, each with those of the tokens, in order too, that lie in it. */
function withTokens(sentences: (Sentence & { index: number })[], tokens: Token[]): Tokenized[] {
	let at = 0;
	return sentences.map((sentence) => {
		while (at < tokens.length && (tokens[at] as Token).start < sentence.start) at++;
		let to = at;
		while (to < tokens.length && (tokens[to] as Token).end <= sentence.end) to++;
		const own = tokens.slice(at, to);
		at = to;
		return { ...sentence, tokens: own };
	});
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
