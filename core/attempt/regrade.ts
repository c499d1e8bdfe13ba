// A stored reply graded anew, after its question has been mended.
import { foldText } from "../language/fold";
import type { Asked } from "./asked";
import type { Verdict } from "./feedback";
import { gradeTyped } from "./grade";

/** `chosen` is the text of the option as the learner saw it; what is both null was "I don't know". */
export type StoredReply = { chosen: string | null; typed: string | null };

/** What a reply is worth by what the question says now. A choice is right that says the key, or an accepted form. */
export function regrade(asked: Asked, { chosen, typed }: StoredReply): Verdict {
	if (typed !== null) return gradeTyped(asked, typed).verdict;
	if (chosen === null) return "wrong";
	const right = [asked.key, ...asked.accepted].map(foldText);
	return right.includes(foldText(chosen)) ? "right" : "wrong";
}
