// What is written for a program and not for a reader: HTML, Markdown, characters nobody sees. A text that holds some is
// read as it is, since its offsets must stay; a question that would show some is not asked.

const TAG = /<[/!]?[A-Za-z]|[A-Za-z]=["']|["']\/?>|<!--|-->/;
const ENTITY = /&(?:[A-Za-z]{2,8}|#\d{1,7}|#[xX][\da-fA-F]{1,6});/;
const MARKDOWN = /\*\*|__|`|~~|\]\(|^\s*(?:[-*+>]|#{1,6})\s/m;
/** Controls (line ends too), lone surrogates, zero-width and private characters, and what stands for lost ones. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\ufffd]/u;

/** Whether a text is source for a browser: it holds HTML tags. */
export function hasTags(text: string): boolean {
	return TAG.test(text);
}

/** Whether a line can be shown to a reader as it is. */
export function isPlain(line: string): boolean {
	return !UNSEEN.test(line) && !TAG.test(line) && !ENTITY.test(line) && !MARKDOWN.test(line);
}
