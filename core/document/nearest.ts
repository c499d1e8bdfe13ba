import type { Quote } from "../language/span";

/** The place of a quote in a text that is nearest to an offset; null where it stands nowhere. */
export function findNearest(quote: string, near: number, text: string): Quote | null {
	if (quote === "") return null;
	const before = text.lastIndexOf(quote, near);
	const after = text.indexOf(quote, near);
	if (before < 0 && after < 0) return null;
	const start = after < 0 || (before >= 0 && near - before <= after - near) ? before : after;
	return { start, end: start + quote.length, quote };
}
