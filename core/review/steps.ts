// What is new or forgotten comes back within minutes before it is trusted for a day, inside /review only.
// Steps as in Anki (rslib/src/scheduler/states/steps.rs), minutes rounded as in ts-fsrs.
import { AGAIN, EASY, HARD, type Rating } from "./rating";

const LEARNING_MINUTES = [1, 10];
const RELEARNING_MINUTES = [10];

export type Phase = "learning" | "review" | "relearning";
type Place = { phase: Phase; step?: number };
export type Step = { phase: "learning" | "relearning"; step: number; minutes: number };

/** Hard repeats a step; on the first, half way to the second, or half as long again where there is none. */
function hardMinutes(steps: readonly number[], step: number): number {
	const [first = 0, second] = steps;
	if (step > 0) return steps[step] ?? first;
	return Math.round(second === undefined ? first * 1.5 : (first + second) / 2);
}

function stepIn(phase: Step["phase"], step: number, minutes: number | undefined): Step | null {
	return minutes === undefined ? null : { phase, step, minutes };
}

/** The step an answer leads to, or null where the card is (again) due by days. A new card stands nowhere. */
export function stepAfter(place: Place | null, rating: Rating, inReview: boolean): Step | null {
	if (!inReview) return rating === AGAIN ? stepIn("relearning", 0, RELEARNING_MINUTES[0]) : null;
	if (place?.phase === "review") {
		return rating === AGAIN ? stepIn("relearning", 0, RELEARNING_MINUTES[0]) : null;
	}
	const phase = place?.phase ?? "learning";
	const steps = phase === "learning" ? LEARNING_MINUTES : RELEARNING_MINUTES;
	const step = place?.step ?? 0;
	if (rating === AGAIN) return stepIn(phase, 0, steps[0]);
	if (rating === HARD) return stepIn(phase, step, hardMinutes(steps, step));
	return rating === EASY ? null : stepIn(phase, step + 1, steps[step + 1]);
}
