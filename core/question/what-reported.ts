// …は何に近づいていると指摘していますか: the object of what somebody says, or is held to do, without quotation marks.
import { isDoubtful } from "../fact/doubt";
import { objectOfReport, objectOfView, type ToldObject } from "../fact/told-objects";
import { foldText } from "../language/fold";
import { contentWords } from "../language/ja/rewriting";
import { isAnchored } from "./anchor";
import { type ReadCollection, type ReadDocument, sentencesLike } from "./collection";
import type { Draft } from "./draft";
import type { Dropped } from "./dropped";
import { rationaleOfReport } from "./rationale";

/** The questions of a document for what is reported or analysed. */
export function askWhatReported(document: ReadDocument, collection: ReadCollection): (Draft | Dropped)[] {
	const told = [
		...document.reports.map((report) => objectOfReport(document.text, report)),
		...document.sentences.map((sentence) => objectOfView(document.text, sentence)),
	];
	return told
		.filter((object) => object !== null)
		.map((object) => (isDoubtful(object) ? object : draftOf(object, document, collection)));
}

function draftOf(told: ToldObject, document: ReadDocument, collection: ReadCollection): Draft {
	const { sentence, object, asked, speaker, rule } = told;
	const content = contentWords(sentence.tokens.filter((t) => t.end <= object.start || t.start >= object.end));
	return {
		document,
		sentence,
		kind: "what-said",
		rule: "what-said",
		standing: rule === "what-reported" ? "claim" : "analysis",
		...(speaker?.name ? { accordingTo: speaker.name.quote } : {}),
		stem: asked,
		key: object.quote,
		accepted: [],
		keyForms: [object.quote],
		rationale: rationaleOfReport(document, sentence, speaker?.name?.quote),
		evidence: [{ start: sentence.start, end: sentence.end, quote: sentence.quote }],
		content,
		anchored: isAnchored(sentence, asked),
		rivals: likeSentences(told, content, collection),
		distractors: [],
	};
}

/** Sentences that say nearly the same of something else: the stem would have two answers. */
function likeSentences(
	{ sentence, object }: ToldObject,
	content: string[],
	collection: ReadCollection,
): string[] {
	return sentencesLike(collection, content, 0.75)
		.filter((s) => s !== sentence)
		.filter((s) => !foldText(s.quote).includes(foldText(object.quote)))
		.map((s) => s.quote);
}
