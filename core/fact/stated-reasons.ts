// Reasons told as such: BのはAからだ, Bの理由はAことだ, B。Aからだ。 The order is never turned round.
import { clausesOf, topicOf } from "../language/ja/clauses";
import type { ReadSentence } from "../language/ja/reading";
import { afterOpeners, predicateOf } from "../language/ja/rewriting";
import { quoteAt } from "../language/span";
import { type Cause, isCausal, surface, withoutTopics } from "./cause";
import type { Doubt } from "./doubt";
import { isStatement, isSupposed } from "./statements";

type Reason = { start: number; ending: "から" | "ため" | "こと" };

/** The から, ため or こと that 「…からだ。」 ends in, and where it starts; or why it is no reason. */
function endOfReason(sentence: ReadSentence): Reason | Doubt {
	const match = /(から|ため|こと)(だ|である|です|だった|であった|でした)。$/.exec(sentence.quote);
	if (match === null) return "form-not-asked";
	const start = sentence.start + match.index;
	const ending = match[1] as Reason["ending"];
	const before = sentence.tokens.filter((t) => t.end <= start).at(-1);
	if (before === undefined) return "form-not-asked";
	if (!/^(動詞|形容詞|助動詞)$/.test(before.pos) && !isToldAsReason(sentence)) return "form-not-asked";
	if (ending === "ため" && !isCausal(sentence, start)) return "maybe-purpose";
	return { start, ending };
}

/** BのはAからだ。 */
export function ofNoWa(text: string, sentence: ReadSentence): Cause | Doubt | null {
	const at = sentence.phrases.findIndex((p) => p.particle === "は" && surface(p) === "のは");
	const cause = aroundMark("why-no-wa", text, sentence, at);
	return typeof cause === "object" && cause?.ending === "こと" ? "form-not-asked" : cause;
}

/** Bの理由はAからだ。 */
export function ofReason(text: string, sentence: ReadSentence): Cause | Doubt | null {
	const at = sentence.phrases.findIndex((p) => /^(理由|原因)は$/.test(surface(p)));
	const predicate = sentence.phrases[at - 1];
	const isHearsay = predicate !== undefined && /という$/.test(surface(predicate));
	return isHearsay ? "not-told-as-fact" : aroundMark("why-reason", text, sentence, at);
}

/** The effect before the phrase at `at`, the cause behind it; null without such a phrase. */
function aroundMark(rule: Cause["rule"], text: string, sentence: ReadSentence, at: number) {
	if (at < 0) return null;
	const reason = endOfReason(sentence);
	if (typeof reason === "string") return reason;
	const predicate = sentence.phrases[at - 1];
	if (predicate?.form !== "adnominal") return "effect-unsure";
	const causeStart = sentence.phrases[at + 1]?.start ?? reason.start;
	if (causeStart >= reason.start) return "no-form";
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
	} satisfies Cause;
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

/** のは…からだ, 理由は…からだ: the effect is in the sentence itself. */
const OF_OTHER_FORM = /^((の|原因|目的|要因)は$|理由)/;

/** B。Aからだ。 */
export function ofNextSentence(
	text: string,
	sentence: ReadSentence,
	previous: ReadSentence | undefined,
): Cause | Doubt {
	const reason = endOfReason(sentence);
	if (typeof reason === "string") return reason;
	if (reason.ending === "こと" || sentence.phrases.slice(0, -1).some((p) => OF_OTHER_FORM.test(surface(p))))
		return "form-not-asked";
	if (previous?.line !== sentence.line || !isStatement(previous)) return "effect-unsure";
	if (isSupposed(previous.phrases)) return "supposed";
	const clauses = clausesOf(previous.phrases);
	const last = clauses.at(-1);
	if (last === undefined || clauses.length > 1) return "effect-unsure";
	const predicate = predicateOf(previous, last);
	if (predicate === null) return "no-form";
	if (topicOf(last) === null) return "subject-missing";
	if (/(から|ため)(だ|です|である)。$/.test(previous.quote)) return "several-causes";
	const start = afterOpeners(previous.phrases, text);
	const causeStart = behindConcession(text, sentence);
	const causeEnd = reason.start;
	if (causeStart >= causeEnd) return "no-form";
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
