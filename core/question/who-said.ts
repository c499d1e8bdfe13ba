// 「…」と述べたのは誰ですか: the sentence without its speaker, turned round; the speaker is the key.
import { subtreeStart } from "../fact/predications";
import type { Report, Speech } from "../fact/speeches";
import { standingOf } from "../fact/statements";
import { foldText } from "../language/fold";
import { groupedBy } from "../language/grouping";
import { mayBeSame } from "../language/ja/aliases";
import { nounPhraseStart } from "../language/ja/clauses";
import type { NameMention } from "../language/ja/names";
import type { Phrase } from "../language/ja/phrases";
import { sayingOfVerb } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import { afterOpeners, contentWords, edited } from "../language/ja/rewriting";
import { keptFor } from "../language/kept";
import { isAnchored, outsideQuotes } from "./anchor";
import { entityOf, type ReadCollection, type ReadDocument } from "./collection";
import { speakerDistractors } from "./distractor-speakers";
import type { Draft } from "./draft";
import { type Dropped, dropping, type Reason } from "./dropped";
import { bodyWord } from "./interrogatives";
import { rationaleOf } from "./rationale";
import { isReply, namesSomething, OF_OFFICE, occasionAmong, tellsByItself, topicAmong } from "./telling";

/** Who said a quotation; not where the text names nobody surely, or the stem would not tell which saying is meant. */
export function askWhoSaid(
	speech: Speech,
	document: ReadDocument,
	collection: ReadCollection,
): Draft | Dropped {
	const { sentence, quotation, speaker } = speech;
	const drop = dropping("who-said", sentence, quotation.bracket.quote);
	if (speaker?.name == null) return drop("speaker-unsure");
	const interrogative = whoOf(speaker.name);
	if (interrogative === null) return drop("sort-unsure");
	if (quotation.words.quote.length < 2) return drop("too-little-said");
	const told = statementOf(speech, speaker.phrase, document.text);
	const unclear = unclearIn(speech, told.kept);
	if (unclear !== null) return drop(unclear);
	const stem = `${told.body}${quotation.saying.cleft}のは${interrogative}ですか`;
	const resolvedIn = speaker.resolvedIn;
	if (resolvedIn !== undefined && OF_OFFICE.test(outsideQuotes(stem))) return drop("key-in-stem");
	return {
		...common(speaker.name, sentence, document, collection),
		sentence,
		rule: "who-said",
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

/** None where the words tell enough, or name something at an occasion told, or answer or judge something told at one. */
function unclearIn(speech: Speech, kept: Phrase[]): Reason | null {
	const topic = topicAmong(kept, speech);
	const occasion = occasionAmong(kept);
	if (isReply(speech) && topic === undefined) return "context-missing";
	if (tellsByItself(speech)) return null;
	const isTold = occasion !== undefined && (topic !== undefined || namesSomething(speech));
	return isTold ? null : "too-little-said";
}

/** Who reported something without quotation marks: Xは…と指摘した. */
export function askWhoReported(
	report: Report,
	document: ReadDocument,
	collection: ReadCollection,
): Draft | Dropped {
	const { sentence, speaker, verb, start: from } = report;
	const drop = dropping("who-said", sentence, document.text.slice(from, verb.start));
	if (speaker.name === null) return drop("speaker-unsure");
	const interrogative = whoOf(speaker.name);
	if (interrogative === null) return drop("sort-unsure");
	if (!report.isWhole) return drop("subject-missing");
	const saying = sayingOfVerb(verb);
	if (saying === null) return drop("no-form");
	const stem = `${document.text.slice(from, verb.start)}${saying.cleft}のは${interrogative}ですか`;
	const content = sentence.tokens.filter((t) => t.start >= from && t.end <= verb.start);
	return {
		...common(speaker.name, sentence, document, collection),
		sentence,
		rule: "who-said",
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

/** 誰 for a person, どの… for a body whose sort is sure; null where neither is. */
function whoOf(name: NameMention): string | null {
	return name.type === "person" ? "誰" : bodyWord(name);
}

type Told = { body: string; kept: Phrase[] };

/** What stands around the quotation in its clause, the speaker left out; other clauses are left out too. */
function statementOf({ quotation, sentence }: Speech, speaker: Phrase, text: string): Told {
	const { clause, bracket } = quotation;
	const first = clause.phrases[0]?.start ?? bracket.start;
	const start = clause.before.length === 0 ? afterOpeners(clause.phrases, text) : first;
	const own = clause.phrases.includes(speaker);
	const quoteEnd = quotation.phrase.end;
	const bare = { body: text.slice(bracket.start, quoteEnd).replace(/とも$/, "と"), kept: [] };
	const several = sentence.words.filter((w) => w.detail === "引用").length > 1;
	const cut = {
		start: Math.min(nounPhraseStart(clause, speaker), subtreeStart(speaker, sentence.phrases)),
		end: speaker.end + (speaker.comma ? 1 : 0),
		text: "",
	};
	const others = clause.phrases.filter(
		(p) => p.end <= bracket.start && p.start >= start && (!own || p.end <= cut.start || p.start >= cut.end),
	);
	const plain = others.every((p) => p.form === "argument" || p.form === "adnominal");
	if (!plain || others.length > 12 || others.some(isAboutSpeaker)) return bare;
	const body = edited(text, start, quoteEnd, own ? [cut] : []).replace(/とも$/, "と");
	return several && others.some((p) => p.words.some((w) => w.detail === "引用"))
		? bare
		: { body, kept: others };
}

/** 教え子で、: what the speaker is, left hanging without them. */
function isAboutSpeaker({ particle, words, comma }: Phrase): boolean {
	if (
		particle === "が" ||
		(particle === "" &&
			comma &&
			words.at(-1)?.pos === "名詞" &&
			words.at(-1)?.detail !== "副詞可能" &&
			words[0]?.detail !== "数")
	)
		return true;
	const noun = words.filter((w) => w.pos === "名詞").at(-1)?.surface ?? "";
	return particle === "で" && /(教え子|弟子|出身|者|家|員|長|師|士|生|官|母|父|人)$/.test(noun);
}

/** Others who say the same words: the stem would have two answers. */
function rivalSpeakers(speech: Speech, name: NameMention, collection: ReadCollection): string[] {
	const mine = entityOf(collection, name);
	const words = foldText(speech.quotation.words.quote);
	return (byWords(collection).get(words) ?? [])
		.filter((s) => s.speaker?.name != null && !mayBeSame(mine, entityOf(collection, s.speaker.name)))
		.map((s) => s.speaker?.name?.quote ?? "");
}

/** The speeches of a collection by what is said, folded. */
const byWords = keptFor(({ documents }: ReadCollection) =>
	groupedBy(
		documents.flatMap((d) => d.speeches),
		(s) => foldText(s.quotation.words.quote),
	),
);
