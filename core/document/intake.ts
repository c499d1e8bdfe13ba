// A teacher's document becomes the plain text that is stored, or is refused with the reason; nothing in it is lost or
// changed in silence.
import { beginsAsPage, decode, type Encoding, openingOf } from "./encoding";
import { isTooLong, MOST_BYTES, MOST_CHARACTERS, MOST_MARKDOWN } from "./limits";
import { readMarkdown } from "./markdown";
import { readPage } from "./page";

/** What a document may be written in, besides its words. */
export const FORMATS = ["text", "markdown", "html"] as const;
export type Format = (typeof FORMATS)[number];

/** `title`: what the document calls itself, where it does. `encoding`: what a file was read as. */
export type Taken = { text: string; title?: string; encoding?: Encoding };

/** `limit`: the number exceeded. `line`: where the first NUL stands, from 1. */
export type Fault = {
	fault: "too-many-bytes" | "too-many-characters" | "unknown-encoding" | "holds-nul" | "empty";
	limit?: number;
	line?: number;
};

/** U+0000 itself, or as HTML writes it. */
const NUL = "\0";
const NUL_REFERENCE = /&#(?:0+(?!\d)|[xX]0+(?![\da-fA-F]))/;
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

export function isFault(result: Taken | Fault): result is Fault {
	return "fault" in result;
}

/** The text of a file, whose name tells its format; of several encodings, the one that is chosen, told or found. */
export function takeFile(bytes: Uint8Array, name: string, encoding?: Encoding): Taken | Fault {
	if (bytes.length > MOST_BYTES) return { fault: "too-many-bytes", limit: MOST_BYTES };
	const named = formatOf(name);
	const isHtml = named === "html" || (named === "text" && beginsAsPage(openingOf(bytes)));
	const decoded = decode(bytes, isHtml, encoding);
	if (!decoded) return { fault: "unknown-encoding" };
	const format = named === "text" && beginsAsPage(decoded.text) ? "html" : named;
	const taken = takeText(decoded.text, format);
	return isFault(taken) ? taken : { ...taken, encoding: decoded.encoding };
}

/** The plain text of a text in one of the formats. */
export function takeText(text: string, format: Format): Taken | Fault {
	if (text.length > MOST_BYTES) return { fault: "too-many-bytes", limit: MOST_BYTES };
	const source = normalise(text);
	const nul = format === "text" ? source.indexOf(NUL) : findNul(source);
	if (nul >= 0) return { fault: "holds-nul", line: source.slice(0, nul).split("\n").length };
	if (format === "markdown" && source.length > MOST_MARKDOWN)
		return { fault: "too-many-characters", limit: MOST_MARKDOWN };
	const taken = read(source, format);
	if (isTooLong(taken.text)) return { fault: "too-many-characters", limit: MOST_CHARACTERS };
	return SEEN.test(taken.text) ? taken : { fault: "empty" };
}

function formatOf(name: string): Format {
	if (/\.(?:md|markdown)$/i.test(name)) return "markdown";
	return /\.(?:html?|xhtml)$/i.test(name) ? "html" : "text";
}

/** No byte order mark, lines ended by LF, halves of characters replaced. */
function normalise(text: string): string {
	return text
		.replace(/^\ufeff/, "")
		.replace(/\r\n?/g, "\n")
		.replace(/\p{Cs}/gu, "\ufffd");
}

function findNul(source: string): number {
	const places = [source.indexOf(NUL), source.search(NUL_REFERENCE)].filter((at) => at >= 0);
	return places.length ? Math.min(...places) : -1;
}

function read(source: string, format: Format): Taken {
	if (format === "text") return { text: source };
	if (format === "markdown") {
		const { text, title } = readMarkdown(source);
		return { text, ...(title && { title }) };
	}
	const { text, title, headings } = readPage(source);
	const called = title ?? headings.find(({ level }) => level === 1)?.text;
	return { text, ...(called && { title: called }) };
}
