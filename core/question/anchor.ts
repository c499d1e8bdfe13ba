// A stem stands by itself when a proper name or a quotation says which event it means.
import bareRoles from "../../content/language/bare-roles.json";
import { isPast } from "../language/ja/quotations";
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

/**
 * Whether a stem of a general truth speaks of something that the document keeps coming back to: a noun of two words or of
 * two letters and more that stands in it three times.
 */
export function isAboutTerm(sentence: ReadSentence, stem: string, text: string): boolean {
	if (isPast(sentence) || sentence.times.length > 0) return false;
	const terms = sentence.phrases.filter(
		(p) => p.particle === "は" && p.form === "argument" && p.words[0]?.detail !== "サ変接続",
	);
	return terms.some((phrase) => {
		const noun = text.slice(phrase.start, phrase.contentEnd);
		return (
			/^[\p{Script=Han}ァ-ヴー]{2,}$/u.test(noun) &&
			stem.includes(noun) &&
			standsThrice(text, noun) &&
			!BARE.has(noun)
		);
	});
}

function standsThrice(text: string, word: string): boolean {
	let at = text.indexOf(word);
	for (let more = 2; at >= 0 && more > 0; more--) at = text.indexOf(word, at + word.length);
	return at >= 0;
}

/** Nouns that mean nothing without whose. */
const BARE = new Set(bareRoles);

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** A text with what stands in 「」『』 left out. */
export function outsideQuotes(text: string): string {
	return text.replace(/「[^「」]*(?:「[^「」]*」[^「」]*)*」|『[^『』]*』/g, "「」");
}
