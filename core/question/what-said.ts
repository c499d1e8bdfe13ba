// …は…について何と述べましたか: the quotation is the key, and an occasion, a topic or a question put to the speaker
// says which of their words is meant.
import type { Speech } from "../fact/speeches";
import { foldText } from "../language/fold";
import { nounPhraseStart } from "../language/ja/clauses";
import type { Phrase } from "../language/ja/phrases";
import { afterOpeners, contentWords, type Edit, edited, wordsOf } from "../language/ja/rewriting";
import type { Token } from "../language/token";
import { isAnchored } from "./anchor";
import { entityOf, type ReadCollection, type ReadDocument } from "./collection";
import { quotationDistractors } from "./distractors";
import type { Draft } from "./draft";
import { rationaleOf } from "./rationale";

/** What was said; null where the sentence gives nothing to tell this saying from others. */
export function askWhatSaid(
	speech: Speech,
	document: ReadDocument,
	collection: ReadCollection,
): Draft | null {
	const { sentence, quotation, speaker } = speech;
	if (speaker === null || quotation.partial || !hasOccasion(speech)) return null;
	const stem = stemOf(speech, document.text);
	if (stem === null) return null;
	const resolvedIn = speaker.resolvedIn;
	const asked = sentence.tokens.filter((t) => t.end <= quotation.bracket.start);
	return {
		document,
		sentence,
		kind: "what-said",
		rule: resolvedIn === undefined ? "what-said" : "what-said-pronoun",
		standing: "claim",
		accordingTo: speaker.name?.quote ?? document.text.slice(speaker.phrase.start, speaker.phrase.contentEnd),
		stem,
		key: quotation.words.quote,
		accepted: saidTogether(speech, document),
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

/** Something besides the speaker: について, に対して, …で, a thing judged, a question answered, a clause before. */
function hasOccasion({ quotation, speaker }: Speech): boolean {
	const { clause, bracket } = quotation;
	return clause.phrases.some((p) => p !== speaker?.phrase && p.end <= bracket.start && isOccasion(p));
}

function isOccasion(phrase: Phrase): boolean {
	return (
		phrase.form === "continuative" ||
		(phrase.form === "argument" &&
			/^(を|で|では|に|について|に対し|に対して|に関して|において|に際し|に際して|をめぐって|をめぐり)$/.test(
				phrase.particle,
			) &&
			phrase.words[0]?.pos !== "副詞" &&
			phrase.words.some((w) => w.pos === "名詞" && w.detail !== "形容動詞語幹" && w.detail !== "副詞可能"))
	);
}

/** The clause up to the quotation, 何 in its place, the verb asked politely; a second quotation left out. */
function stemOf({ quotation, speaker, sentence }: Speech, text: string): string | null {
	const { clause, bracket, phrase, saying } = quotation;
	if (speaker === null) return null;
	const own = clause.phrases.includes(speaker.phrase);
	const first = clause.phrases[0]?.start ?? bracket.start;
	const start = clause.before.length === 0 ? afterOpeners(clause.phrases, text) : first;
	const edits: Edit[] = [];
	const name = speaker.resolvedIn && speaker.name ? speaker.name.quote : null;
	if (name !== null) edits.push({ start: speaker.phrase.start, end: speaker.phrase.contentEnd, text: name });
	if (/^[がも]$/.test(speaker.phrase.particle) && own)
		edits.push({ start: speaker.phrase.contentEnd, end: speaker.phrase.end, text: "は" });
	const quoted = sentence.words.filter(
		(w) => w.detail === "引用" && w.end <= bracket.start && w.start >= start,
	);
	if (quoted.some((w) => sentence.phrases.some((p) => p.words.includes(w) && /^(など)?と$/.test(p.particle))))
		return null;
	const body = edited(text, start, bracket.start, edits);
	const shared = own ? "" : `${name ?? sharedSpeaker(speaker.phrase, quotation, text)}は、`;
	return `${shared}${body}${/[、\s]$/.test(body) || clause.phrases[clause.phrases.indexOf(phrase) - 1]?.form !== "continuative" ? "" : "、"}何と${saying.asked}`;
}

function sharedSpeaker(phrase: Phrase, quotation: Speech["quotation"], text: string): string {
	const owner = quotation.clause.before.find((c) => c.phrases.includes(phrase));
	return text.slice(owner ? nounPhraseStart(owner, phrase) : phrase.start, phrase.contentEnd);
}

/** Other words of the same speaker in the same circumstances: the stem would have two answers. */
function rivalWords(speech: Speech, content: string[], collection: ReadCollection): string[] {
	const name = speech.speaker?.name;
	const mine = name ? entityOf(collection, name).entity : null;
	const own = new Set(content);
	const words = foldText(speech.quotation.words.quote);
	return collection.documents
		.flatMap((d) => d.speeches)
		.filter((s) => foldText(s.quotation.words.quote) !== words && !isTogether(s, speech))
		.filter((s) => (s.speaker?.name ? entityOf(collection, s.speaker.name).entity : null) === mine)
		.filter((s) => {
			const theirs = new Set(wordsOf(s.sentence));
			return [...own].filter((w) => theirs.has(w)).length >= 0.7 * own.size && sameVerb(s, speech);
		})
		.map((s) => s.quotation.words.quote);
}

const JUDGING = /^(評価|表現|解釈|絶賛|称賛|批判|非難|応じ)/;

/** What something was called (評価しましたか) is another question than what was said (述べましたか). */
function sameVerb(a: Speech, b: Speech): boolean {
	return JUDGING.test(a.quotation.saying.asked) === JUDGING.test(b.quotation.saying.asked);
}

/** 「A」とし、「B」と述べた: either answers what was said. */
function saidTogether(speech: Speech, document: ReadDocument): string[] {
	return document.speeches
		.filter((s) => s !== speech && isTogether(s, speech))
		.map((s) => s.quotation.words.quote);
}

function isTogether(a: Speech, b: Speech): boolean {
	return (
		a.sentence === b.sentence &&
		a.quotation.saying.asked === b.quotation.saying.asked &&
		a.quotation.speaker === b.quotation.speaker
	);
}

function isOfSpeaker(token: Token, { speaker }: Speech): boolean {
	return speaker !== null && token.start >= speaker.phrase.start && token.end <= speaker.phrase.end;
}
