/** Characters of a paragraph that are shown around the evidence; the evidence itself is never cut. */
export const SHOWN_AROUND = 160;

const CLIPPED = "…";

const isLowSurrogate = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at));

function lastCharacters(text: string, count: number): string {
	if (text.length <= count) return text;
	const start = text.length - count;
	return CLIPPED + text.slice(isLowSurrogate(text, start) ? start + 1 : start);
}

function firstCharacters(text: string, count: number): string {
	if (text.length <= count) return text;
	return text.slice(0, isLowSurrogate(text, count) ? count - 1 : count) + CLIPPED;
}

/** What stands before and after the evidence, cut to about `shown` characters; what one side has no use for, the other gets. */
export function clipAround(
	before: string,
	after: string,
	shown = SHOWN_AROUND,
): { before: string; after: string } {
	const half = Math.floor(shown / 2);
	const forBefore = Math.max(half, shown - after.length);
	const forAfter = Math.max(half, shown - before.length);
	return { before: lastCharacters(before, forBefore), after: firstCharacters(after, forAfter) };
}

/** What stands between two marks, with its middle left out where it is long. */
export function clipMiddle(text: string, shown = SHOWN_AROUND): string {
	if (text.length <= shown) return text;
	const half = Math.floor(shown / 2);
	return firstCharacters(text, half) + lastCharacters(text, half).slice(CLIPPED.length);
}
