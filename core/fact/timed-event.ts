// An event with its time, before anything is asked of it.
import type { Clause } from "../language/ja/clauses";
import type { Phrase } from "../language/ja/phrases";
import type { ReadSentence } from "../language/ja/reading";
import type { Predicate } from "../language/ja/rewriting";
import type { FoundTime } from "../language/ja/times";
import type { Quote, Span } from "../language/span";

export type TimedEvent = {
	rule:
		| "when-opening"
		| "when-after-topic"
		| "when-before-predicate"
		| "when-named-event"
		| "when-relative"
		| "when-object"
		| "when-occasion"
		| "when-passive";
	sentence: ReadSentence;
	clause: Clause;
	/** The time as it is the answer: 2021年と2023年 is one. */
	time: Quote;
	times: FoundTime[];
	/** What leaves the statement with the time: its particle, its comma, (現地時間). */
	cut: Span;
	subject: Phrase;
	/** Where the subject's noun phrase begins, when it stands in an earlier clause. */
	sharedSubjectStart?: number;
	predicate: Predicate;
	/** The event in plain form, where it is not the clause with its time taken out. */
	statement?: string;
};

/** A time and the clause that says what was then. */
export type EventTime = Pick<TimedEvent, "sentence" | "clause" | "time" | "times">;

/** Times at the clause's own level: not in a quotation, not in brackets. */
export function timesOf(sentence: ReadSentence, clause: Clause): FoundTime[] {
	const start = clause.phrases[0]?.start ?? 0;
	const brackets = sentence.words.filter((w) => w.inner !== undefined);
	return sentence.times.filter(
		(t) =>
			t.start >= start &&
			t.end <= clause.predicate.end &&
			!brackets.some((w) => w.start <= t.start && t.end <= w.end),
	);
}
