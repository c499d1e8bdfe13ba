// The forgetting curve of a card: recall falls day by day, and each answer brings it back to 1 and makes it fall more
// slowly, or after a lapse faster, than before.
import type { CardState } from "./card";
import { retrievability, type Weights } from "./memory";

export type CurvePoint = { day: number; recall: number };

/**
 * The chance of recall, 0…1, of every learner day from the first answer until `ahead` days after today. `states` is the
 * card after each of its answers, in their order. A day with an answer has two points, before it and after: the curve
 * jumps there. Of several answers on a day the last one counts. Empty where nothing has been answered.
 */
export function forgettingCurve(
	states: readonly Pick<CardState, "lastDay" | "stability" | "difficulty">[],
	today: number,
	ahead: number,
	weights: Weights,
): CurvePoint[] {
	const end = Math.max(today, states.at(-1)?.lastDay ?? today) + ahead;
	return states.flatMap((state, index) => {
		const next = states[index + 1]?.lastDay;
		if (next === state.lastDay) return [];
		const days = (next ?? end) - state.lastDay;
		return Array.from({ length: days + 1 }, (_, elapsed) => ({
			day: state.lastDay + elapsed,
			recall: retrievability(state, elapsed, weights),
		}));
	});
}
