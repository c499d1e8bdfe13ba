// How much text one document may hold. Characters are counted as an editor counts them, by code points: 𠮷 is one,
// though two UTF-16 units; half a character (a lone surrogate) is one.

/** Memory and time of the generator are measured up to here (`npm run bench`). */
export const MOST_CHARACTERS = 300_000;

/** The largest file that is taken in: a web page has many times more markup than text. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** The longest Markdown source, in UTF-16 units: it has little markup, and reading a hostile megabyte takes seconds. */
export const MOST_MARKDOWN = 1_000_000;

/** Whether a text has more characters than a document may have; looks no further than the limit. */
export function isTooLong(text: string): boolean {
	if (text.length <= MOST_CHARACTERS) return false;
	let characters = 0;
	for (const _ of text) if (++characters > MOST_CHARACTERS) return true;
	return false;
}
