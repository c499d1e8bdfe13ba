// What a stem speaks of, said before it: the title of its document. Readers refused most of what a sentence tells away from its
// text, as nobody could know which harbour, which treaty, which talks are meant. Where a document has neither a title nor a
// heading, a stem must tell enough by itself.
import { foldText } from "../language/fold";
import { keptFor } from "../language/kept";
import { entityOf, type ReadCollection, type ReadDocument } from "./collection";
import type { Draft } from "./draft";

/**
 * What a stem must tell where no title does: each name is one, one more where the document is about it, a time is two where
 * its year stands with it, else one. A time asked for is missing from its stem.
 */
const ENOUGH = 4;
const ENOUGH_OF_WHEN = 3;

/** Rules whose stems are about one term, and whole by their making. */
const WHOLE = /^definition$/;

/** Who is known by name and title, and words that somebody is quoted with, are known again by themselves. */
const KNOWN = /^(abbreviation|affiliation|who-said|what-said)$/;

/** The draft with its document's title before the stem; not anchored where there is none, or it tells the key. */
export function withTopic(draft: Draft, collection: ReadCollection): Draft {
	if (WHOLE.test(draft.rule) || draft.source !== undefined) return draft;
	const title = titleOf(draft.document);
	if (title === null || namesKey(title, draft)) {
		const isEnough = toldBy(draft, collection) >= (draft.kind === "when" ? ENOUGH_OF_WHEN : ENOUGH);
		return isEnough || KNOWN.test(draft.rule) ? draft : { ...draft, anchored: false };
	}
	// Two によると would stand in a row.
	const source = draft.stem.includes("によると、") ? `「${bare(title)}」の記事では、` : sourceByTitle(title);
	const own = draft.stem.replace(/^(?:【[^】]*】)?\s*/u, ""); // 【行程】 at the head of a line is no word of it
	return { ...draft, source, stem: `${source}${own}`, anchored: true };
}

/** 「…」の記事によると、; 「」 within 「」 are 『』. `part`: の地の文, where another part of it says otherwise. */
export function sourceByTitle(title: string, part = ""): string {
	return `「${bare(title)}」の記事${part}によると、`;
}

/** What a stem begins with that says whose word it is, as it is put here and where sources disagree. */
export function sourceIn(stem: string, title: string | undefined): string | undefined {
	const ends = ["の記事によると、", "の記事の地の文によると、", "の記事では、"];
	const byTitle = title === undefined ? [] : ends.map((end) => `「${bare(title)}」${end}`);
	const known = ["記事の地の文によると、", ...byTitle].find((source) => stem.startsWith(source));
	return known ?? /^[^、「」]{1,40}の発言によると、/.exec(stem)?.[0];
}

function bare(title: string): string {
	return title.trim().replaceAll("「", "『").replaceAll("」", "』");
}

const LONGEST_TITLE = 60;

/** What a document goes by: its title, else the heading it opens with; null where it has neither. */
export function titleOf({ source, sentences }: ReadDocument): string | null {
	const [first] = sentences;
	const title = source.title?.trim() ?? (first?.kind === "fragment" ? first.quote.trim() : "");
	return title === "" || title.length > LONGEST_TITLE || !/\p{L}{2}/u.test(title) ? null : title;
}

function namesKey(title: string, { key, keyForms }: Draft): boolean {
	const folded = foldText(title);
	return [key, ...keyForms].map(foldText).some((form) => form.length > 1 && folded.includes(form));
}

/** How much a stem tells of what it speaks of. */
function toldBy({ document, sentence, stem }: Draft, collection: ReadCollection): number {
	const named = [...sentence.names, ...sentence.pronouns.map((p) => p.name)].filter(
		({ quote }) => quote.length > 1 && stem.includes(quote),
	);
	const entities = new Set(named.map((name) => entityOf(collection, name).entity));
	const central = centralIn(collection).get(document);
	const times = sentence.times.filter(({ quote }) => stem.includes(quote));
	const byTimes = times.reduce((sum, { time }) => sum + (time.year === undefined ? 1 : 2), 0);
	return entities.size + Number([...entities].some((entity) => central?.has(entity) === true)) + byTimes;
}

/** How many names a document is about. */
const CENTRAL = 2;

/** The names each document speaks of most. */
const centralIn = keptFor((collection: ReadCollection): Map<ReadDocument, Set<string>> => {
	return new Map(collection.documents.map((document) => [document, mostNamed(document, collection)]));
});

function mostNamed({ sentences }: ReadDocument, collection: ReadCollection): Set<string> {
	const counts = new Map<string, number>();
	for (const name of sentences.flatMap((s) => s.names)) {
		const { entity } = entityOf(collection, name);
		counts.set(entity, (counts.get(entity) ?? 0) + 1);
	}
	const ordered = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
	return new Set(ordered.slice(0, CENTRAL).map(([entity]) => entity));
}
