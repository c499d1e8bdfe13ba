// Markdown (CommonMark, with tables) is read as the page it stands for, so that there is one way from markup to text.
import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { type Page, readPage } from "./page";

// CommonMark alone leaves the stars of **「橋」**は, since it looks for spaces around words.
const markdown = new MarkdownIt({ html: true }).use(cjkFriendly);
// Nobody reads where a link leads; written out, one long address used often fills the memory.
for (const rule of ["link_open", "link_close", "image"]) markdown.renderer.rules[rule] = () => "";

/** A first part between two lines of --- that begins with a key, as Jekyll and others have it. */
const FRONT_MATTER = /^---[ \t]*\n((?:[\w-]+[ \t]*:|#)[^\n]*\n(?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TITLE = /^title[ \t]*:[ \t]*(["']?)(.*?)\1[ \t]*$/im;

/** What a reader sees of a Markdown text. */
export function readMarkdown(source: string): Page {
	const front = FRONT_MATTER.exec(source);
	const page = readPage(markdown.render(front ? source.slice(front[0].length) : source));
	const title = TITLE.exec(front?.[1] ?? "")?.[2] || page.headings[0]?.text;
	return { text: page.text, headings: page.headings, ...(title && { title }) };
}
