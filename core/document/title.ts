// What a document is called and which language it is in, where nobody has said.

const LONGEST_TITLE = 60;
const LONGEST_OPENING = 30;
const SENTENCE = /。|[．.!！…]["'」』”）)]*$/;
/** English words have more letters than Japanese ones: a fifth of the letters is about half of the words. */
const LEAST_JAPANESE = 0.2;

/** The first line, if it may be a heading; else how it begins. */
export function titleOf(text: string): string {
	const line = /[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*/.exec(text)?.[0].trim() ?? "";
	const most = LONGEST_TITLE * 20;
	const characters = charactersOf(line.slice(0, most));
	if (line.length <= most && characters.length <= (SENTENCE.test(line) ? LONGEST_OPENING : LONGEST_TITLE))
		return line;
	return `${characters.slice(0, LONGEST_OPENING).join("")}…`;
}

/** Characters as a reader counts them: an emoji of several code points is one, and is not cut. */
function charactersOf(line: string): string[] {
	return Array.from(new Intl.Segmenter("ja").segment(line), ({ segment }) => segment);
}

/** Japanese where a good part of the letters is kana or kanji. */
export function languageOfText(text: string): "ja" | "en" {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const japanese = text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0;
	return japanese > 0 && japanese >= letters * LEAST_JAPANESE ? "ja" : "en";
}
