// Wrong speakers for a right one: others of the key's type, named in its way (a courtesy beside courtesies, a title
// beside titles), those who speak in the collection first. Newspapers also from the list of media.
import media from "../../content/language/media.json";
import { shortHash } from "../language/identity";
import { type Entity, mayBeSame } from "../language/ja/aliases";
import type { NameMention } from "../language/ja/names";
import { outsideQuotes } from "./anchor";
import { entityOf, type ReadCollection, type ReadDocument } from "./collection";
import { isOfLikeLength } from "./distractors";
import type { Distractor } from "./question";
import { OF_OFFICE } from "./telling";

/** Longer than this, a sentence shows nobody at a glance what it proves. */
const LONGEST_QUOTE = 240;

const HOLDS_OFFICE = /(大統領|首相|総理|総理大臣|主席|総書記|国務委員長|国王|女王|皇帝|総統)$/;
const COURTESY = /^(氏|さん|様|君)$/;

/**
 * Three others of the key's type, or none: those who speak in the collection first, the same document's before
 * others'. Where the stem fits only holders of an office of state, only those.
 */
export function speakerDistractors(
	name: NameMention,
	stem: string,
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const mine = entityOf(collection, name);
	const chosen: { distractor: Distractor; entity: Entity }[] = [];
	const ordered = [document, ...collection.documents.filter((d) => d !== document)];
	const ofOffice = name.type === "person" && OF_OFFICE.test(outsideQuotes(stem));
	for (const mention of candidates(ordered, collection)) {
		if (chosen.length === 3) break;
		if (!isLike(mention, name) || (ofOffice && !HOLDS_OFFICE.test(mention.title ?? ""))) continue;
		const entity = entityOf(collection, mention);
		if (mayBeSame(mine, entity) || chosen.some((c) => mayBeSame(c.entity, entity))) continue;
		if (entity.forms.some((f) => f.length > 1 && stem.includes(f))) continue;
		const short = shortNameOf(mention, entity, collection);
		const text = waysToName(mention, short, name).find((way) => isOfLikeLength(way, name.quote));
		if (text === undefined) continue;
		chosen.push({ distractor: { text, ...spokenBy(entity, ordered, collection) }, entity });
	}
	const others = chosen.map((c) => c.distractor);
	const filled =
		name.body === "media" ? [...others, ...listedMedia(name, stem, collection)].slice(0, 3) : others;
	return filled.length === 3 ? filled : [];
}

/** The family name where the documents themselves call them so; a shortening of our own might be somebody else. */
function shortNameOf({ family, bare }: NameMention, entity: Entity, collection: ReadCollection): string {
	const isUsed = collection.documents
		.flatMap(namesIn)
		.some((other) => other.bare === family && entityOf(collection, other) === entity);
	return family !== undefined && isUsed ? family : bare;
}

/** How somebody may be named beside the key, the likest first. */
function waysToName({ quote, bare, title }: NameMention, short: string, key: NameMention): string[] {
	if (key.title === undefined || title === undefined) return [quote];
	if (COURTESY.test(key.title)) return [short + key.title, bare + key.title];
	return [quote, short + title, `${short}氏`];
}

/** Media that no document of the collection names: none of them said it. */
function listedMedia(name: NameMention, stem: string, collection: ReadCollection): Distractor[] {
	const scriptOf = (text: string) =>
		/^[ァ-ヴー・]+$/.test(text) ? "kana" : /^[\w ・]+$/.test(text) ? "latin" : "kanji";
	return media
		.filter((medium) => scriptOf(medium) === scriptOf(name.quote) && isOfLikeLength(medium, name.quote))
		.filter((medium) => !stem.includes(medium) && !isNamed(medium, collection))
		.map((text) => ({ text, rank: shortHash(`${name.quote}\n${stem}\n${text}`) }))
		.sort((a, b) => (a.rank < b.rank ? -1 : 1))
		.map(({ text }) => ({ text }))
		.filter(({ text }, at, all) => !all.slice(0, at).some((other) => isOneMedium(other.text, text)));
}

/** ロイター and ロイター通信 are one. */
function isOneMedium(a: string, b: string): boolean {
	return a.includes(b) || b.includes(a);
}

/** Whether a document names it, by this name or a part of it. */
function isNamed(medium: string, collection: ReadCollection): boolean {
	const longer = media.filter((other) => isOneMedium(other, medium));
	return collection.documents.some((document) => longer.some((form) => document.text.includes(form)));
}

/** The names of the documents, those of whoever says something before the rest. */
function candidates(documents: ReadDocument[], collection: ReadCollection): NameMention[] {
	const speaking = documents.map(
		(d) =>
			new Set(
				[...d.speeches, ...d.reports].flatMap((s) =>
					s.speaker?.name ? entityOf(collection, s.speaker.name).entity : [],
				),
			),
	);
	const speakers = documents.flatMap((d, i) =>
		namesIn(d).filter((n) => speaking[i]?.has(entityOf(collection, n).entity)),
	);
	return [...speakers, ...documents.flatMap(namesIn)];
}

function namesIn(document: ReadDocument): NameMention[] {
	return document.sentences.flatMap((s) => s.names);
}

/** Where the text says what they did say: that is what their name is the answer to. */
function spokenBy(
	entity: ReturnType<typeof entityOf>,
	documents: ReadDocument[],
	collection: ReadCollection,
): Pick<Distractor, "from"> {
	for (const document of documents) {
		for (const { speaker, sentence } of document.speeches) {
			if (!speaker?.name || sentence.end - sentence.start > LONGEST_QUOTE) continue;
			if (!mayBeSame(entityOf(collection, speaker.name), entity)) continue;
			const { start, end } = sentence;
			const quote = document.source.text.slice(start, end);
			return { from: { document: document.source.id, start, end, quote } };
		}
	}
	return {};
}

/** A person beside persons, a body beside bodies of its sort. */
function isLike(mention: NameMention, name: NameMention): boolean {
	if (name.type === "person")
		return mention.type === "person" && (mention.title === undefined) === (name.title === undefined);
	return mention.type === "organization" && mention.body !== undefined && mention.body === name.body;
}
