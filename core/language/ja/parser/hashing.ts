// Features are named by 32-bit numbers and looked up in tables by hash (Weinberger et al., "Feature hashing for
// large scale multitask learning", 2009): no dictionary of features to ship, and every machine finds the same ones.

/** FNV-1a over the UTF-16 units of a text; `before` is the hash of what stands before it. */
export function hashOf(text: string, before = 0x811c9dc5): number {
	let hash = before;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash | 0;
}

/** The hash of texts with a space between them, which need not be put together for it. */
export function hashOfWords(first: string, second: string, third?: string): number {
	const two = hashOf(second, hashOf(" ", hashOf(first)));
	return third === undefined ? two : hashOf(third, hashOf(" ", two));
}

/** A number for a template filled with up to three values, order minded. */
export function feature(template: number, a: number, b = 0, c = 0): number {
	return completed(begun(template, a, b), c);
}

/** A feature but for its third value. */
export function begun(template: number, a: number, b: number): number {
	let hash = Math.imul(template + 1, 0x9e3779b1);
	hash = Math.imul(hash ^ a ^ (hash >>> 15), 0x85ebca6b);
	return Math.imul(hash ^ b ^ (hash >>> 13), 0xc2b2ae35);
}

/** The feature begun, with its third value. */
export function completed(begun: number, c: number): number {
	const hash = Math.imul(begun ^ c ^ (begun >>> 16), 0x27d4eb2f);
	return hash ^ (hash >>> 15);
}
