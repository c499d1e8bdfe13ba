// What the parser looks at in a phrase (文節): its content word, what is attached to it, its commas and quotation marks.
import type { Token } from "../../token";
import { hashOf, hashOfWords } from "./hashing";
import { scriptsOf } from "./token-traits";

export type PhraseTraits = {
	/** The last content word. */
	base: number;
	detail: number;
	pos: number;
	script: number;
	first: number;
	/** The word before the content word in its compound, and the last letter of the content word. */
	compound: number;
	lastLetter: number;
	/** The particles or the inflection it ends in: what says how it depends. */
	ending: number;
	lastDetail: number;
	/** Ending, and whether a comma follows. */
	joint: number;
	comma: number;
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
	const words = tokens.filter((t) => t.pos !== "記号");
	const content = words.findLast(isContent) ?? words.at(-1) ?? (tokens[0] as Token);
	const tail = words.slice(words.indexOf(content) + 1);
	const last = words.at(-1) ?? content;
	const ending = endingOf(content, tail);
	const comma = tokens.some((t) => t.detail === "読点") ? 1 : tokens.some((t) => t.detail === "句点") ? 2 : 0;
	const text = tokens.map((t) => t.surface).join("");
	const isQuoting = /[「『」』]/.test(text);
	const opened = isQuoting ? countOf(text, /[「『]/g) : 0;
	const closed = isQuoting ? countOf(text, /[」』]/g) : 0;
	return {
		base: hashOf(content.base),
		detail: hashOfWords(content.pos, content.detail, content.subDetail),
		pos: hashOf(content.pos),
		script: hashOf(scriptsOf(content.surface)),
		first: hashOf(`${tokens[0]?.pos} ${tokens[0]?.detail}`),
		compound: hashOf(words[words.indexOf(content) - 1]?.base ?? ""),
		lastLetter: hashOf(content.surface.slice(-1)),
		ending: hashOf(ending),
		lastDetail: hashOfWords(last.pos, last.detail, last.conjugationForm),
		joint: hashOf(`${ending} ${comma}`),
		comma,
		isPredicate: words.some(isInflected) ? (content.pos === "名詞" ? 2 : 1) : 0,
		isTopic: ending.endsWith("は"),
		quotes: (opened > 0 ? 1 : 0) + (closed > 0 ? 2 : 0),
		isQuoted: isQuoting && /[」』](など)?と(も|は)?、?$/.test(text),
		opened,
		closed,
		length: Math.min(words.length, 4),
	};
}

function countOf(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function isContent(token: Token): boolean {
	if (token.pos === "助詞" || token.pos === "助動詞") return false;
	return token.detail !== "非自立" || (token.pos === "名詞" && token.surface !== "の");
}

function isInflected({ pos, surface }: Token): boolean {
	return pos === "動詞" || pos === "形容詞" || (pos === "助動詞" && surface !== "な");
}

/** "は", "では", "て", "連用形", "" … : particles by surface, verbs by form. */
function endingOf(content: Token, tail: Token[]): string {
	const particles: string[] = [];
	for (const token of [...tail].reverse()) {
		if (token.pos !== "助詞") break;
		particles.unshift(token.surface);
	}
	const before = tail[tail.length - particles.length - 1] ?? content;
	const form =
		before.conjugationForm === "*"
			? ""
			: `${before.pos === "助動詞" ? before.base : before.pos}${before.conjugationForm}`;
	return `${form} ${particles.join(" ")}`;
}
