// In which encoding a file is written, and its text. Decoding is strict: where the bytes do not fit there is no text,
// rather than one with lost characters. Without a mark or a label, Shift_JIS and EUC-JP are told apart by which of the
// two reads as Japanese, since bytes of the one are often valid in the other.

/** What a document may be written in. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "shift_jis", "euc-jp"] as const;

export type Encoding = (typeof ENCODINGS)[number];
export type Decoded = { text: string; encoding: Encoding };

/** A label stands in a page's first 1024 bytes (HTML standard, "prescan a byte stream"). */
const LABEL_WITHIN = 1024;
const LABEL =
	/<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)|^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)/i;
/** Switches of ISO-2022-JP, which is plain ASCII to look at. */
const SHIFTS_SETS = ["\u001b$", "\u001b("];
/** Controls that no text has: Node reads stray bytes of EUC-JP as these. */
const LOST = /[\u0080-\u009f]/;
const JAPANESE_MARK = /[ぁ-んァ-ヶー、。]/g;
const HALF_WIDTH_KANA = /[｡-ﾟ]/g;
/** Japanese without kana among eight characters of it is no prose, but another encoding's letters taken for kanji. */
const LEAST_KANA = 0.125;

/** The text of a file. Undefined where its encoding is not known, or not the one it is said to be. */
export function decode(bytes: Uint8Array, isHtml: boolean, chosen?: Encoding): Decoded | undefined {
	const told = chosen ?? markOf(bytes);
	if (told) return decodeAs(told, bytes);
	const label = isHtml ? labelOf(bytes) : undefined;
	if (label) return decodeLabelled(label, bytes);
	return guess(bytes);
}

/** Whether a file begins as a web page does, whatever its name. */
export function beginsAsPage(text: string): boolean {
	return /^\ufeff?\s*(?:<!DOCTYPE\s+html|<html)[\s>]/i.test(text);
}

/** The first bytes as letters, where they are ASCII: enough for labels. */
export function openingOf(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes.subarray(0, LABEL_WITHIN));
}

/** The encoding that a byte order mark names. */
function markOf([first, second, third]: Uint8Array): Encoding | undefined {
	if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
	if (first === 0xff && second === 0xfe) return "utf-16le";
	if (first === 0xfe && second === 0xff) return "utf-16be";
	return undefined;
}

function labelOf(bytes: Uint8Array): string | undefined {
	const match = LABEL.exec(openingOf(bytes));
	return match?.[1] ?? match?.[2];
}

/** A label that can be read as ASCII cannot be UTF-16, and stands for UTF-8 then (HTML standard). */
function decodeLabelled(label: string, bytes: Uint8Array): Decoded | undefined {
	const named = canonical(label);
	if (named.startsWith("utf-16")) return decodeAs("utf-8", bytes);
	const encoding = ENCODINGS.find((one) => one === named);
	if (encoding) return decodeAs(encoding, bytes);
	// Another encoding's ASCII is ASCII.
	return bytes.every((byte) => byte < 0x80) ? decodeAs("utf-8", bytes) : undefined;
}

/** The standard's name for a label: sjis, windows-31j and x-sjis are all shift_jis. */
function canonical(label: string): string {
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return "";
	}
}

function guess(bytes: Uint8Array): Decoded | undefined {
	const wide = wideOf(bytes);
	if (wide && bytes.includes(0)) return decodeAs(wide, bytes);
	return decodeAs("utf-8", bytes) ?? (wide && decodeAs(wide, bytes)) ?? guessJapanese(bytes);
}

/** In UTF-16 the high byte of Latin letters is 00, that of kana and Japanese punctuation 30; nothing else repeats so. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
	if (bytes.length % 2) return undefined;
	let even = 0;
	let odd = 0;
	for (let at = 0; at < bytes.length; at += 2) {
		if (bytes[at] === 0 || bytes[at] === 0x30) even++;
		if (bytes[at + 1] === 0 || bytes[at + 1] === 0x30) odd++;
	}
	const many = bytes.length / 6;
	if (odd > many && odd > even * 4) return "utf-16le";
	return even > many && even > odd * 4 ? "utf-16be" : undefined;
}

function guessJapanese(bytes: Uint8Array): Decoded | undefined {
	let best: Decoded | undefined;
	let most = LEAST_KANA;
	for (const encoding of ["shift_jis", "euc-jp"] as const) {
		const decoded = decodeAs(encoding, bytes);
		const share = decoded ? kanaShare(decoded.text) : 0;
		if (share < most) continue;
		best = decoded;
		most = share;
	}
	return best;
}

/** How much of what is not ASCII is kana, 、 or 。; half-width kana, the other encoding's noise, counts against it. */
function kanaShare(text: string): number {
	const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
	const foreign = count(/\P{ASCII}/gu);
	return foreign ? (count(JAPANESE_MARK) - count(HALF_WIDTH_KANA)) / foreign : 0;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): Decoded | undefined {
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		const isOther =
			encoding === "utf-8" ? SHIFTS_SETS.some((shift) => text.includes(shift)) : LOST.test(text);
		return isOther ? undefined : { text, encoding };
	} catch {
		return undefined;
	}
}
