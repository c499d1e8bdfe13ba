// Cause and effect where the text says so itself: Aことで／ため／から B, BのはAからだ, Bの理由はA, B。Aからだ。
// The order is never turned round, and a purpose (するため) is no cause.
import { type Clause, clausesOf, subjectOf, topicOf } from "../language/ja/clauses";
import { plainForm } from "../language/ja/inflection";
import type { Phrase } from "../language/ja/phrases";
import { isPast } from "../language/ja/quotations";
import type { ReadSentence } from "../language/ja/reading";
import { afterOpeners, predicateOf } from "../language/ja/rewriting";
import { type Quote, quoteAt } from "../language/span";
import { isStatement, isSupposed } from "./statements";

export type Cause = {
	rule: "why-koto-de" | "why-tame" | "why-no-wa" | "why-reason" | "why-next-sentence";
	sentence: ReadSentence;
	/** The cause as it stands, without what marks it. */
	cause: Quote;
	/** What follows it in the answer; `verbatim` when the text itself has it there. */
	ending: "から" | "ため" | "こと";
	verbatim: boolean;
	/** The effect in plain form, ready to stand before のはなぜですか. */
	effect: string;
	effectStart: number;
	spans: Quote[];
};

/** The causes a sentence gives, for itself or for the sentence before it. */
export function findCauses(
	text: string,
	sentence: ReadSentence,
	previous: ReadSentence | undefined,
): Cause[] {
	if (!isStatement(sentence) || isSupposed(sentence.phrases)) return [];
	const found = [
		ofNoWa(text, sentence),
		ofReason(text, sentence),
		ofNextSentence(text, sentence, previous),
		ofConnective(text, sentence),
	];
	return found.filter((cause) => cause !== null).slice(0, 1);
}

function surface(phrase: Phrase | undefined): string {
	return phrase?.words.map((w) => w.surface).join("") ?? "";
}

/** Where the last から or ため of 「…からだ。」 ends. */
function endOfReason(
	sentence: ReadSentence,
): { end: number; ending: "から" | "ため" | "こと"; start: number } | null {
	const match = /(から|ため|こと)(だ|である|です|だった|であった|でした)。$/.exec(sentence.quote);
	if (match === null) return null;
	const start = sentence.start + match.index;
	const ending = match[1] as "から" | "ため" | "こと";
	const before = sentence.tokens.filter((t) => t.end <= start).at(-1);
	const isNamed = /という理由から(だ|である|です)。$/.test(sentence.quote);
	if (before === undefined || (!isNamed && !/^(動詞|形容詞|助動詞)$/.test(before.pos))) return null;
	if (ending === "ため" && !isCausal(sentence, start)) return null;
	return { start, end: start + ending.length, ending };
}

/** Before ため: a past, a negation, a state; する alone would be a purpose. */
function isCausal(sentence: ReadSentence, tame: number): boolean {
	const tokens = sentence.tokens.filter((t) => t.end <= tame);
	const last = tokens.at(-1);
	const before = tokens.at(-2);
	if (last === undefined) return false;
	if (/^(た|だ|ない|である)$/.test(last.surface) || last.pos === "形容詞") return true;
	if (last.surface === "な" && last.pos === "助動詞") return true;
	return (
		(last.surface === "いる" && last.detail === "非自立") ||
		(last.surface === "ある" && before?.surface === "で")
	);
}

function ofNoWa(text: string, sentence: ReadSentence): Cause | null {
	const at = sentence.phrases.findIndex((p) => p.particle === "は" && surface(p) === "のは");
	const mark = sentence.phrases[at];
	const reason = endOfReason(sentence);
	const predicate = sentence.phrases[at - 1];
	if (mark === undefined || reason === null || reason.ending === "こと" || predicate?.form !== "adnominal")
		return null;
	const causeStart = sentence.phrases[at + 1]?.start ?? reason.start;
	if (causeStart >= reason.start) return null;
	const start = afterOpeners(sentence.phrases, text);
	return {
		rule: "why-no-wa",
		sentence,
		cause: quoteAt(text, causeStart, reason.start),
		ending: reason.ending,
		verbatim: true,
		effect: text.slice(start, predicate.end),
		effectStart: start,
		spans: [quoteAt(text, sentence.start, sentence.end)],
	};
}

function ofReason(text: string, sentence: ReadSentence): Cause | null {
	const at = sentence.phrases.findIndex((p) => /^(理由|原因)は$/.test(surface(p)));
	const reason = endOfReason(sentence);
	const predicate = sentence.phrases[at - 1];
	if (at < 0 || reason === null || predicate?.form !== "adnominal") return null;
	const causeStart = sentence.phrases[at + 1]?.start ?? reason.start;
	if (causeStart >= reason.start || /という$/.test(surface(predicate))) return null;
	const start = afterOpeners(sentence.phrases, text);
	return {
		rule: "why-reason",
		sentence,
		cause: quoteAt(text, causeStart, reason.start),
		ending: reason.ending,
		verbatim: true,
		effect: text.slice(start, predicate.end),
		effectStart: start,
		spans: [quoteAt(text, sentence.start, sentence.end)],
	};
}

/** B。A(という理由)からだ。 */
function ofNextSentence(
	text: string,
	sentence: ReadSentence,
	previous: ReadSentence | undefined,
): Cause | null {
	const reason = endOfReason(sentence);
	if (
		reason === null ||
		reason.ending === "こと" ||
		previous?.line !== sentence.line ||
		!isStatement(previous)
	)
		return null;
	if (
		sentence.phrases.some((p) => /^(の|理由|原因|目的|要因)は$/.test(surface(p))) ||
		isSupposed(previous.phrases)
	)
		return null;
	const named = /という理由$/.exec(text.slice(sentence.start, reason.start));
	if (sentence.phrases.some((p) => surface(p).startsWith("理由")) && named === null) return null;
	const clauses = clausesOf(previous.phrases);
	const last = clauses.at(-1);
	const predicate = last && predicateOf(previous, last);
	if (
		!last ||
		!predicate ||
		clauses.length > 1 ||
		topicOf(last) === null ||
		/(から|ため)(だ|です|である)。$/.test(previous.quote)
	)
		return null;
	const start = afterOpeners(previous.phrases, text);
	const causeStart = afterOpeners(sentence.phrases, text);
	const causeEnd = named === null ? reason.start : reason.start - named[0].length;
	if (causeStart >= causeEnd) return null;
	return {
		rule: "why-next-sentence",
		sentence: previous,
		cause: quoteAt(text, causeStart, causeEnd),
		ending: reason.ending,
		verbatim: named === null,
		effect: withGa(text, start, predicate.start, topicOf(last)) + predicate.plain,
		effectStart: start,
		spans: [quoteAt(text, previous.start, previous.end), quoteAt(text, sentence.start, sentence.end)],
	};
}

/** The words from `start` to the predicate, the topic's は made が, では made で. */
function withGa(text: string, start: number, end: number, topic: Phrase | null): string {
	if (topic === null || topic.start < start || topic.end > end) return text.slice(start, end);
	const mark = topic.particle === "は" ? "が" : topic.particle.replace(/は$/, "");
	return text.slice(start, topic.contentEnd) + mark + text.slice(topic.end + (topic.comma ? 1 : 0), end);
}

type Connective = {
	index: number;
	ending: "から" | "ため";
	rule: "why-koto-de" | "why-tame";
	verbatim: boolean;
};

function connectiveOf(sentence: ReadSentence): Connective | null {
	const marks = sentence.phrases.flatMap((phrase, index): Connective[] => {
		const before = sentence.phrases[index - 1];
		if (before?.form !== "adnominal" || /という$/.test(surface(before))) return [];
		if (surface(phrase) === "ことで" && /た$/.test(surface(before)))
			return [{ index, ending: "から", rule: "why-koto-de", verbatim: false }];
		const tame = /^ため(に)?$/.test(surface(phrase)) && phrase.comma && isCausal(sentence, phrase.start);
		return tame ? [{ index, ending: "ため", rule: "why-tame", verbatim: true }] : [];
	});
	return marks.length === 1 ? (marks[0] as Connective) : null;
}

/** Aことで B, Aため、B within a sentence. */
function ofConnective(text: string, sentence: ReadSentence): Cause | null {
	const mark = connectiveOf(sentence);
	if (mark === null) return null;
	const before = sentence.phrases.slice(0, mark.index);
	const topicAt = before.findIndex((p) => /は$/.test(p.particle) && p.form === "argument");
	const opening =
		topicAt >= 0 && before.slice(0, topicAt).every((p) => /^(argument|adnominal)$/.test(p.form))
			? before[topicAt]
			: undefined;
	const causePhrases = before.slice(opening === undefined ? 0 : topicAt + 1);
	const effectClause = effectOf(sentence, mark.index + 1);
	const cause = causeRegion(causePhrases, opening?.particle === "は");
	if (cause === null || effectClause === null) return null;
	return assemble(text, sentence, mark, opening, cause, effectClause);
}

function effectOf(sentence: ReadSentence, from: number): Clause | null {
	const clauses = clausesOf(sentence.phrases.slice(from));
	const first = clauses[0];
	const usable = first !== undefined && /^(continuative|adversative|final)$/.test(first.predicate.form);
	return usable ? first : null;
}

/** The clauses that are the cause: one, or several that run parallel, each with a が of its own. */
function causeRegion(phrases: Phrase[], sharesTopic: boolean): { start: number; end: number } | null {
	const clauses = clausesOf(phrases);
	const last = clauses.at(-1);
	const first = clauses[0];
	if (first === undefined || last === undefined) return null;
	const own = (clause: Clause) => clause.phrases.some((p) => p.particle === "が");
	if (
		clauses.length > 1 &&
		!clauses.every((c) => own(c) && /^(continuative|adnominal|final)$/.test(c.predicate.form))
	)
		return null;
	if (!own(last) && !sharesTopic) return null;
	if (phrases.some((p) => /は$/.test(p.particle))) return null;
	return { start: first.phrases[0]?.start ?? 0, end: last.predicate.end };
}

function assemble(
	text: string,
	sentence: ReadSentence,
	mark: Connective,
	opening: Phrase | undefined,
	cause: { start: number; end: number },
	effect: Clause,
): Cause | null {
	const inEffect = subjectOf(withoutView(effect)) ?? topicOf(effect);
	const isAgent = opening?.particle === "は";
	if (inEffect !== null ? isAgent : !isAgent) return null;
	const statement = effectText(text, sentence, effect);
	if (statement === null) return null;
	const start = opening === undefined ? cause.start : afterOpeners(sentence.phrases, text);
	const prefix =
		opening === undefined
			? ""
			: text.slice(start, opening.contentEnd) + (isAgent ? "が" : opening.particle.replace(/は$/, ""));
	const causeFrom = opening === undefined ? afterOpeners(sentence.phrases, text) : cause.start;
	return {
		rule: mark.rule,
		sentence,
		cause: quoteAt(text, causeFrom, cause.end),
		ending: mark.ending,
		verbatim: mark.verbatim,
		effect: prefix + statement,
		effectStart: effect.phrases[0]?.start ?? cause.end,
		spans: [quoteAt(text, sentence.start, sentence.end)],
	};
}

/** 可能性が低いという分析である: the clause that ends at 低いという. */
function withoutView(effect: Clause): Clause {
	return viewOf(effect) === undefined ? effect : { ...effect, phrases: effect.phrases.slice(0, -1) };
}

function viewOf(effect: Clause): string | undefined {
	const before = effect.phrases.at(-2);
	const named = NAMED_VIEW[surface(effect.predicate).replace(/(だ|である|です)$/, "")];
	return before !== undefined && /という$/.test(surface(before)) ? named : undefined;
}

const NAMED_VIEW: Record<string, string> = {
	分析: "と分析されている",
	解釈: "と解釈されている",
	説明: "と説明されている",
	指摘: "と指摘されている",
	見方: "と見られている",
};

/** The effect's words in plain form; という分析である becomes と分析されている. */
function effectText(text: string, sentence: ReadSentence, effect: Clause): string | null {
	const start = effect.phrases[0]?.start ?? 0;
	const view = viewOf(effect);
	const before = effect.phrases.at(-2);
	if (view !== undefined && before !== undefined) return text.slice(start, before.end - "という".length) + view;
	const predicate = predicateOf(sentence, effect);
	if (predicate === null || (effect.predicate.form === "continuative" && !isPast(sentence))) return null;
	return withGa(text, start, predicate.start, topicOf(effect)) + predicate.plain;
}

/** The cause's own plain form before から, where the text has ことで; null where it cannot be made. */
export function causeBeforeKara(sentence: ReadSentence, cause: Quote): string | null {
	const tokens = sentence.tokens.filter((t) => t.start >= cause.start && t.end <= cause.end);
	const plain = plainForm(tokens);
	return plain === null ? null : plain.replace(/な$/, "だ");
}
