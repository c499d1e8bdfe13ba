// The documents asked about together, read: what one right answer, aliases and wrong answers are judged by.
import type { Cause } from "../fact/cause";
import { findCauses } from "../fact/causes";
import { findReports, findSpeeches, type Report, type Speech } from "../fact/speeches";
import type { TimedEvent } from "../fact/timed-event";
import { findTimedEvents } from "../fact/timed-events";
import { type Entity, entitiesOf } from "../language/ja/aliases";
import type { Analyser } from "../language/ja/analyser";
import type { NameMention } from "../language/ja/names";
import { type Reading, readText } from "../language/ja/reading";

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
};

export type ReadCollection = {
	documents: ReadDocument[];
	entities: Entity[];
	/** Entities by each bare name they go by. */
	byName: Map<string, Entity>;
};

/** Reads Japanese documents and finds their facts; a document in another language is kept, with none. */
export async function readCollection(
	documents: SourceDocument[],
	analyser: Analyser,
): Promise<ReadCollection> {
	const read: ReadDocument[] = [];
	for (const source of documents) {
		const reading = source.language.startsWith("ja")
			? await readText(source.text, analyser)
			: { text: source.text, sentences: [] };
		read.push(findFacts(source, reading));
	}
	const mentions = read.flatMap((d) => d.sentences.flatMap((s) => s.names));
	const entities = entitiesOf(mentions);
	return {
		documents: read,
		entities,
		byName: new Map(entities.flatMap((e) => e.bares.map((bare) => [bare, e]))),
	};
}

function findFacts(source: SourceDocument, reading: Reading): ReadDocument {
	const { text, sentences } = reading;
	const document: ReadDocument = { ...reading, source, events: [], speeches: [], reports: [], causes: [] };
	for (const sentence of sentences) {
		const previous = sentences[sentence.index - 1];
		document.events.push(...findTimedEvents(text, sentence));
		document.speeches.push(...findSpeeches(text, sentence, previous));
		document.reports.push(...findReports(text, sentence));
		document.causes.push(...findCauses(text, sentence, previous));
	}
	return document;
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
