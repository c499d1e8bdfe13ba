// Wrong speakers for a right one: others of the key's type, named in its way (a courtesy beside courtesies, a title
// beside titles), those who speak in the collection first. Newspapers also from the list of media.
import media from "../../content/language/media.json";
import type { Speaker } from "../fact/speeches";
import { distinctBy, groupedBy } from "../language/grouping";
import { shortHash } from "../language/identity";
import { type Entity, mayBeSame } from "../language/ja/aliases";
import type { NameMention } from "../language/ja/names";
import type { ReadSentence } from "../language/ja/reading";
import { keptFor } from "../language/kept";
import { outsideQuotes } from "./anchor";
import { chooseAmong } from "./choosing";
import { entityOf, type ReadCollection, type ReadDocument, startingWith } from "./collection";
import { isOfLikeLength } from "./distractors";
import type { Distractor } from "./question";
import { OF_OFFICE } from "./telling";

/** Longer than this, a sentence shows nobody at a glance what it proves. */
const LONGEST_QUOTE = 240;

const HOLDS_OFFICE = /(大統領|首相|総理|総理大臣|主席|総書記|国務委員長|国王|女王|皇帝|総統)$/;
const COURTESY = /^(氏|さん|様|君)$/;

/**
 * Three or more others of the key's type, or none: those who speak in the collection first, the same document's before
 * others'. Where the stem fits only holders of an office of state, only those.
 */
export function speakerDistractors(
	name: NameMention,
	stem: string,
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const ofOffice = name.type === "person" && OF_OFFICE.test(outsideQuotes(stem));
	const all = candidates(name, stem, document, collection);
	const chosen = chooseAmong(all, (candidate, before: readonly Other[]): Other | null => {
		if ("listed" in candidate) return { distractor: { text: candidate.listed } };
		const { mention } = candidate;
		if (ofOffice && !HOLDS_OFFICE.test(mention.title ?? "")) return null;
		const entity = entityOf(collection, mention);
		const taken = [entityOf(collection, name), ...before.flatMap((o) => o.entity ?? [])];
		if (taken.some((other) => mayBeSame(other, entity))) return null;
		if (entity.forms.some((f) => f.length > 1 && stem.includes(f))) return null;
		const short = shortNameOf(mention, entity, collection);
		const text = waysToName(mention, short, name).find((way) => isOfLikeLength(way, name.quote));
		if (text === undefined) return null;
		return { distractor: { text, ...spokenBy(entity, document, collection) }, entity };
	});
	return chosen.map((other) => other.distractor);
}

/** Somebody else; of the list of media, by the name alone. */
type Other = { distractor: Distractor; entity?: Entity };

/** The family name where the documents themselves call them so; a shortening of our own might be somebody else. */
function shortNameOf({ family, bare }: NameMention, entity: Entity, { byName }: ReadCollection): string {
	return family !== undefined && byName.get(family) === entity ? family : bare;
}

/** How somebody may be named beside the key, the likest first. */
function waysToName({ quote, bare, title }: NameMention, short: string, key: NameMention): string[] {
	if (key.title === undefined || title === undefined) return [quote];
	if (COURTESY.test(key.title)) return [short + key.title, bare + key.title];
	return [quote, short + title, `${short}氏`];
}

/** Media that no document of the collection names: none of them said it. */
function listedMedia(name: NameMention, stem: string, collection: ReadCollection): string[] {
	const scriptOf = (text: string) =>
		/^[ァ-ヴー・]+$/.test(text) ? "kana" : /^[\w ・]+$/.test(text) ? "latin" : "kanji";
	return media
		.filter((medium) => scriptOf(medium) === scriptOf(name.quote) && isOfLikeLength(medium, name.quote))
		.filter((medium) => !stem.includes(medium) && !isNamed(medium, collection))
		.map((text) => ({ text, rank: shortHash(`${name.quote}\n${stem}\n${text}`) }))
		.sort((a, b) => (a.rank < b.rank ? -1 : 1))
		.map(({ text }) => text)
		.filter((text, at, all) => !all.slice(0, at).some((other) => isOneMedium(other, text)));
}

/** ロイター and ロイター通信 are one. */
function isOneMedium(a: string, b: string): boolean {
	return a.includes(b) || b.includes(a);
}

/** The media of the list that a document names, by this name or a part of it, as far as they were asked for. */
const namedMedia = keptFor((_: ReadCollection) => new Map<string, boolean>());

function isNamed(medium: string, collection: ReadCollection): boolean {
	const named = namedMedia(collection);
	const known = named.get(medium);
	if (known !== undefined) return known;
	const longer = media.filter((other) => isOneMedium(other, medium));
	const isThere = collection.documents.some((document) =>
		longer.some((form) => document.text.includes(form)),
	);
	named.set(medium, isThere);
	return isThere;
}

/** Those like a name in the documents, and beside media those of the list. */
function* candidates(
	name: NameMention,
	stem: string,
	document: ReadDocument,
	collection: ReadCollection,
): Generator<{ mention: NameMention } | { listed: string }> {
	for (const mention of mentionedLike(name, document, collection)) yield { mention };
	if (name.body === "media") for (const listed of listedMedia(name, stem, collection)) yield { listed };
}

/** Whoever says something in any of the documents first, then all. */
function* mentionedLike(
	name: NameMention,
	document: ReadDocument,
	collection: ReadCollection,
): Generator<NameMention> {
	const kind = kindOf(name);
	if (kind === null) return;
	const ordered = startingWith(document, collection);
	for (const d of ordered) {
		const speaking = speakingIn(d, collection);
		yield* (namesByKind(d).get(kind) ?? []).filter((n) => speaking.has(entityOf(collection, n).entity));
	}
	for (const d of ordered) yield* namesByKind(d).get(kind) ?? [];
}

/** A person stands beside persons, titled or not as they are, a body beside bodies of its sort; null: beside nobody. */
function kindOf({ type, title, body }: NameMention): string | null {
	if (type === "person") return title === undefined ? "person" : "titled person";
	return type === "organization" && body !== undefined ? `body ${body}` : null;
}

/** The names of a document by their kind; the first of those that are written and titled alike. */
const namesByKind = keptFor(({ sentences }: ReadDocument): Map<string | null, NameMention[]> => {
	const names = sentences.flatMap((s) => s.names);
	const distinct = distinctBy(names, (n) => [kindOf(n), n.quote, n.bare, n.title, n.family].join("\n"));
	return groupedBy(distinct, kindOf);
});

/** The entities that say something in a document. */
function speakingIn(document: ReadDocument, collection: ReadCollection): Set<string> {
	return speakersOf(collection).get(document)?.entities ?? new Set();
}

type Speakers = { entities: Set<string>; speeches: { entity: Entity; sentence: ReadSentence }[] };

/** Who says something in each document, and the first sentence short enough to show in which each says it. */
const speakersOf = keptFor((collection: ReadCollection): Map<ReadDocument, Speakers> => {
	const named = ({ speaker, sentence }: { speaker: Speaker | null; sentence: ReadSentence }) =>
		speaker?.name ? [{ entity: entityOf(collection, speaker.name), sentence }] : [];
	return new Map(
		collection.documents.map((d) => {
			const [speeches, reports] = [d.speeches.flatMap(named), d.reports.flatMap(named)];
			const entities = new Set([...speeches, ...reports].map(({ entity }) => entity.entity));
			const short = speeches.filter(({ sentence: s }) => s.end - s.start <= LONGEST_QUOTE);
			return [d, { entities, speeches: firstOfEach(short) }];
		}),
	);
});

function firstOfEach(speeches: Speakers["speeches"]): Speakers["speeches"] {
	return [...groupedBy(speeches, ({ entity }) => entity).values()].flatMap((own) => own.slice(0, 1));
}

type Spoken = Pick<Distractor, "from">;

/** What was found for others of a document, since a few of them stand beside many keys. */
const spokenBeside = keptFor((_: ReadDocument) => new Map<Entity, Spoken>());

function spokenBy(entity: Entity, document: ReadDocument, collection: ReadCollection): Spoken {
	const known = spokenBeside(document).get(entity);
	if (known !== undefined) return known;
	const spoken = findSpoken(entity, document, collection);
	spokenBeside(document).set(entity, spoken);
	return spoken;
}

/** Where the text says what they did say: that is what their name is the answer to. */
function findSpoken(entity: Entity, document: ReadDocument, collection: ReadCollection): Spoken {
	for (const d of startingWith(document, collection)) {
		const spoken = speakersOf(collection)
			.get(d)
			?.speeches.find((s) => mayBeSame(s.entity, entity));
		if (spoken === undefined) continue;
		const { start, end } = spoken.sentence;
		return { from: { document: d.source.id, start, end, quote: d.source.text.slice(start, end) } };
	}
	return {};
}
