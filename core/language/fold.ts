// Two texts are the same answer when nothing but typography tells them apart: Unicode compatibility forms
// (NFKC, UAX #15), letter case, white space, quotation marks, brackets and punctuation.

const DIGIT_COMMA = /(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd}))/gu;
/** A mark between two digits is part of the number (3.5, 1/2, 1-0, 9:30; 2、3 is not 23), so is a minus; 5% is not 5, C# not C. */
const LOOSE_MARK =
	/(?<!\p{Nd})(?!(?<![\p{L}\p{N}])-\p{Nd})(?![%‰#&@])[\p{P}`´]|(?![%‰#&@])[\p{P}`´](?!\p{Nd})/gu;
/** What none of these changes any more, so that most texts are spared the marks, the costliest. */
const PLAIN = /^[ぁ-んァ-ヶー々一-龠0-9a-z]*$/;
const BRACKET_OR_QUOTE = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'\p{Z}\s]|(?<!\p{Nd})[・、。]|[・、。](?!\p{Nd})/gu;

/**
 * The form in which texts are compared: NFKC, lower case, no white space, quotation marks, brackets or
 * punctuation. Marks inside a number stay, so that 3.5 is never 35. Not for display.
 */
export function foldText(text: string): string {
	if (PLAIN.test(text)) return text;
	const lower = text.normalize("NFKC").toLowerCase();
	const bare = lower.replace(DIGIT_COMMA, "").replace(BRACKET_OR_QUOTE, "");
	return PLAIN.test(bare) ? bare : bare.replace(LOOSE_MARK, "");
}

const QUOTATION_MARK = /["'`´「」『』“”‘’«»【】〔〕《》〈〉]/g;
const WRAPPED = /^\s*[([{]([^()[\]{}]*)[)\]}][\s。.]*$/;

/** A reply in compatible letters, without quotation marks and without brackets around the whole; all else stays. */
export function unquoted(reply: string): string {
	return reply.normalize("NFKC").replace(QUOTATION_MARK, "").replace(WRAPPED, "$1").trim();
}

/** Katakana as hiragana (ァ–ヶ, ヽ, ヾ), same length; everything else, ー too, stays. */
export function foldKana(text: string): string {
	return text.replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
