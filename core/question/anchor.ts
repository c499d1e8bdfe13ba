// A stem stands by itself when a proper name or a quotation says which event it means.
import type { ReadSentence } from "../language/ja/reading";

/** Whether a stem names something its sentence names, or quotes six characters or more. */
export function isAnchored({ names, pronouns }: ReadSentence, stem: string): boolean {
	const named = [...names, ...pronouns.map((p) => p.name)].some(
		(n) =>
			n.quote.length > 1 &&
			!/^[A-Za-z]{1,4}$/.test(n.quote) &&
			new RegExp(`${escaped(n.quote)}(?![風語式系製])`).test(stem),
	);
	return named || /「[^」]{6,}」|『[^』]{2,}』/.test(stem);
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** A text with what stands in 「」『』 left out. */
export function outsideQuotes(text: string): string {
	return text.replace(/「[^「」]*(?:「[^「」]*」[^「」]*)*」|『[^『』]*』/g, "「」");
}
