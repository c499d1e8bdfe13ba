// 〔speaker〕の発言によると、…から何時間後に…: an amount somebody is quoted with, asked for only where another source gives
// another. The quoted words are a sentence of their own, and asked as one.
import { askingOf } from "../fact/asking";
import type { Side } from "../fact/conflicts";
import { hasItsObjects } from "../fact/event-context";
import { findPredications, type Predication } from "../fact/predications";
import type { Speech } from "../fact/speeches";
import { amountWord } from "../language/ja/amounts";
import type { NameMention } from "../language/ja/names";
import { contentWords, edited, meantEdits } from "../language/ja/rewriting";
import { isAnchored } from "./anchor";
import type { ReadCollection, ReadDocument } from "./collection";
import { amountDistractors } from "./distractor-amounts";
import type { Draft } from "./draft";
import { type Dropped, dropping } from "./dropped";
import { rationaleOf } from "./rationale";

/** The questions for disputed amounts that stand in a document's quotations; their source is put before them as for all. */
export function askHowManyQuoted(document: ReadDocument, collection: ReadCollection): (Draft | Dropped)[] {
	const sides = collection.conflicts
		.flatMap((conflict) => conflict.sides)
		.filter((side) => side.document === document && side.speech !== null);
	const distinct = sides.filter(
		(side, i) => sides.findIndex((s) => s.place.start === side.place.start) === i,
	);
	return distinct.flatMap((side) => (side.speech === null ? [] : draftOf(side, side.speech, collection)));
}

function draftOf(side: Side<ReadDocument>, speech: Speech, collection: ReadCollection): Draft | Dropped {
	const { document, sentence: words, place } = side;
	const { sentence, speaker } = speech;
	const drop = dropping("how-many", sentence, place.quote);
	if (speaker?.name == null) return drop("speaker-unsure");
	const { name } = speaker;
	const predication = findPredications(document.text, words).find((p) =>
		p.clause.phrases.includes(side.phrase),
	);
	if (predication === undefined) return drop("no-form");
	if (predication.subject === null) return drop("subject-missing");
	if (!hasItsObjects(predication.clause, { start: 0, end: 0 })) return drop("object-missing");
	const stem = stemOf(side, predication);
	if (stem === null) return drop("no-form");
	const content = contentWords(
		words.tokens.filter(
			(t) =>
				t.start >= predication.start &&
				t.end <= predication.clause.predicate.end &&
				(t.end <= place.start || t.start >= place.end),
		),
	);
	return {
		document,
		sentence,
		kind: "number",
		rule: "how-many",
		standing: "claim",
		accordingTo: name.quote,
		stem,
		key: place.quote,
		accepted: [],
		keyForms: [],
		rationale: rationaleOf("what-said", document, sentence, name.quote),
		evidence: evidenceOf(side, name),
		distractors: amountDistractors(place, stem, content, document, collection),
		content,
		anchored: isAnchored(sentence, stem),
		rivals: [],
	};
}

/** The quoted clause with 何 in the amount's place; null where its form is not sure. */
function stemOf(
	{ document, sentence, phrase, place }: Side<ReadDocument>,
	predication: Predication,
): string | null {
	const { clause, start } = predication;
	const asking = askingOf(sentence, clause);
	const word = amountWord(place.quote);
	if (asking === null || word === null || phrase.end > asking.start) return null;
	if (/(ません|ないです)/.test(asking.text)) return null;
	const isInterval = /[後前]$/.test(word) && phrase.particle === "";
	const comma = phrase.comma && document.text.charAt(phrase.end) === "、" ? 1 : 0;
	const asked = isInterval
		? { start: place.start, end: phrase.end + comma, text: `${word}に` }
		: { start: place.start, end: place.end, text: word };
	return edited(document.text, start, asking.start, [asked, ...meantEdits(sentence)]) + asking.text;
}

/** The sentence with the quotation, and the one that names its speaker where that is another. */
function evidenceOf({ document, speech }: Side<ReadDocument>, { start: at }: NameMention) {
	const sentences = speech === null ? [] : [speech.sentence, speech.speaker?.resolvedIn];
	const naming = document.sentences.find((s) => s.start <= at && at < s.end);
	return [...new Set([...sentences, naming])].flatMap((s) =>
		s === undefined ? [] : [{ start: s.start, end: s.end, quote: s.quote }],
	);
}
