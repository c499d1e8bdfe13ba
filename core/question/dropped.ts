// What was found in a text and is not asked for, with the reason; the same shape and codes for all rules.
import type { Doubt, Doubtful } from "../fact/doubt";
import type { ReadSentence } from "../language/ja/reading";
import type { Draft } from "./draft";

/** Why no question was made: the fact is not sure, or it cannot be asked. */
export type Reason =
	| Doubt
	/** Another rule asks for it. */
	| "said-elsewhere"
	| "stem-too-long"
	| "tense-unsure"
	| "key-points-elsewhere"
	/** Whether a person, a place or what other sort of thing is asked for is not sure. */
	| "sort-unsure"
	/** More was said or stands for it than one answer holds. */
	| "more-answers"
	/** The statement was not made to define. */
	| "not-meant-to-define";

/** `key`: the words that would have been asked for, or, where these are not known, those that tell of them. */
export type Dropped = Omit<Doubtful, "reason"> & { reason: Reason };

/** Says for one thing that it is dropped; the reason comes last. */
export function dropping(rule: string, sentence: ReadSentence, key: string): (reason: Reason) => Dropped {
	return (reason) => ({ sentence, rule, key, reason });
}

/** The questions among what rules made. */
export function draftsOf(made: (Draft | Dropped)[]): Draft[] {
	return made.filter((one) => !isDropped(one)) as Draft[];
}

/** Whether a rule gave a reason instead of a question. */
export function isDropped(made: Draft | Dropped): made is Dropped {
	return "reason" in made;
}
