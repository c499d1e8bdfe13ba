// Missed: answered wrong, and not yet right twice since on different learner days. Once may be luck, and
// twice in an hour is not memory.
import { type LogEvent, standingAnswers } from "./log-event";
import { isRight } from "./rating";

/** Whether a question is missed, by all its answers in any order, practice among them. */
export function isMissed(log: readonly LogEvent[]): boolean {
	const answers = standingAnswers(log);
	const lastWrong = answers.findLastIndex(({ rating }) => !isRight(rating));
	if (lastWrong < 0) return false;
	return new Set(answers.slice(lastWrong + 1).map((answer) => answer.learnerDay)).size < 2;
}
