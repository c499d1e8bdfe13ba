// Reasons told as such: BのはAからだ, Bの理由はAことだ, B。Aからだ。 The order is never turned round.
import { clausesOf, topicOf } from "../language/ja/clauses";
import type { ReadSentence } from "../language/ja/reading";
import { afterOpeners, predicateOf } from "../language/ja/rewriting";
import { quoteAt } from "../language/span";
import { type Cause, isCausal, surface, withoutTopics } from "./cause";
import { isStatement, isSupposed } from "./statements";

type Reason = { start: number; ending: "から" | "ため" | "こと" };

/** The から, ため or こと that 「…からだ。」 ends in, and where it starts. */
function endOfReason(sentence: ReadSentence): Reason | null {
	const match = /(から|ため|こと)(だ|である|です|だった|であった|でした)。$/.exec(sentence.quote);
	if (match === null) return null;
	const start = sentence.start + match.index;
	const ending = match[1] as Reason["ending"];
	const before = sentence.tokens.filter((t) => t.end <= start).at(-1);
	if (before === undefined) return null;
	if (!/^(動詞|形容詞|助動詞)$/.test(before.pos) && !isToldAsReason(sentence)) return null;
	if (ending === "ため" && !isCausal(sentence, start)) return null;
	return { start, ending };
}

/** BのはAからだ。 */
export function ofNoWa(text: string, sentence: ReadSentence): Cause | null {
	const at = sentence.phrases.findIndex((p) => p.particle === "は" && surface(p) === "のは");
	const cause = aroundMark("why-no-wa", text, sentence, at);
	return cause?.ending === "こと" ? null : cause;
}

/** Bの理由はAからだ。 */
export function ofReason(text: string, sentence: ReadSentence): Cause | null {
	const at = sentence.phrases.findIndex((p) => /^(理由|原因)は$/.test(surface(p)));
	const predicate = sentence.phrases[at - 1];
	const isHearsay = predicate !== undefined && /という$/.test(surface(predicate));
	return isHearsay ? null : aroundMark("why-reason", text, sentence, at);
}

/** The effect before the phrase at `at`, the cause behind it; null where either is missing. */
function aroundMark(rule: Cause["rule"], text: string, sentence: ReadSentence, at: number): Cause | null {
	const reason = endOfReason(sentence);
	const predicate = sentence.phrases[at - 1];
	if (at < 0 || reason === null || predicate?.form !== "adnominal") return null;
	const causeStart = sentence.phrases[at + 1]?.start ?? reason.start;
	if (causeStart >= reason.start) return null;
	const start = afterOpeners(sentence.phrases, text);
	return {
		rule,
		sentence,
		holder: sentence,
		cause: quoteAt(text, causeStart, reason.start),
		ending: reason.ending,
		verbatim: true,
		effect: text.slice(start, predicate.end),
		effectStart: start,
		spans: [quoteAt(text, sentence.start, sentence.end)],
	};
}

/** …という理由からだ. */
function isToldAsReason({ quote }: ReadSentence): boolean {
	return /という理由から(だ|である|です)。$/.test(quote);
}

/** Where the reason begins: in 提案してはいるが、実際には準備もないという理由からだ it is only what is told behind が. */
function behindConcession(text: string, sentence: ReadSentence): number {
	const { phrases } = sentence;
	const conceded = phrases.findLastIndex((p) => p.form === "adversative");
	if (conceded < 0 || !isToldAsReason(sentence)) return afterOpeners(phrases, text);
	const rest = phrases.slice(conceded + 1);
	return (
		(/^(実際|現実)には$/.test(surface(rest[0])) ? rest[1] : rest[0])?.start ?? afterOpeners(phrases, text)
	);
}

/** B。Aからだ。 */
export function ofNextSentence(
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
	if (sentence.phrases.slice(0, -1).some((p) => surface(p).startsWith("理由"))) return null;
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
	const causeStart = behindConcession(text, sentence);
	const causeEnd = reason.start;
	if (causeStart >= causeEnd) return null;
	return {
		rule: "why-next-sentence",
		sentence: previous,
		holder: sentence,
		cause: quoteAt(text, causeStart, causeEnd),
		ending: reason.ending,
		verbatim: true,
		effect: withoutTopics(text, start, predicate.start, last) + predicate.plain,
		effectStart: start,
		spans: [quoteAt(text, previous.start, previous.end), quoteAt(text, sentence.start, sentence.end)],
	};
}
