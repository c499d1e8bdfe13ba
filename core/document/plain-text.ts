// Words laid out as a browser lays them out and copies them (CSS Text 3, white space; innerText in the HTML standard):
// white space is one space, a line break of the source between two Japanese characters is none.

/** Where the standard joins lines without a space: kanji, kana and full-width signs. */
const CJK = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303f\uff01-\uff60]`;
const BEGINS_CJK = new RegExp(`^${CJK}`, "u");
const ENDS_CJK = new RegExp(`${CJK}$`, "u");
const RUN = /[ \t\n\f\r]+|[^ \t\n\f\r]+/g;
const SPACE = /^[ \t\n\f\r]/;
/** Soft hyphens, zero-width spaces and word joiners tell a browser where to break, and a reader nothing. */
const BREAKING_HINT = /[\u00ad\u200b\u2060\ufeff]/g;

/** A text in the making, block after block; a block is a paragraph, a heading, a list item or a row of a table. */
export type Layout = {
	/** What is done. */
	readonly blocks: string[];
	/** Adds words to the block, white space collapsed. */
	write(words: string): void;
	/** Adds lines to the block as they are. */
	writeAsIs(lines: string): void;
	breakLine(): void;
	/** Cells of a row stand a tab apart. */
	nextCell(): void;
	/** Ends the block; one with nothing in it is none. */
	endBlock(): void;
};

/** A layout with nothing in it. Pieces are joined once a block: a string that grows is slow to look back into. */
export function startLayout(): Layout {
	const blocks: string[] = [];
	let pieces: string[] = [];
	let before: "start" | "cjk" | "other" = "start";
	let gap = "";
	let isAsIs = false;
	const add = (piece: string, next: typeof before) => {
		pieces.push(piece);
		before = next;
		gap = "";
	};
	const write = (words: string) => {
		for (const [run] of words.matchAll(RUN)) {
			if (SPACE.test(run)) {
				gap = gap === "\n" || /[\n\r]/.test(run) ? "\n" : " ";
				continue;
			}
			const isJoined = gap === "\n" && before === "cjk" && BEGINS_CJK.test(run);
			const space = gap && before !== "start" && !isJoined ? " " : "";
			add(space + run, ENDS_CJK.test(run.slice(-2)) ? "cjk" : "other");
		}
	};
	const endBlock = () => {
		const block = tidy(pieces.join(""), isAsIs);
		if (block) blocks.push(block);
		pieces = [];
		before = "start";
		gap = "";
		isAsIs = false;
	};
	return {
		blocks,
		write,
		writeAsIs: (lines) => {
			add(lines.replace(/\r\n?/g, "\n"), "other");
			isAsIs = true;
		},
		breakLine: () => add("\n", "start"),
		nextCell: () => add("\t", "start"),
		endBlock,
	};
}

/** A block without the blank around it; lines that stand as they are keep their indentation. */
function tidy(block: string, isAsIs: boolean): string {
	const seen = block.replace(BREAKING_HINT, "").replaceAll("\u00a0", " ");
	if (isAsIs) return seen.trimEnd().replace(/^\s*\n/, "");
	return seen.trim().replace(/\n{3,}/g, "\n\n");
}
