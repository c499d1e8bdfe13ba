// Wrong answers for what was asked for in its place: names of the same sort that the collection knows, said nowhere of the
// same thing; amounts of the same counter. Three or more, or none.
import type { Predication } from "../fact/predications";
import { foldText } from "../language/fold";
import { distinctBy, groupedBy } from "../language/grouping";
import { type Entity, mayBeSame } from "../language/ja/aliases";
import { isSameCountry, type NameMention } from "../language/ja/names";
import { keptFor } from "../language/kept";
import { chooseAmong, DISTRACTORS } from "./choosing";
import { entityOf, type ReadCollection, type ReadDocument, sentencesLike, startingWith } from "./collection";
import { amountDistractors } from "./distractor-amounts";
import { timeDistractors } from "./distractor-times";
import { isOfLikeLength } from "./distractors";
import { type Interrogative, interrogativeFor, isOfPlace } from "./interrogatives";
import type { Distractor } from "./question";
import { eventTimeOf } from "./slot-time";
import type { Slot } from "./slots";

/** Three or more wrong answers of the slot's sort, or none. */
export function slotDistractors(
	slot: Slot,
	predication: Predication,
	stem: string,
	content: string[],
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const event = eventTimeOf(slot, predication);
	if (event !== null) return timeDistractors(event, document, collection);
	if (slot.sort === "number") return amountDistractors(slot.key, stem, content, document, collection);
	return nameDistractors(slot, predication, stem, content, document, collection);
}

function nameDistractors(
	slot: Slot,
	{ sentence }: Predication,
	stem: string,
	content: string[],
	document: ReadDocument,
	collection: ReadCollection,
): Distractor[] {
	const { name, key } = slot;
	const mine = name === undefined ? null : entityOf(collection, name);
	const all = candidates(slot, document, collection);
	if (all.length < DISTRACTORS) return [];
	// Where a sentence speaks of one in much the same words, it may be true of it too.
	const alike = sentencesLike(collection, content, 0.4);
	const told = [stem, sentence.quote, ...alike.map((s) => s.quote)].join("\n");
	const chosen = chooseAmong(all, ({ d, name: other }, before: readonly Chosen[]) => {
		const { start, end, quote } = other;
		if (!isOfLikeLength(quote, key.quote) || told.includes(quote)) return null;
		if ([key.quote, ...before.map((c) => c.text)].some((t) => isPartOf(t, quote))) return null;
		const entity = entityOf(collection, other);
		const others = [mine, ...before.map((c) => c.entity)];
		if (others.some((o) => o !== null && isOne(o, entity))) return null;
		return { text: quote, from: { document: d.source.id, start, end, quote }, entity };
	});
	return chosen.map(({ text, from }) => ({ text, ...(from === undefined ? {} : { from }) }));
}

type Chosen = Distractor & { entity: Entity };
type Candidate = { d: ReadDocument; name: NameMention };

/** Names of the slot's sort, the same document's first. */
function candidates(slot: Slot, document: ReadDocument, collection: ReadCollection): Candidate[] {
	if (/^(place|term|number|time)$/.test(slot.sort)) return [];
	const particle = isOfPlace(slot.phrase.particle) ? "で" : "";
	const key = keyOf(slot, particle, slot.name?.title !== undefined);
	return startingWith(document, collection).flatMap((d) => namesBySort(d).get(key) ?? []);
}

/** What has to be the same for one name to stand beside another: what asks for it, and a title or none. */
function keyOf({ sort, word }: Interrogative, particle: string, isTitled: boolean): string {
	return `${sort} ${word} ${particle} ${isTitled}`;
}

/** The names of a document by what asks for them, as a place and otherwise; the first of those that are alike. */
const namesBySort = keptFor((d: ReadDocument): Map<string, Candidate[]> => {
	const named = d.sentences.flatMap((from) =>
		from.names.flatMap((name) =>
			["", "で"].flatMap((particle) => {
				const found = interrogativeFor(from, name, particle);
				return found === null ? [] : [{ name, key: keyOf(found, particle, name.title !== undefined) }];
			}),
		),
	);
	const distinct = distinctBy(named, ({ key, name }) => [key, name.quote, name.bare].join("\n"));
	const groups = groupedBy(distinct, ({ key }) => key);
	return new Map([...groups].map(([key, own]) => [key, own.map(({ name }) => ({ d, name }))]));
});

function isPartOf(a: string, b: string): boolean {
	const [x, y] = [foldText(a), foldText(b)];
	return x.includes(y) || y.includes(x);
}

function isOne(a: Entity, b: Entity): boolean {
	return mayBeSame(a, b) || isSameCountry(a.entity, b.entity);
}
