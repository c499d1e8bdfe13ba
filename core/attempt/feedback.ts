// What a learner is told once an answer is stored, and never before.

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

export type Feedback = {
	position: number;
	verdict: Verdict;
	/** The reply as it was given; null for "I don't know". */
	replied: string | null;
	guessed: boolean;
	key: string;
	/** What a typed reply was accepted as, where it is written otherwise: 平成30年 = 2018年. */
	acceptedAs: { reply: string; as: string } | null;
	rationale: string;
	passages: MarkedPassage[];
	/** For a wrong choice that is the true answer to something else: the passage that says so. */
	choiceFrom: MarkedPassage | null;
};
