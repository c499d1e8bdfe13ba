// A stem stands by itself when a proper name or a quotation says which event it means.
import type { ReadSentence } from "../language/ja/reading";
import type { Token } from "../language/token";

/** Whether the words a stem is made of name something: a proper noun, or a quotation of six characters or more. */
export function isAnchored(sentence: ReadSentence, tokens: Token[], stem: string): boolean {
	const named = sentence.names.filter((n) => n.quote.length > 1);
	const used = tokens.some((t) => named.some((n) => n.start <= t.start && t.end <= n.end));
	return used || /「[^」]{6,}」|『[^』]{2,}』/.test(stem);
}

/** A text with what stands in 「」『』 left out. */
export function outsideQuotes(text: string): string {
	return text.replace(/「[^「」]*(?:「[^「」]*」[^「」]*)*」|『[^『』]*』/g, "「」");
}
