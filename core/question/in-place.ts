// A statement asked as it stands: the words asked for give way to an interrogative where they are, the predicate is made
// polite, and everything else keeps its place.
import type { Predication } from "../fact/predications";
import { standingOf } from "../fact/statements";
import { widened } from "../fact/widened";
import { contentWords } from "../language/ja/rewriting";
import type { Quote } from "../language/span";
import { isAboutTerm, isAnchored, outsideQuotes } from "./anchor";
import { entityOf, type ReadCollection, type ReadDocument } from "./collection";
import { slotDistractors } from "./distractor-slots";
import type { Draft } from "./draft";
import { type Dropped, dropping } from "./dropped";
import { whyNot } from "./in-place-faults";
import { isInside, stemOf } from "./in-place-stems";
import { accordingTo, placeOfSpeaker } from "./inherited";
import { rationaleOf, rationaleOfTime } from "./rationale";
import { rivalsOf } from "./rivals";
import { type Slot, slotsOf } from "./slots";

/** The questions for what a statement says of whom, where, and how many; and what became of the rest. */
export function askInPlace(
	predication: Predication,
	document: ReadDocument,
	collection: ReadCollection,
): (Draft | Dropped)[] {
	return slotsOf(document.text, predication)
		.filter((slot) => !isAskedWhen(slot, document))
		.map((slot) => {
			const made = draftOrReason(slot, predication, document, collection);
			const drop = dropping(slot.rule, predication.sentence, slot.key.quote);
			return typeof made === "string" ? drop(made) : made;
		});
}

/** What the clause alone says too little for may be asked with the rest of its sentence. */
function draftOrReason(
	slot: Slot,
	predication: Predication,
	document: ReadDocument,
	collection: ReadCollection,
): Draft | Dropped["reason"] {
	const made = draftOf(slot, predication, document, collection);
	const wide = made === "too-little-said" ? widened(predication, document.text) : null;
	return wide === null ? made : draftOf(slot, wide, document, collection);
}

function draftOf(
	slot: Slot,
	predication: Predication,
	document: ReadDocument,
	collection: ReadCollection,
): Draft | Dropped["reason"] {
	const { sentence, clause, start } = predication;
	const asked = stemOf(slot, predication, document.text);
	if (asked === null) return "no-form";
	const told = document.inherited.get(sentence);
	const stem = accordingTo(told) + asked;
	const content = contentWords(
		sentence.tokens.filter(
			(t) => t.start >= start && t.end <= clause.predicate.end && !isInside(t, slot.replaced),
		),
	);
	const reason = whyNot(slot, predication, document, stem, content);
	if (reason !== null) return reason;
	const { name } = slot;
	const forms = name === undefined ? [] : entityOf(collection, name).forms.filter((f) => f.length > 1);
	return {
		document,
		sentence,
		kind: slot.kind,
		rule: slot.rule,
		standing: standingOf(outsideQuotes(stem)),
		stem,
		key: slot.key.quote,
		accepted: forms.filter((f) => f !== slot.key.quote).slice(0, 8),
		keyForms: forms,
		rationale:
			slot.kind === "when"
				? rationaleOfTime(document, sentence, slot.time === undefined ? [] : [slot.time])
				: rationaleOf(slot.kind, document, sentence),
		...(told?.name ? { accordingTo: told.name.quote } : {}),
		evidence: [...placeOfSpeaker(told), ...meantIn(predication), quoteOf(sentence)],
		distractors: slotDistractors(slot, predication, stem, content, document, collection),
		content,
		anchored:
			slot.moved !== undefined || isAnchored(sentence, stem) || isAboutTerm(sentence, stem, document.text),
		rivals: rivalsOf(slot, predication, content, forms, collection),
	};
}

function quoteOf({ start, end, quote }: Quote): Quote {
	return { start, end, quote };
}

/** The sentences that say whom the pronouns of the stem mean. */
function meantIn({ sentence, clause, start }: Predication): Quote[] {
	const used = sentence.pronouns.filter((p) => p.start >= start && p.end <= clause.predicate.end);
	return [...new Set(used.map((p) => p.resolvedIn))].filter((s) => s !== sentence).map(quoteOf);
}

/** Whether the time is asked for by the rule of its own (when.ts). */
function isAskedWhen({ time }: Slot, { events }: ReadDocument): boolean {
	return time !== undefined && events.some((e) => e.time.start === time.start);
}
