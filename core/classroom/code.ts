// Codes that people read from a wall or a card and type: how they are written, and what they are compared by.

/** The form in which codes are hashed and compared: without case, width, blanks and hyphens. */
export function foldCode(code: string): string {
	return code
		.normalize("NFKC")
		.toUpperCase()
		.replace(/[^A-Z0-9]/g, "");
}

/** A code in two halves, so that it can be read out and typed: "ABCD-EFGH". */
export function spellCode(code: string): string {
	const folded = foldCode(code);
	const half = Math.ceil(folded.length / 2);
	return folded.length < 6 ? folded : `${folded.slice(0, half)}-${folded.slice(half)}`;
}
