// What a learner is told once an answer is stored, and never before.
import type { NearMiss } from "./asked";

/** A passage with the evidence that stands in it: before + marked + after is the paragraph's text. */
export type MarkedPassage = {
	documentId: string;
	documentTitle: string;
	/** The paragraph's place in the document; the document page has it under the id "p" + line. */
	line: number;
	before: string;
	marked: string;
	after: string;
};

export type Verdict = "right" | "wrong";
/** How a stored answer stands: a person may have found it partly right, or has still to look at it. */
export type Marked = Verdict | "partly" | "unmarked";

export type Feedback = {
	position: number;
	verdict: Marked;
	/** The reply as it was given; null for "I don't know". */
	replied: string | null;
	guessed: boolean;
	/** It came too late to count. */
	late: boolean;
	key: string;
	/** What a typed reply was accepted as, where it is written otherwise: 平成30年 = 2018年. */
	acceptedAs: { reply: string; as: string } | null;
	/** What a typed reply has too little or too much of. */
	near: NearMiss | null;
	rationale: string;
	passages: MarkedPassage[];
	/** For a wrong choice that is the true answer to something else: the passage that says so. */
	choiceFrom: MarkedPassage | null;
};

/** What is said of a stored answer while nothing may be told about it. */
export type Untold = {
	position: number;
	untold: true;
	replied: string | null;
	/** It came too late to count. */
	late: boolean;
};

export type Told = Feedback | Untold;

export function isTold(told: Told): told is Feedback {
	return !("untold" in told);
}
