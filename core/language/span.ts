/** Half-open UTF-16 offsets into a stored text (W3C Web Annotation, text position selector). */
export type Span = { start: number; end: number };

/** A span together with the text that stands there (text quote selector). */
export type Quote = Span & { quote: string };

/** The quote of `text` between two offsets. */
export function quoteAt(text: string, start: number, end: number): Quote {
	return { start, end, quote: text.slice(start, end) };
}
