// …は…について何と述べましたか: the quotation is the key, and a topic, a thing judged or what was answered to says which
// of their words is meant. An occasion alone does not: much is said on one.
import { isSpecific } from "../fact/event-context";
import type { Speaker, Speech } from "../fact/speeches";
import { foldText } from "../language/fold";
import { groupedBy } from "../language/grouping";
import { nounPhraseStart } from "../language/ja/clauses";
import type { Phrase } from "../language/ja/phrases";
import { isPast, type Quotation } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import { afterOpeners, contentWords, type Edit, edited, meantEdits } from "../language/ja/rewriting";
import { keptFor } from "../language/kept";
import type { Token } from "../language/token";
import { isAnchored } from "./anchor";
import { entityOf, isLike, type ReadCollection, type ReadDocument } from "./collection";
import { quotationDistractors, shapeOf } from "./distractors";
import type { Draft } from "./draft";
import { type Dropped, dropping, type Reason } from "./dropped";
import { rationaleOf } from "./rationale";
import { isJudging, isReply, occasionAmong, topicAmong } from "./telling";

/** What was said; not where the sentence gives nothing to tell this saying from others. */
export function askWhatSaid(
	speech: Speech,
	document: ReadDocument,
	collection: ReadCollection,
): Draft | Dropped {
	const { sentence, quotation, speaker } = speech;
	const drop = dropping("what-said", sentence, quotation.bracket.quote);
	if (speaker === null) return drop("speaker-unsure");
	if (quotation.partial || saysMore(speech, document) || isCarriedOn(sentence, document))
		return drop("more-answers");
	const occasion = replied(speech, document.text);
	const unclear = unclearIn(speech, document.text, occasion);
	if (unclear !== null) return drop(unclear);
	const stem = stemOf(speech, speaker, document.text, occasion);
	const resolvedIn = speaker.resolvedIn;
	const asked = sentence.tokens.filter((t) => t.end <= quotation.bracket.start);
	return {
		document,
		sentence,
		kind: "what-said",
		rule: "what-said",
		standing: "claim",
		accordingTo: speaker.name?.quote ?? document.text.slice(speaker.phrase.start, speaker.phrase.contentEnd),
		stem,
		key: quotation.words.quote,
		accepted: [],
		keyForms: [quotation.words.quote],
		rationale: rationaleOf("what-said", document, sentence, speaker.name?.quote),
		evidence: [...(resolvedIn ? [resolvedIn] : []), sentence].map(({ start, end, quote }) => ({
			start,
			end,
			quote,
		})),
		content: contentWords(asked),
		anchored: isAnchored(sentence, stem) || resolvedIn !== undefined,
		rivals: rivalWords(speech, contentWords(asked.filter((t) => !isOfSpeaker(t, speech))), collection),
		distractors: quotationDistractors(speech, stem, document, collection),
	};
}

/** Whether the sentence quotes more than this: what was said would have two answers. */
function saysMore({ sentence, quotation }: Speech, document: ReadDocument): boolean {
	const own = speechesIn(document).get(sentence) ?? [];
	return own.some((s) => s.quotation.bracket.start !== quotation.bracket.start);
}

const speechesIn = keptFor(({ speeches }: ReadDocument) => groupedBy(speeches, (s) => s.sentence));

const CARRYING_ON = /^(特に|とくに|また|さらに|加えて|その上|そのうえ|しかも|続けて)/;

/** Whether the next sentence goes on with what was said: the quotation is then only part of the answer. */
function isCarriedOn(sentence: ReadSentence, document: ReadDocument): boolean {
	const next = document.sentences[sentence.index + 1];
	return next !== undefined && next.line === sentence.line && CARRYING_ON.test(next.quote);
}

/** Why what stands before the quotation does not tell which saying is meant, or is torn; null where it does. */
function unclearIn(speech: Speech, text: string, occasion: string | null): Reason | null {
	const { quotation, speaker } = speech;
	const { clause, bracket } = quotation;
	const opening = clause.before.length === 0 ? afterOpeners(clause.phrases, text) : 0;
	const before = clause.phrases.filter(
		(p) => p !== speaker?.phrase && p.end <= bracket.start && p.start >= opening,
	);
	if (before.some((p) => p.form !== "argument" && p.form !== "adnominal")) return "no-form";
	if (before.some((p) => p.words.some((w) => w.detail === "引用"))) return "no-form";
	if (occasion === null && topicAmong(before, speech) === undefined && !isDated(speech, before))
		return "too-little-said";
	return isTold(before, speech) ? null : "object-not-named";
}

/** The clause up to the quotation, 何 in its place, the verb asked politely. */
function stemOf(speech: Speech, speaker: Speaker, text: string, occasion: string | null): string {
	const { quotation, sentence } = speech;
	const { clause, bracket, saying } = quotation;
	const own = clause.phrases.includes(speaker.phrase);
	const first = clause.phrases[0]?.start ?? bracket.start;
	const start = clause.before.length === 0 ? afterOpeners(clause.phrases, text) : first;
	const name = speaker.resolvedIn && speaker.name ? speaker.name.quote : null;
	const edits = [...meantEdits(sentence), ...speakerEdits(quotation, speaker, name)];
	const shared = own ? "" : `${name ?? sharedSpeaker(speaker.phrase, quotation, text)}は、`;
	// 「良好」 says of what sort; 何と would ask for just this word.
	const word = shapeOf(speech) === "adjective" ? "どのように" : "何と";
	return `${occasion ?? ""}${shared}${edited(text, start, bracket.start, edits)}${word}${saying.asked}`;
}

/** A topic of more than a bare noun (制度を, 計画について), and what is judged where something is judged. */
function isTold(before: Phrase[], speech: Speech): boolean {
	const topic = topicAmong(before, speech);
	if (topic === undefined) return !isJudging(speech);
	return isSpecific(topic) || before.some((p) => p.head === topic.index);
}

/** At an occasion that a time, or a name of its own, tells from others; and short enough to be known by heart. */
function isDated({ sentence, quotation }: Speech, before: Phrase[]): boolean {
	const occasion = occasionAmong(
		before.filter((p) => p.head === quotation.verb.index || p.head === quotation.phrase.index),
	);
	const first = before[0]?.start ?? quotation.bracket.start;
	const isTimed = sentence.times.some((t) => t.start >= first && t.end <= quotation.bracket.start);
	const isNamed = sentence.names.some(
		(n) => occasion !== undefined && n.start >= occasion.start && n.end <= occasion.end,
	);
	return occasion !== undefined && isTimed && isNamed && quotation.words.quote.length <= 40;
}

/** A pronoun becomes its name, が and も become は. */
function speakerEdits(quotation: Quotation, speaker: Speaker, name: string | null): Edit[] {
	if (!quotation.clause.phrases.includes(speaker.phrase)) return [];
	const { start, contentEnd, end, particle } = speaker.phrase;
	const named: Edit[] = name === null ? [] : [{ start, end: contentEnd, text: name }];
	return /^[がも]$/.test(particle) ? [...named, { start: contentEnd, end, text: "は" }] : named;
}

/** Aが…すると、Bが「…」と応じた: what B answered to, with a subject of its own; null where it is not told. */
function replied(speech: Speech, text: string): string | null {
	const { clause } = speech.quotation;
	const before = clause.before.at(-1);
	if (before === undefined || clause.before.length > 1 || !isReply(speech) || !isPast(speech.sentence))
		return null;
	const isTold = before.predicate.particle === "と" && before.predicate.comma;
	const hasSubject = before.phrases.some((p) => p.form === "argument" && /^[がは]$/.test(p.particle));
	if (!isTold || !hasSubject) return null;
	const start = afterOpeners(before.phrases, text);
	return `${edited(text, start, before.predicate.end, meantEdits(speech.sentence))}、`;
}

function sharedSpeaker(phrase: Phrase, quotation: Quotation, text: string): string {
	const owner = quotation.clause.before.find((c) => c.phrases.includes(phrase));
	return text.slice(owner ? nounPhraseStart(owner, phrase) : phrase.start, phrase.contentEnd);
}

/** Other words of the same speaker in the same circumstances: the stem would have two answers. */
function rivalWords(speech: Speech, content: string[], collection: ReadCollection): string[] {
	const own = new Set(content);
	const words = foldText(speech.quotation.words.quote);
	return (bySpeaker(collection).get(speakerOf(speech, collection)) ?? [])
		.filter((s) => isJudging(s) === isJudging(speech))
		.filter((s) => own.size === 0 || isLike(s.sentence, own, 0.7))
		.map((s) => s.quotation.words.quote)
		.filter((other) => foldText(other) !== words);
}

/** The speeches of a collection by whoever speaks, those of nobody known together. */
const bySpeaker = keptFor((collection: ReadCollection) =>
	groupedBy(
		collection.documents.flatMap((d) => d.speeches),
		(s) => speakerOf(s, collection),
	),
);

function speakerOf({ speaker }: Speech, collection: ReadCollection): string | null {
	return speaker?.name ? entityOf(collection, speaker.name).entity : null;
}

function isOfSpeaker(token: Token, { speaker }: Speech): boolean {
	return speaker !== null && token.start >= speaker.phrase.start && token.end <= speaker.phrase.end;
}
