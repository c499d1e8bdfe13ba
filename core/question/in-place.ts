// A statement asked as it stands: the words asked for give way to an interrogative where they are, the predicate is made
// polite, and everything else keeps its place.
import { askingOf } from "../fact/asking";
import { surface } from "../fact/cause";
import { hasItsObjects, isNamed } from "../fact/event-context";
import type { Predication } from "../fact/predications";
import { standingOf } from "../fact/statements";
import type { Clause } from "../language/ja/clauses";
import { findDeixis } from "../language/ja/deixis";
import { isPast } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import {
	contentWords,
	type Edit,
	edited,
	meantEdits,
	predicateOf,
	topicEdits,
} from "../language/ja/rewriting";
import type { Quote, Span } from "../language/span";
import { isAboutTerm, isAnchored, outsideQuotes } from "./anchor";
import { entityOf, type ReadCollection, type ReadDocument } from "./collection";
import { slotDistractors } from "./distractor-slots";
import type { Draft } from "./draft";
import { accordingTo, placeOfSpeaker } from "./inherited";
import { rationaleOf } from "./rationale";
import { rivalsOf } from "./rivals";
import { type Slot, slotsOf } from "./slots";

/** Nobody keeps more in mind before the question word's answer. */
const LONGEST_STEM = 100;

/** Why nothing was made of a slot. */
export const DROPPED = [
	"said-elsewhere",
	"no-form",
	"stem-too-long",
	"subject-not-named",
	"object-missing",
	"tense-unsure",
	"key-points-elsewhere",
	"too-little-said",
] as const;

export type Dropped = { sentence: ReadSentence; rule: string; key: string; reason: (typeof DROPPED)[number] };

/** The questions of a document for what its statements say of whom, where, and how many; and what became of the rest. */
export function askInPlace(
	document: ReadDocument,
	collection: ReadCollection,
): { drafts: Draft[]; dropped: Dropped[] } {
	const asked = document.predications.flatMap((predication) =>
		slotsOf(document.text, predication).map((slot) => {
			const made = draftOf(slot, predication, document, collection);
			if (typeof made !== "string") return made;
			return {
				sentence: predication.sentence,
				rule: slot.rule,
				key: slot.key.quote,
				reason: made,
			} satisfies Dropped;
		}),
	);
	return {
		drafts: asked.filter((made) => "stem" in made),
		dropped: asked.filter((made) => "reason" in made),
	};
}

function draftOf(
	slot: Slot,
	predication: Predication,
	document: ReadDocument,
	collection: ReadCollection,
): Draft | Dropped["reason"] {
	const { sentence, clause, start } = predication;
	const asked = slot.isCleft
		? turnedRound(slot, predication, document.text)
		: inPlace(slot, predication, document.text);
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
		rationale: rationaleOf(slot.kind, document, sentence),
		...(told?.name ? { accordingTo: told.name.quote } : {}),
		evidence: [...placeOfSpeaker(told), ...meantIn(predication), quoteOf(sentence)],
		distractors: slotDistractors(slot, predication, stem, content, document, collection),
		content,
		anchored: isAnchored(sentence, stem) || isAboutTerm(sentence, stem, document.text),
		rivals: rivalsOf(slot, predication, content, forms, collection),
	};
}

function whyNot(
	slot: Slot,
	predication: Predication,
	document: ReadDocument,
	stem: string,
	content: string[],
): Dropped["reason"] | null {
	if (isSpeaker(slot, predication, document)) return "said-elsewhere";
	if (stem.length > LONGEST_STEM) return "stem-too-long";
	if (!isWhole(predication, slot) && !isAboutTerm(predication.sentence, stem, document.text))
		return "subject-not-named";
	if (!hasItsObjects(predication.clause, { start: 0, end: 0 })) return "object-missing";
	if (!isTimely(predication)) return "tense-unsure";
	if (findDeixis(slot.key.quote) !== null) return "key-points-elsewhere";
	const times = timesIn(predication, slot);
	// What a relative clause tells in passing must be whole without its sentence.
	const isPassing = predication.told !== undefined && times === 0 && content.length < 4;
	return isPassing || content.length + times < 3 ? "too-little-said" : null;
}

/** Whether the tense is sure: a clause that goes on takes the end's, and the present of a deed once done is a narrator's. */
function isTimely({ sentence, clause, subject }: Predication): boolean {
	const { predicate } = clause;
	if (predicate.form === "adnominal") return true;
	if (predicate !== sentence.phrases.at(-1)) {
		const isOwn = predicate.form === "adversative" || /(おり|ており|でおり)$/.test(surface(predicate));
		return isOwn || (standingOf(outsideQuotes(sentence.quote)) === "fact" && isPast(sentence));
	}
	const isPresent =
		!isPast(sentence) &&
		predicate.words.at(-1)?.pos === "動詞" &&
		!/^(いる|ある|れる|られる|できる|おる)$/.test(predicate.words.at(-1)?.base ?? "");
	const isDeed =
		sentence.times.length > 0 ||
		sentence.names.some((n) => n.type === "person" && subject !== null && n.end === subject.contentEnd);
	return !isPresent || !isDeed;
}

function quoteOf({ start, end, quote }: Quote): Quote {
	return { start, end, quote };
}

/** The sentences that say whom the pronouns of the stem mean. */
function meantIn({ sentence, clause, start }: Predication): Quote[] {
	const used = sentence.pronouns.filter((p) => p.start >= start && p.end <= clause.predicate.end);
	return [...new Set(used.map((p) => p.resolvedIn))].filter((s) => s !== sentence).map(quoteOf);
}

function timesIn({ sentence, clause, start }: Predication, { replaced }: Slot): number {
	return sentence.times.filter(
		(t) => t.start >= start && t.end <= clause.predicate.end && !isInside(t, replaced),
	).length;
}

function isInside(inner: Span, outer: Span): boolean {
	return inner.start >= outer.start && inner.end <= outer.end;
}

/** …は何を重視しましたか; null for a negation, which asked so sounds like a proposal. */
function inPlace(slot: Slot, predication: Predication, text: string): string | null {
	const { sentence, clause, start, told } = predication;
	const asking = askingOf(sentence, clause);
	if (slot.phrase === clause.predicate) return askedAmount(slot, predication, text);
	if (asking === null || slot.replaced.end > asking.start || NEGATIVE.test(asking.text)) return null;
	const isNominal = !clause.predicate.words.some((w) => w.pos === "動詞");
	if (isNominal && slot.phrase.particle !== "が") return null;
	const edits: Edit[] = [{ ...slot.replaced, text: slot.word }, ...plainEdits(sentence, clause)];
	const topic = told === undefined ? "" : `${told.quote}は`;
	return topic + edited(text, start, asking.start, edits) + asking.text;
}

/** …は何人でしたか: the amount is the predicate. */
function askedAmount(slot: Slot, { sentence, clause, start }: Predication, text: string): string {
	const before = edited(text, start, slot.replaced.start, plainEdits(sentence, clause));
	return `${before}${slot.word}${isPast(sentence) ? "でしたか" : "ですか"}`;
}

/** Times that say nothing away from their text. */
const HERE_AND_NOW =
	/^(現在|同日|この日|今年|昨年|去年|先月|今月|先日|このほど|近年|最近|今回|[0-9０-９]{1,2}日)(夜|朝|午前|午後|夕)?(に|は|も|から|の時点で)?$/;

/** Who is meant, put in; and the times that only the text's own date explains, left out. */
function plainEdits(sentence: ReadSentence, clause: Clause): Edit[] {
	const now = clause.phrases.filter(
		(p) => p.head === clause.predicate.index && p.form === "argument" && HERE_AND_NOW.test(surface(p)),
	);
	return [
		...meantEdits(sentence),
		...now.map(({ start, end, comma }) => ({ start, end: end + (comma ? 1 : 0), text: "" })),
	];
}

const NEGATIVE = /(ません|ませんでした|ないです|なかったです)か$/;

/** …を重視したのは誰ですか. */
function turnedRound(
	slot: Slot,
	{ sentence, clause, start, told }: Predication,
	text: string,
): string | null {
	const predicate = predicateOf(sentence, clause);
	if (predicate === null || (told === undefined && slot.replaced.end > predicate.start)) return null;
	const edits: Edit[] = [
		{ ...slot.replaced, text: "" },
		...plainEdits(sentence, clause),
		...topicEdits(text, clause.phrases, null).filter((e) => !isInside(e, slot.replaced)),
	];
	return `${edited(text, start, predicate.start, edits)}${predicate.plain}のは${slot.word}ですか`;
}

function namesIn({ names }: ReadSentence, start: number, end: number): string[] {
	return names
		.filter((n) => n.start >= start && n.end <= end && !/^[A-Za-z]{1,4}$/.test(n.quote))
		.map((n) => n.bare);
}

/** Whoever says or reports something is asked for by rules of their own (who-said.ts). */
function isSpeaker({ phrase }: Slot, { sentence }: Predication, document: ReadDocument): boolean {
	return [...document.speeches, ...document.reports].some(
		(told) => told.sentence === sentence && told.speaker?.phrase === phrase,
	);
}

/** Whether the statement names whom it speaks of, in the words that stay or in those asked for. */
function isWhole({ sentence, clause, subject, start, told }: Predication, slot: Slot): boolean {
	if (subject === null || (told === undefined && subject.start < start)) return false;
	if (told !== undefined || slot.phrase === subject || isNamed(sentence, clause, subject)) return true;
	return slot.kind === "number" && new Set(namesIn(sentence, start, clause.predicate.end)).size > 1;
}
