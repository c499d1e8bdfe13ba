// What a reader sees of a web page, as plain text. The page is read tag by tag and no tree is built: the
// standard's tree of a hostile page may be the square of it.
import { Parser } from "htmlparser2";
import { type Layout, startLayout } from "./plain-text";

export type Heading = { level: number; text: string };
export type Page = { text: string; title?: string; headings: Heading[] };

const words = (list: string) => new Set(list.split(" "));
const BLOCKS = words(
	"address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer " +
		"form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol optgroup option p plaintext pre search " +
		"section summary table tbody tfoot thead tr ul xmp",
);
/** Not for readers (script), not of the text (nav), not words (svg), or the reading of the word before (rt). */
const LEFT_OUT = words(
	"annotation annotation-xml audio button canvas datalist iframe map nav noembed noframes noscript object rp rt rtc " +
		"script select style svg template textarea title video",
);
const KEEPS_LINES = words("pre listing xmp plaintext");
const UNSEEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Deeper elements are closed as soon as they open, and their words stay; browsers have such a limit too. */
const DEEPEST = 256;
/** What is left out may go as deep again, or its words would be seen. */
const DEEPEST_LEFT_OUT = 512;

/** htmlparser2 searches its stack for each end tag; a stack with a bottom keeps it linear. */
class ShallowParser extends Parser {
	depth = 0;
	/** The depth at which the tag being read opens; an end tag finds what is open, however deep. */
	#at = 0;
	protected override isVoidElement(name: string): boolean {
		return this.#at >= (LEFT_OUT.has(name) ? DEEPEST_LEFT_OUT : DEEPEST) || super.isVoidElement(name);
	}
	override onopentagname(start: number, end: number): void {
		this.#at = this.depth;
		super.onopentagname(start, end);
	}
	override onclosetag(start: number, end: number): void {
		this.#at = 0;
		super.onclosetag(start, end);
	}
}

/** Some pages hide their body until a script has run. */
function isHidden(name: string, attributes: Record<string, string>): boolean {
	if (name === "html" || name === "body") return false;
	if (name === "dialog" && !Object.hasOwn(attributes, "open")) return true;
	return Object.hasOwn(attributes, "hidden") || UNSEEN_STYLE.test(attributes.style ?? "");
}

/** The words of a page a block to a paragraph, blank lines between; its title, and its headings in order. */
export function readPage(html: string): Page {
	const layout = startLayout();
	const titles: string[] = [];
	const headings: Heading[] = [];
	let unseen = 0;
	let asIs = 0;
	let title: string[] | undefined;
	let headingAt = 0;
	const parser = new ShallowParser({
		onopentag(name, attributes) {
			parser.depth++;
			if (name === "title" && !unseen) title = [];
			if (unseen || LEFT_OUT.has(name) || isHidden(name, attributes)) {
				unseen++;
				return;
			}
			open(name, layout);
			if (KEEPS_LINES.has(name)) asIs++;
			if (levelOf(name)) headingAt = layout.blocks.length;
		},
		ontext(text) {
			if (title) title.push(text);
			else if (!unseen) asIs ? layout.writeAsIs(text) : layout.write(text);
		},
		onclosetag(name) {
			parser.depth--;
			if (unseen) {
				unseen--;
				if (title) titles.push(title.join(""));
				title = undefined;
				return;
			}
			if (KEEPS_LINES.has(name)) asIs--;
			close(name, layout);
			const level = levelOf(name);
			if (!level) return;
			const text = oneLine(layout.blocks.slice(headingAt).join(" "));
			headingAt = layout.blocks.length;
			if (text) headings.push({ level, text });
		},
	});
	parser.end(html);
	layout.endBlock();
	const named = titles.map(oneLine).find(Boolean);
	return { text: layout.blocks.join("\n\n"), ...(named && { title: named }), headings };
}

function open(name: string, layout: Layout): void {
	if (BLOCKS.has(name)) layout.endBlock();
	else if (name === "br") layout.breakLine();
	else if (name === "td" || name === "th") layout.nextCell();
	else if (name === "q") layout.write("“");
}

function close(name: string, layout: Layout): void {
	if (BLOCKS.has(name)) layout.endBlock();
	else if (name === "q") layout.write("”");
}

/** 1 to 6 for a heading, else 0. */
function levelOf(name: string): number {
	return Number(/^h([1-6])$/.exec(name)?.[1] ?? 0);
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}
