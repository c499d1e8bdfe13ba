// Where options give some answers away, the target is raised, so that what is truly recalled stays as asked for.

/** Below this stability a question with options is put as a choice. */
const YOUNG_DAYS = 7;

/** The share of answers to aim at, 0…1, so that true recall is `retention` with this many options (0: none). */
export function targetRetention(stability: number, retention: number, optionCount: number): number {
	if (stability >= YOUNG_DAYS || optionCount < 2) return retention;
	return retention + (1 - retention) / optionCount;
}
