// The documents asked about together, read: what one right answer, aliases and wrong answers are judged by.
import { isTooLong } from "../document/limits";
import type { Cause } from "../fact/cause";
import { findCauses } from "../fact/causes";
import { type Conflict, findConflicts } from "../fact/conflicts";
import { type Doubtful, type Found, isDoubtful } from "../fact/doubt";
import { inheritedSpeaker } from "../fact/inherited-speakers";
import { findPredications, type Predication } from "../fact/predications";
import { findReports, findSpeeches, type Report, type Speaker, type Speech } from "../fact/speeches";
import type { TimedEvent } from "../fact/timed-event";
import { findTimedEvents } from "../fact/timed-events";
import { type Entity, entitiesOf } from "../language/ja/aliases";
import type { Analyser } from "../language/ja/analyser";
import type { NameMention } from "../language/ja/names";
import { type Reading, type ReadSentence, readText } from "../language/ja/reading";
import { wordSetOf } from "../language/ja/rewriting";
import { counting, type Tell, workThrough } from "./progress";

export type SourceDocument = {
	id: string;
	title?: string;
	language: string;
	publishedOn?: string;
	text: string;
};

export type ReadDocument = Reading & {
	source: SourceDocument;
	events: TimedEvent[];
	speeches: Speech[];
	reports: Report[];
	causes: Cause[];
	predications: Predication[];
	/** What looks like an event, a cause or the like and is not surely one. */
	doubtful: Doubtful[];
	/** Whose words a sentence tells on, where という分析だ and the like take up the speaker before. */
	inherited: Map<ReadSentence, Speaker>;
};

export type ReadCollection = {
	documents: ReadDocument[];
	entities: Entity[];
	/** Entities by each bare name they go by. */
	byName: Map<string, Entity>;
	/** The sentences of all documents. */
	sentences: ReadSentence[];
	/** The places of sentences among all, by each content word in them. */
	byWord: Map<string, number[]>;
	/** Where two sources give different amounts for one thing. */
	conflicts: Conflict<ReadDocument>[];
};

/** Reads Japanese documents and finds their facts; a document in another language is kept, with none. */
export async function readCollection(
	documents: SourceDocument[],
	analyser: Analyser,
	tell?: Tell,
): Promise<ReadCollection> {
	const read = await readDocuments(documents, analyser, tell);
	const all = read.flatMap((document) => document.sentences.map((sentence) => ({ document, sentence })));
	await workThrough("finding", all, ({ document, sentence }) => findFacts(document, sentence), tell);
	const sentences = read.flatMap((d) => d.sentences);
	const mentions = sentences.flatMap((s) => s.names);
	const entities = entitiesOf(mentions);
	const byName = new Map(entities.flatMap((e) => e.bares.map((bare) => [bare, e])));
	return {
		documents: read,
		entities,
		byName,
		sentences,
		byWord: indexOf(sentences),
		conflicts: findConflicts(read, byName, analyser.model),
	};
}

async function readDocuments(
	documents: SourceDocument[],
	analyser: Analyser,
	tell: Tell | undefined,
): Promise<ReadDocument[]> {
	const read: ReadDocument[] = [];
	const count = counting(
		"reading",
		documents.reduce((sum, { text }) => sum + text.length, 0),
		tell,
	);
	for (const source of documents) {
		const { text, language } = source;
		if (language.startsWith("ja") && !isTooLong(text)) {
			read.push(withoutFacts(source, await readText(text, analyser, count)));
		} else {
			read.push(withoutFacts(source, { text, sentences: [] }));
			await count(text.length);
		}
	}
	return read;
}

/** A document in which nothing has been looked for yet. */
export function withoutFacts(source: SourceDocument, reading: Reading): ReadDocument {
	return {
		...reading,
		source,
		events: [],
		speeches: [],
		reports: [],
		causes: [],
		predications: [],
		doubtful: [],
		inherited: new Map(),
	};
}

function findFacts(document: ReadDocument, sentence: ReadSentence): void {
	const { text, sentences } = document;
	const previous = sentences[sentence.index - 1];
	sort(findTimedEvents(text, sentence), document.events, document.doubtful);
	sort(findSpeeches(text, sentence), document.speeches, document.doubtful);
	sort(findReports(text, sentence), document.reports, document.doubtful);
	const told = inheritedSpeaker(text, sentence, sentences);
	if (told !== null) document.inherited.set(sentence, told);
	document.predications.push(...findPredications(text, sentence));
	sort(findCauses(text, sentence, previous), document.causes, document.doubtful);
}

function sort<T extends object>(found: Found<T>[], facts: T[], doubtful: Doubtful[]): void {
	for (const one of found) {
		if (isDoubtful(one)) doubtful.push(one);
		else facts.push(one);
	}
}

function indexOf(sentences: ReadSentence[]): Map<string, number[]> {
	const index = new Map<string, number[]>();
	for (const [place, sentence] of sentences.entries()) {
		for (const word of wordSetOf(sentence)) {
			const known = index.get(word);
			if (known === undefined) index.set(word, [place]);
			else known.push(place);
		}
	}
	return index;
}

/**
 * The sentences that have at least this share of the words, in no order that matters: each is counted once for each word it
 * has (ScanCount: Li, Lu and Lu 2008).
 */
export function sentencesLike(
	{ sentences, byWord }: ReadCollection,
	words: string[],
	share: number,
): ReadSentence[] {
	const distinct = new Set(words);
	const least = Math.ceil(share * distinct.size);
	const shared = new Uint16Array(sentences.length);
	const like: ReadSentence[] = [];
	for (const word of distinct) {
		for (const place of byWord.get(word) ?? []) {
			const count = (shared[place] as number) + 1;
			shared[place] = count;
			if (count === least) like.push(sentences[place] as ReadSentence);
		}
	}
	return like;
}

/** Whether a sentence has at least this share of the words; none of no words. */
export function isLike(sentence: ReadSentence, words: ReadonlySet<string>, share: number): boolean {
	const theirs = wordSetOf(sentence);
	const least = Math.ceil(share * words.size);
	let left = words.size;
	let found = 0;
	for (const word of words) {
		if (theirs.has(word)) found++;
		if (found >= least) return true;
		if (found + --left < least) return false;
	}
	return false;
}

/** The documents of a collection, this one first. */
export function startingWith(document: ReadDocument, { documents }: ReadCollection): ReadDocument[] {
	return [document, ...documents.filter((other) => other !== document)];
}

/** Everything a name of the collection is called; the name alone when it is nobody known. */
export function entityOf(collection: ReadCollection, name: NameMention): Entity {
	return (
		collection.byName.get(name.bare) ?? {
			entity: name.bare,
			type: name.type,
			forms: [name.quote, name.bare],
			bares: [name.bare],
		}
	);
}
