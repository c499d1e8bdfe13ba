// いつ: the event's own words with the time taken out, asked as precisely as the text tells it.
import { standingOf } from "../fact/statements";
import type { TimedEvent } from "../fact/timed-event";
import {
	afterOpeners,
	contentWords,
	type Edit,
	edited,
	meantEdits,
	topicEdits,
} from "../language/ja/rewriting";
import { isAnchored, outsideQuotes } from "./anchor";
import type { ReadCollection, ReadDocument } from "./collection";
import { timeDistractors } from "./distractor-times";
import type { Draft } from "./draft";
import { rationaleOfTime } from "./rationale";
import { rivalTimes } from "./rival-times";

/** A question of when for an event, with its wrong answers. */
export function askWhen(event: TimedEvent, document: ReadDocument, collection: ReadCollection): Draft {
	const { sentence, time, clause } = event;
	const stem = `${statementOf(event, document.text)}のは${interrogative(event)}ですか`;
	const tokens = sentence.tokens.filter(
		(t) =>
			t.end <= clause.predicate.end &&
			(t.start >= startOf(event, document.text) || inSubject(event, t.start)) &&
			!(t.start >= time.start && t.end <= event.cut.end),
	);
	const content = contentWords(tokens);
	return {
		document,
		sentence,
		kind: "when",
		rule: "when",
		standing: standingOf(outsideQuotes(sentence.quote)),
		stem,
		key: time.quote,
		accepted: [],
		keyForms: event.times.map((t) => t.quote),
		rationale: rationaleOfTime(document, sentence, event.times),
		evidence: [{ start: sentence.start, end: sentence.end, quote: sentence.quote }],
		distractors: timeDistractors(event, document, collection),
		content,
		anchored: isAnchored(sentence, stem),
		rivals: rivalTimes(event, content, collection),
	};
}

function startOf(event: TimedEvent, text: string): number {
	const first = event.clause.phrases[0]?.start ?? 0;
	return event.clause.before.length === 0 ? afterOpeners(event.clause.phrases, text) : first;
}

function inSubject(event: TimedEvent, at: number): boolean {
	return (
		event.sharedSubjectStart !== undefined && at >= event.sharedSubjectStart && at < event.subject.contentEnd
	);
}

/** The clause without its time, topic made が, predicate plain. */
function statementOf(event: TimedEvent, text: string): string {
	const { clause, subject, predicate, cut, sentence } = event;
	if (event.statement !== undefined) return event.statement;
	const others = clause.phrases.filter((p) => p.start >= cut.end || p.end <= cut.start);
	const edits: Edit[] = [{ ...cut, text: "" }, ...meantEdits(sentence), ...topicEdits(text, others, subject)];
	const body = edited(text, startOf(event, text), predicate.start, edits) + predicate.plain;
	if (event.sharedSubjectStart === undefined) return body;
	return `${text.slice(event.sharedSubjectStart, subject.contentEnd)}が${body}`;
}

function interrogative(event: TimedEvent): string {
	const [first] = event.times;
	if (first === undefined || event.times.length > 1) return "いつ";
	if (first.granularity === "day") return first.time.year === undefined ? "何月何日" : "いつ";
	if (first.granularity === "month") return first.time.year === undefined ? "何月" : "何年何月";
	return first.granularity === "year" ? "何年" : "いつ";
}
