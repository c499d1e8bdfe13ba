// Wrong answers for what was asked for in its place: names of the same sort that the collection knows, said nowhere of the
// same thing; amounts of the same counter. Three, or none.
import type { Predication } from "../fact/predications";
import { foldText } from "../language/fold";
import { type Entity, mayBeSame } from "../language/ja/aliases";
import { isSameCountry } from "../language/ja/names";
import type { ReadSentence } from "../language/ja/reading";
import { wordsOf } from "../language/ja/rewriting";
import type { Quote } from "../language/span";
import { entityOf, type ReadCollection, type ReadDocument } from "./collection";
import { amountDistractors } from "./distractor-amounts";
import { isOfLikeLength, overlapOf } from "./distractors";
import { interrogativeFor } from "./interrogatives";
import type { Distractor } from "./question";
import type { Slot } from "./slots";

/** Three wrong answers of the slot's sort, or none. */
export function slotDistractors(
	slot: Slot,
	{ sentence }: Predication,
	stem: string,
	content: string[],
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	if (slot.sort === "number") return amountDistractors(slot.key, stem, content, document, collection);
	const chosen: (Distractor & { entity: Entity | null })[] = [];
	const { name } = slot;
	const mine = name === undefined ? null : entityOf(collection, name);
	for (const { d, place, from } of candidates(slot, document, collection)) {
		if (chosen.length === 3) break;
		const known = [slot.key.quote, ...chosen.map((c) => c.text)].some((t) => isPartOf(t, place.quote));
		if (known || stem.includes(place.quote) || sentence.quote.includes(place.quote)) continue;
		if (!isOfLikeLength(place.quote, slot.key.quote) || isTold(place.quote, content, collection)) continue;
		const entity = entityAt(from, place, collection);
		const others = [mine, ...chosen.map((c) => c.entity)];
		if (entity !== null && others.some((o) => o !== null && isOne(o, entity))) continue;
		chosen.push({ text: place.quote, from: { document: d.source.id, ...place }, entity });
	}
	return chosen.length === 3 ? chosen.map(({ text, from }) => ({ text, from })) : [];
}

type Candidate = { d: ReadDocument; from: ReadSentence; place: Quote };

/** Names of the slot's sort, the same document's first. */
function candidates(slot: Slot, document: ReadDocument, collection: ReadCollection): Candidate[] {
	if (slot.sort === "place" || slot.sort === "term" || slot.sort === "number") return [];
	const ordered = [document, ...collection.documents.filter((d) => d !== document)];
	return ordered.flatMap((d) =>
		d.sentences.flatMap((from) =>
			from.names.flatMap((name): Candidate[] => {
				const found = interrogativeFor(from, name, slot.phrase.particle);
				const isLike = found?.sort === slot.sort && found.word === slot.word;
				const titled = (name.title === undefined) === (slot.name?.title === undefined);
				const { start, end, quote } = name;
				return isLike && titled ? [{ d, from, place: { start, end, quote } }] : [];
			}),
		),
	);
}

function isPartOf(a: string, b: string): boolean {
	const [x, y] = [foldText(a), foldText(b)];
	return x.includes(y) || y.includes(x);
}

/** Whether some sentence speaks of this one in much the same words: it may be true of it too. */
function isTold(text: string, content: string[], collection: ReadCollection): boolean {
	return collection.documents.some((d) =>
		d.sentences.some((s) => s.quote.includes(text) && overlapOf(content, wordsOf(s)) >= 0.4),
	);
}

function entityAt(from: ReadSentence, place: Quote, collection: ReadCollection): Entity | null {
	const name = from.names.find((n) => n.start === place.start && n.end === place.end);
	return name === undefined ? null : entityOf(collection, name);
}

function isOne(a: Entity, b: Entity): boolean {
	return mayBeSame(a, b) || isSameCountry(a.entity, b.entity);
}
