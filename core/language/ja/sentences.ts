// A sentence ends at 。 ． ！ ？ outside every bracket; a line that does not end so is a heading or a navigation text.
// A bracket left open on its line is no bracket: it must not swallow the rest.
import type { Quote } from "../span";

/** `line` counts from 0; "fragment": heading, note, or text that is cut or whose brackets do not match. */
export type Sentence = Quote & { line: number; kind: "statement" | "question" | "fragment" };

const CLOSER = new Map(
	["「」", "『』", "()", "【】", "〔〕", "〈〉", "《》", "[]", "“”"].map(([a = "", b = ""]) => [a, b]),
);
/** Brackets of either width pair with each other, as writers mix them. */
const ASCII = new Map(["（(", "）)", "［[", "］]"].map(([wide = "", narrow = ""]) => [wide, narrow]));
const CLOSERS = new Set(CLOSER.values());
const TERMINATOR = /[。．！？!?]/;
/** What a line ends with that goes on in the next one. */
const UNFINISHED = /[、，はがをにでともへやて]\s*$/;

/** The sentences of `text` in order, offsets UTF-16 into it, white space at their edges left out. */
export function splitSentences(text: string): Sentence[] {
	const sentences: Sentence[] = [];
	let unfinished = false;
	for (const [line, [start, end]] of lines(text).entries()) {
		const balanced = ends(text, start, end, true);
		const cuts = balanced ?? ends(text, start, end, false) ?? [];
		let from = start;
		for (const cut of [...cuts, end]) {
			const sentence = trimmed(text, from, cut, line);
			from = cut;
			if (sentence === undefined) continue;
			const bare = unfinished ? "fragment" : sentence.kind;
			const kind = balanced === null && !matches(sentence.quote) ? "fragment" : bare;
			sentences.push({ ...sentence, kind });
			unfinished = false;
		}
		const last = sentences.at(-1);
		unfinished =
			last !== undefined && last.line === line && last.kind === "fragment" && UNFINISHED.test(last.quote);
	}
	return sentences;
}

function lines(text: string): [number, number][] {
	const spans: [number, number][] = [];
	let start = 0;
	for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
		spans.push([start, match.index]);
		start = match.index + match[0].length;
	}
	spans.push([start, text.length]);
	return spans;
}

/** Offsets behind each terminator; null where brackets were to be minded and do not match. */
function ends(text: string, start: number, end: number, minding: boolean): number[] | null {
	const cuts: number[] = [];
	const open: string[] = [];
	for (let i = start; i < end; i++) {
		const c = ASCII.get(text.charAt(i)) ?? text.charAt(i);
		const closer = CLOSER.get(c);
		if (minding && closer !== undefined) open.push(closer);
		else if (minding && CLOSERS.has(c) && open.pop() !== c) return null;
		else if (open.length === 0 && TERMINATOR.test(c) && !isDecimalPoint(text, i)) {
			while (i + 1 < end && TERMINATOR.test(text.charAt(i + 1))) i++;
			cuts.push(i + 1);
		}
	}
	return open.length > 0 ? null : cuts;
}

function isDecimalPoint(text: string, at: number): boolean {
	return text.charAt(at) === "．" && /[0-9０-９A-Za-z]/.test(text.charAt(at + 1));
}

function matches(quote: string): boolean {
	return ends(quote, 0, quote.length, true) !== null;
}

/** Which bracket closes the one at hand, widths set aside; undefined where none opens. */
export function closerOf(opening: string): string | undefined {
	return opening.length === 1 ? CLOSER.get(ASCII.get(opening) ?? opening) : undefined;
}

export function isCloser(c: string, expected: string): boolean {
	return (ASCII.get(c) ?? c) === expected;
}

function trimmed(text: string, start: number, end: number, line: number): Sentence | undefined {
	const raw = text.slice(start, end);
	const quote = raw.trim();
	if (quote === "") return undefined;
	const from = start + raw.indexOf(quote);
	return { start: from, end: from + quote.length, quote, line, kind: kindOf(quote) };
}

function kindOf(quote: string): Sentence["kind"] {
	if (/(か[。．]|[?？]+)$/.test(quote)) return "question";
	return /[。．]$/.test(quote) ? "statement" : "fragment";
}
