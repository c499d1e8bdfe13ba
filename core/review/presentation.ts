// The presentation grows with the memory, so that the fact is remembered and not the look of the card; and
// where options give some answers away, the target is raised so that what is truly recalled stays as asked for.
import type { Presentation } from "./rating";

/** What a question allows, and what its learner prefers. */
export type Traits = {
	/** How many options it has as a choice, the key among them; 0 where there are no sound distractors. */
	optionCount: number;
	/** The key is graded by kind and at most 20 characters long. */
	typable: boolean;
	prefersTyped: boolean;
};

const YOUNG_DAYS = 7;
const MATURING_DAYS = 30;

/** How a question of this stability (days; null: not yet learnt) is put in review. */
export function presentationFor(stability: number | null, traits: Traits): Presentation {
	if (stability === null || stability < YOUNG_DAYS) return traits.optionCount > 1 ? "choice" : "flashcard";
	if (!traits.typable) return "flashcard";
	return stability <= MATURING_DAYS || traits.prefersTyped ? "typed" : "flashcard";
}

/** The share of answers to aim at, 0…1, so that true recall is `retention` with this many options (0: none). */
export function targetRetention(stability: number, retention: number, optionCount: number): number {
	if (stability >= YOUNG_DAYS || optionCount < 2) return retention;
	return retention + (1 - retention) / optionCount;
}
