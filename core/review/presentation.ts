// The presentation grows with the memory, so that the fact is remembered and not the look of the card. Where options
// give some answers away, the target is raised, so that what is truly recalled stays as asked for.

/** Below this stability a question with options is put as a choice. */
export const YOUNG_DAYS = 7;
/** From this stability on the learner may say how they are asked. */
export const MATURE_DAYS = 30;

/** How a question can be put at all; a flashcard always can. */
export type Fits = { choice: boolean; typed: boolean };

/** How a question is put in review, by the stability of its memory (null: new). */
export function reviewPresentation(
	stability: number | null,
	fits: Fits,
	typesMature: boolean,
): "choice" | "typed" | "flashcard" {
	const days = stability ?? 0;
	if (days < YOUNG_DAYS) return fits.choice ? "choice" : "flashcard";
	if (days < MATURE_DAYS || typesMature) return fits.typed ? "typed" : "flashcard";
	return "flashcard";
}

/** The share of answers to aim at, 0…1, so that true recall is `retention` with this many options (0: none). */
export function targetRetention(stability: number, retention: number, optionCount: number): number {
	if (stability >= YOUNG_DAYS || optionCount < 2) return retention;
	return retention + (1 - retention) / optionCount;
}
