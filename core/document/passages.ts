// A document is read in passages: its paragraphs, one a line, with exact places in the stored text.
import type { Span } from "../language/span";

export type Passage = Span & { isHeading: boolean };

const SENTENCE_END = /[。.!?！？」』）)…]$/;
const LONGEST_HEADING = 60;

/** A line is a heading when it is short, ends no sentence or only asks, and text follows it. */
function isHeading(text: string, next: string | undefined): boolean {
	if (next === undefined || text.length > LONGEST_HEADING) return false;
	return !SENTENCE_END.test(text) || (/[?？]$/.test(text) && !text.includes("。"));
}

/** The paragraphs of a text in order, blank lines left out; offsets are UTF-16, without surrounding white space. */
export function splitPassages(text: string): Passage[] {
	const spans: Span[] = [];
	for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
		const line = match[0];
		const start = match.index + line.length - line.trimStart().length;
		const end = match.index + line.trimEnd().length;
		if (start < end) spans.push({ start, end });
	}
	return spans.map((span, index) => {
		const next = spans[index + 1];
		const following = next && text.slice(next.start, next.end);
		return { ...span, isHeading: isHeading(text.slice(span.start, span.end), following) };
	});
}
