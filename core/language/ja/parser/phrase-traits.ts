// What the parser looks at in a phrase (文節): its content word, what is attached to it, its commas and quotation marks.
import type { Token } from "../../token";
import { hashOf, hashOfWords } from "./hashing";
import { scriptsOf } from "./token-traits";

export type PhraseTraits = {
	/** The last content word, any number as 0; a noun made a verb by する with it, 発表する. */
	base: number;
	detail: number;
	pos: number;
	/** The kinds of letters of the whole phrase. */
	script: number;
	first: number;
	/** The word before that base in its compound, and the last letter of the content word. */
	compound: number;
	lastLetter: number;
	/** The particles or the inflection it ends in: what says how it depends. */
	ending: number;
	lastDetail: number;
	/** Ending, and whether a comma follows. */
	joint: number;
	comma: number;
	/** 1 for a verb or adjective, 2 for a noun with a copula or at the end of the sentence. */
	isPredicate: number;
	isTopic: boolean;
	quotes: number;
	/** Whether 」と ends it, so that what stands before the quotation depends on what is said of it. */
	isQuoted: boolean;
	opened: number;
	closed: number;
	length: number;
};

/** The traits of the phrase made of these tokens, of which there is at least one. */
export function phraseTraitsOf(tokens: Token[]): PhraseTraits {
	const { words, conjunctions } = partConjunctions(tokens.filter((t) => t.pos !== "記号"));
	const content = words.findLast(isContent) ?? words.at(-1) ?? (tokens[0] as Token);
	const at = words.indexOf(content);
	const last = words.at(-1) ?? content;
	const ending = endingOf(content, words.slice(at + 1)) + (conjunctions.length > 0 ? "接" : "");
	const stem = stemOf(words, at);
	const comma = tokens.some((t) => t.detail === "読点") ? 1 : tokens.some((t) => t.detail === "句点") ? 2 : 0;
	const text = tokens.map((t) => t.surface).join("");
	const isQuoting = /[「『」』]/.test(text);
	const opened = isQuoting ? countOf(text, /[「『]/g) : 0;
	const closed = isQuoting ? countOf(text, /[」』]/g) : 0;
	return {
		base: hashOf(stem.base),
		detail: hashOfWords(content.pos, content.detail, content.subDetail),
		pos: hashOf(content.pos),
		script: hashOf(scriptsOf(text)),
		first: hashOf(`${tokens[0]?.pos} ${tokens[0]?.detail}`),
		compound: hashOf(words[at - stem.length]?.base ?? ""),
		lastLetter: hashOf(content.surface.slice(-1)),
		ending: hashOf(ending),
		lastDetail: hashOfWords(last.pos, last.detail, last.conjugationForm),
		joint: hashOf(`${ending} ${comma}`),
		comma,
		isPredicate: words.some(isInflected) ? (content.pos === "名詞" ? 2 : 1) : comma === 2 ? 2 : 0,
		isTopic: ending.endsWith("は"),
		quotes: (opened > 0 ? 1 : 0) + (closed > 0 ? 2 : 0),
		isQuoted: isQuoting && /[」』](など)?と(も|は)?、?$/.test(text),
		opened,
		closed,
		length: Math.min(words.length, 4),
	};
}

/** The corpus leaves また and 及び with the phrase they follow: what it does in the sentence stands before them. */
function partConjunctions(words: Token[]) {
	const length = Math.max(1, words.findLastIndex((t) => t.pos !== "接続詞") + 1);
	return { words: words.slice(0, length), conjunctions: words.slice(length) };
}

/** What the content word at `at` is looked up by, and how many words that takes up. */
function stemOf(words: Token[], at: number): { base: string; length: number } {
	const [before, content] = [words[at - 1], words[at]];
	if (content?.base === "する" && before?.pos === "名詞") return { base: `${before.base}する`, length: 2 };
	return { base: content?.detail === "数" ? "0" : (content?.base ?? ""), length: 1 };
}

function countOf(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function isContent(token: Token): boolean {
	if (token.pos === "助詞" || token.pos === "助動詞") return false;
	if (token.pos === "動詞" && token.detail === "接尾") return false; // れる, せる: the verb before says more
	return token.detail !== "非自立" || (token.pos === "名詞" && token.surface !== "の");
}

function isInflected({ pos, surface }: Token): boolean {
	return pos === "動詞" || pos === "形容詞" || (pos === "助動詞" && surface !== "な");
}

/** "は", "では", "て", "連用形", "" … : particles by surface, verbs by form. */
function endingOf(content: Token, tail: Token[]): string {
	const last = tail.findLastIndex((token) => token.pos !== "助詞");
	const particles = tail.slice(last + 1).map((token) => token.surface);
	const before = tail[last] ?? content;
	const form =
		before.conjugationForm === "*"
			? ""
			: `${before.pos === "助動詞" ? before.base : before.pos}${before.conjugationForm}`;
	return `${form} ${particles.join(" ")}`;
}
