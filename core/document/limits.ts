// How much text one document may hold. Characters are counted as an editor counts them, by code points: 𠮷 is one,
// though two UTF-16 units; half a character (a lone surrogate) is one.

/** Memory and time of the generator are measured up to here (`npm run bench`). */
export const MOST_CHARACTERS = 300_000;

/** Whether a text has more characters than a document may have; looks no further than the limit. */
export function isTooLong(text: string): boolean {
	if (text.length <= MOST_CHARACTERS) return false;
	let characters = 0;
	for (const _ of text) if (++characters > MOST_CHARACTERS) return true;
	return false;
}
