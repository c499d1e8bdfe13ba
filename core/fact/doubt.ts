// What looks like a fact but is not surely one. Where a rule is not sure it finds nothing, and says why: a finder gives
// either the fact or the doubt, and `--explain` shows both.
import type { ReadSentence } from "../language/ja/reading";

/** Why something is not taken for a fact: one code for one reason, whatever the rule. */
export type Doubt =
	/** Told as heard, thought or likely. */
	| "not-told-as-fact"
	| "supposed"
	/** It stands in brackets or quotation marks. */
	| "in-brackets"
	/** Its clause is a reason, a condition or the like of another one. */
	| "subordinate"
	/** Its clause goes on to another one, and what holds for both is not sure. */
	| "goes-on"
	/** It may belong to another word than the one it would be asked of. */
	| "belongs-elsewhere"
	/** What it hangs on stands outside it: a topic, what is contrasted, what is pointed at. */
	| "context-missing"
	/** No subject is sure, or two compete. */
	| "subject-missing"
	/** It is said of something that does not go by a name. */
	| "subject-not-named"
	| "object-missing"
	| "object-not-named"
	/** One of many of its sort. */
	| "one-of-many"
	/** The words cannot surely be turned into what the question needs. */
	| "no-form"
	/** The text says it in a way that no rule asks for. */
	| "form-not-asked"
	// Times
	| "not-past"
	| "several-times"
	/** What happened is no single deed: a state, a habit, what did not happen. */
	| "no-single-deed"
	/** No date of a deed but a beginning, an end or the like. */
	| "no-point-in-time"
	/** A day or month whose year is told elsewhere. */
	| "year-elsewhere"
	// Causes
	| "several-causes"
	/** For what the reason is given is not sure. */
	| "effect-unsure"
	| "maybe-purpose"
	/** By which means or whom, rather than why. */
	| "maybe-means"
	// Words of others
	| "not-speech"
	/** No verb of saying that is sure, or one that is denied or passive. */
	| "saying-unsure"
	| "speaker-unsure"
	// What is explained
	| "term-unsure"
	/** What sort of thing it is said to be is not sure. */
	| "class-unsure"
	| "key-in-stem"
	| "too-little-said"
	| "not-its-short-form"
	| "long-name-unsure"
	// Roles
	| "person-unsure"
	| "body-unsure";

/** What was found but not taken, by the words it goes by. */
export type Doubtful = { sentence: ReadSentence; rule: string; key: string; reason: Doubt };

/** What a finder gives: facts, and what it was not sure of. */
export type Found<T> = T | Doubtful;

/** Those that are facts. */
export function factsOf<T extends object>(found: Found<T>[]): T[] {
	return found.filter((one) => !isDoubtful(one)) as T[];
}

/** Whether something found is no fact, and says why. */
export function isDoubtful(found: object): found is Doubtful {
	return "reason" in found;
}
