// The two ways to ask a statement as it stands: with an interrogative in its place, or turned round (…したのは誰ですか).
import { askingOf } from "../fact/asking";
import { surface } from "../fact/cause";
import type { Predication } from "../fact/predications";
import type { Clause } from "../language/ja/clauses";
import { isPast } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import { type Edit, edited, meantEdits, predicateOf, topicEdits } from "../language/ja/rewriting";
import type { Span } from "../language/span";
import type { Slot } from "./slots";

/** The statement as a question for the slot; null where its form is not sure. */
export function stemOf(slot: Slot, predication: Predication, text: string): string | null {
	return slot.isCleft ? turnedRound(slot, predication, text) : inPlace(slot, predication, text);
}

/** Whether one span lies within another. */
export function isInside(inner: Span, outer: Span): boolean {
	return inner.start >= outer.start && inner.end <= outer.end;
}

/** …は何を重視しましたか; null for a negation, which asked so sounds like a proposal. */
function inPlace(slot: Slot, predication: Predication, text: string): string | null {
	const { sentence, clause, start } = predication;
	const asking = askingOf(sentence, clause);
	if (slot.phrase === clause.predicate) return askedAmount(slot, predication, text);
	if (asking === null || slot.replaced.end > asking.start || NEGATIVE.test(asking.text)) return null;
	const isNominal = !clause.predicate.words.some((w) => w.pos === "動詞");
	if (isNominal && slot.phrase.particle !== "が") return null;
	if (/から(です|でした)か$/.test(asking.text)) return null;
	const edits: Edit[] = [
		{ ...slot.replaced, text: slot.word },
		...plainEdits(sentence, clause),
		...topicMark(predication, slot),
	];
	return topicOf(predication) + edited(text, start, asking.start, edits) + asking.text;
}

/** 内閣がどの国に is no main clause: what a question is about takes は. */
function topicMark({ clause, subject, told, topic }: Predication, slot: Slot): Edit[] {
	if (
		subject?.particle !== "が" ||
		subject.start >= slot.replaced.start ||
		told !== undefined ||
		topic !== undefined ||
		clause.phrases.some((p) => p.form === "argument" && /は$/.test(p.particle))
	)
		return [];
	return clause.phrases.includes(subject)
		? [{ start: subject.contentEnd, end: subject.end, text: "は" }]
		: [];
}

/** The topic that stands elsewhere in the sentence, put before the clause: the noun behind a relative clause, or an earlier topic. */
function topicOf({ sentence, told, topic }: Predication): string {
	const elsewhere = told ?? topic;
	if (elsewhere === undefined) return "";
	const meant = sentence.pronouns.find((p) => p.start === elsewhere.start && p.end === elsewhere.end);
	return `${meant?.name.quote ?? elsewhere.quote}は`;
}

/** …は何人でしたか: the amount is the predicate. */
function askedAmount(slot: Slot, predication: Predication, text: string): string {
	const { sentence, clause, start } = predication;
	const before =
		topicOf(predication) + edited(text, start, slot.replaced.start, plainEdits(sentence, clause));
	return `${before}${slot.word}${isPast(sentence) ? "でしたか" : "ですか"}`;
}

/** Times that say nothing away from their text. */
const HERE_AND_NOW =
	/^(現在|同日|この日|今年|昨年|去年|先月|今月|先日|このほど|近年|最近|今回|すでに|既に|[0-9０-９]{1,2}日)(夜|朝|午前|午後|夕)?(に|は|も|から|の時点で)?$/;

/** Who is meant, put in; and the times that only the text's own date explains, left out. */
function plainEdits(sentence: ReadSentence, clause: Clause): Edit[] {
	const now = clause.phrases.filter(
		(p) =>
			(p.head === clause.predicate.index || p.comma) &&
			p.form === "argument" &&
			HERE_AND_NOW.test(surface(p)) &&
			!clause.phrases.some((other) => other.head === p.index && other.particle !== "は"),
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
	const cut = slot.moved ?? slot.replaced;
	if (
		predicate === null ||
		/から(である|だ)$/.test(predicate.plain) ||
		(told === undefined && slot.replaced.end > predicate.start)
	)
		return null;
	const edits: Edit[] = [
		{ ...cut, text: "" },
		...plainEdits(sentence, clause),
		...topicEdits(text, clause.phrases, null).filter((e) => !isInside(e, cut)),
	];
	return `${edited(text, start, predicate.start, edits)}${predicate.plain}のは${slot.word}ですか`;
}
