// 「…」と述べたのは誰ですか: the sentence without its speaker, turned round; the speaker is the key.
import type { Report, Speech } from "../fact/speeches";
import { standingOf } from "../fact/statements";
import { foldText } from "../language/fold";
import { mayBeSame } from "../language/ja/aliases";
import { nounPhraseStart } from "../language/ja/clauses";
import { plainForm } from "../language/ja/inflection";
import type { NameMention } from "../language/ja/names";
import type { ReadSentence } from "../language/ja/reading";
import { afterOpeners, contentWords, edited } from "../language/ja/rewriting";
import { isAnchored, outsideQuotes } from "./anchor";
import { entityOf, type ReadCollection, type ReadDocument } from "./collection";
import { speakerDistractors } from "./distractors";
import type { Draft } from "./draft";
import { rationaleOf } from "./rationale";

/** Who said a quotation; null where the text does not name anybody surely. */
export function askWhoSaid(speech: Speech, document: ReadDocument, collection: ReadCollection): Draft | null {
	const { sentence, quotation, speaker } = speech;
	if (speaker?.name == null || quotation.words.quote.length < 2) return null;
	const body = statementOf(speech, document.text);
	if (body === null) return null;
	const stem = `${body}${quotation.saying.cleft}のは${interrogative(speaker.name)}ですか`;
	const resolvedIn = speaker.resolvedIn;
	return {
		...common(speaker.name, sentence, document, collection),
		sentence,
		rule: resolvedIn === undefined ? "who-said-quoted" : "who-said-pronoun",
		standing: "claim",
		accordingTo: speaker.name.quote,
		stem,
		evidence: [...(resolvedIn ? [resolvedIn] : []), sentence].map(({ start, end, quote }) => ({
			start,
			end,
			quote,
		})),
		content: contentWords(
			sentence.tokens.filter((t) => t.start >= quotation.bracket.start && t.end <= quotation.bracket.end),
		),
		anchored: isAnchored(sentence, stem),
		rivals: rivalSpeakers(speech, speaker.name, collection),
		distractors: speakerDistractors(speaker.name, stem, document, collection),
	};
}

/** Who reported something without quotation marks: Xは…と指摘した. */
export function askWhoReported(
	report: Report,
	document: ReadDocument,
	collection: ReadCollection,
): Draft | null {
	const { sentence, speaker, verb, start: from } = report;
	if (speaker.name === null) return null;
	const tokens = sentence.tokens.filter((t) => t.start >= verb.start && t.end <= verb.end);
	const plain = plainForm(tokens);
	if (plain === null) return null;
	const stem = `${document.text.slice(from, verb.start)}${plain}のは${interrogative(speaker.name)}ですか`;
	const content = sentence.tokens.filter((t) => t.start >= from && t.end <= verb.start);
	return {
		...common(speaker.name, sentence, document, collection),
		sentence,
		rule: "who-said-reported",
		standing:
			standingOf(outsideQuotes(sentence.quote)) === "fact"
				? "claim"
				: standingOf(outsideQuotes(sentence.quote)),
		accordingTo: speaker.name.quote,
		stem,
		evidence: [{ start: sentence.start, end: sentence.end, quote: sentence.quote }],
		content: contentWords(content),
		anchored: isAnchored(sentence, stem),
		rivals: [],
		distractors: speakerDistractors(speaker.name, stem, document, collection),
	};
}

function common(
	name: NameMention,
	sentence: ReadSentence,
	document: ReadDocument,
	collection: ReadCollection,
) {
	const forms = entityOf(collection, name).forms.filter((f) => f.length > 1);
	return {
		document,
		kind: "who-said" as const,
		key: name.quote,
		accepted: forms.filter((f) => f !== name.quote).slice(0, 8),
		keyForms: forms,
		rationale: rationaleOf("who-said", document, sentence),
	};
}

function interrogative(name: NameMention): string {
	if (name.type !== "organization") return "誰";
	if (name.body === "media") return "どのメディア";
	if (name.body === "party") return "どの政党";
	return name.body === "company" ? "どの企業" : "どの機関";
}

/** What stands around the quotation in its clause, the speaker left out; other clauses are left out too. */
function statementOf({ quotation, speaker, sentence }: Speech, text: string): string | null {
	const { clause, bracket } = quotation;
	const first = clause.phrases[0];
	if (first === undefined || speaker === null) return null;
	const start = clause.before.length === 0 ? afterOpeners(clause.phrases, text) : first.start;
	const own = clause.phrases.includes(speaker.phrase);
	const alone = quotation.words.quote.length >= 8;
	if (sentence.words.filter((w) => w.detail === "引用").length > 1 && !alone) return null;
	const quoteEnd = quotation.phrase.end;
	if (!own) return alone ? text.slice(bracket.start, quoteEnd) : text.slice(start, quoteEnd);
	const cut = {
		start: nounPhraseStart(clause, speaker.phrase),
		end: speaker.phrase.end + (speaker.phrase.comma ? 1 : 0),
		text: "",
	};
	const others = clause.phrases.filter(
		(p) => p.end <= bracket.start && (p.end <= cut.start || p.start >= cut.end) && p.start >= start,
	);
	const plain = others.every((p) => p.form === "argument" || p.form === "adnominal");
	if (alone && (!plain || others.length > 8)) return text.slice(bracket.start, quoteEnd);
	return plain ? edited(text, start, quoteEnd, [cut]) : null;
}

/** Others who say the same words: the stem would have two answers. */
function rivalSpeakers(speech: Speech, name: NameMention, collection: ReadCollection): string[] {
	const mine = entityOf(collection, name);
	const words = foldText(speech.quotation.words.quote);
	return collection.documents
		.flatMap((d) => d.speeches)
		.filter((s) => foldText(s.quotation.words.quote) === words)
		.filter((s) => s.speaker?.name != null && !mayBeSame(mine, entityOf(collection, s.speaker.name)))
		.map((s) => s.speaker?.name?.quote ?? "");
}
