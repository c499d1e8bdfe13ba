// From an answer to a rating. Nobody rates themselves where the key decides, and an answer that may have been
// luck counts for less: with four options, one right choice in four is given away.

/** Again, Hard, Good, Easy. */
export type Rating = 1 | 2 | 3 | 4;
export const AGAIN = 1;
export const HARD = 2;
export const GOOD = 3;
export const EASY = 4;
export const RATINGS: readonly Rating[] = [AGAIN, HARD, GOOD, EASY];

/** How a question is put this time. */
export const PRESENTATIONS = ["choice", "typed", "cloze", "ordering", "flashcard", "true-false"] as const;
export type Presentation = (typeof PRESENTATIONS)[number];

/** What is known of an answer once it is graded. "I don't know" is an answer that is not right. */
export type Outcome = {
	presentation: Presentation;
	right: boolean;
	/** The learner said that they guessed. */
	guessed?: boolean;
	/** The key was shown before the answer. */
	revealed?: boolean;
	/** Right with a hint, by an accepted near miss, or corrected before feedback. */
	helped?: boolean;
	/** This question has been answered right by this learner before, however it was put. */
	rightBefore: boolean;
	/** A flashcard's own rating, or Easy by the learner's own key where the answer is written. */
	own?: Rating;
};

/** The rating of an answer. A flashcard without its own rating goes by `right` (two-button mode). */
export function ratingOf(outcome: Outcome): Rating {
	const { presentation, right, guessed, revealed, helped, rightBefore, own } = outcome;
	if (presentation === "flashcard") return own ?? (right ? GOOD : AGAIN);
	if (!right || guessed || revealed) return AGAIN;
	switch (presentation) {
		case "choice":
			return rightBefore ? GOOD : HARD;
		case "true-false":
			return GOOD;
		case "typed":
		case "cloze":
		case "ordering":
			if (helped) return HARD;
			return own === EASY ? EASY : GOOD;
	}
}

/** Whether a rating stands for a right answer. */
export function isRight(rating: Rating): boolean {
	return rating !== AGAIN;
}

/** One of two is too easily had by luck: true-false is practice wherever it is put. */
export function isAlwaysPractice(presentation: Presentation): boolean {
	return presentation === "true-false";
}
