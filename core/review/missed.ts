// Missed: answered wrong, and not yet right twice since on different learner days. Once may be luck, and
// twice in an hour is not memory.
import { byTime, type LogEvent } from "./log-event";
import { isRight } from "./rating";

/** Whether a question is missed, by all its answers in any order, practice among them. */
export function isMissed(
	history: readonly Pick<LogEvent, "id" | "answeredAt" | "learnerDay" | "rating">[],
): boolean {
	const ordered = history.toSorted(byTime);
	const lastWrong = ordered.findLastIndex(({ rating }) => !isRight(rating));
	if (lastWrong < 0) return false;
	return new Set(ordered.slice(lastWrong + 1).map((answer) => answer.learnerDay)).size < 2;
}
