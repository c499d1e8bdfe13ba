// A date is right when it is the same date, however it is written.
import { sameTime } from "../language/calendar-time";
import { foldText } from "../language/fold";
import { parseTime } from "../language/ja/time-reply";
import type { Asked, Graded } from "./asked";

/** Grades a time with the precision asked; the key has to parse (gradedByKind), an accepted form need not. */
export function gradeTime({ key, accepted }: Asked, reply: string): Graded {
	const accepts = accepted.some((form) => foldText(form) !== "" && foldText(form) === foldText(reply));
	if (accepts && foldText(reply) !== foldText(key))
		return { verdict: "right", acceptedAs: { reply: reply.trim(), as: key } };
	const given = parseTime(reply);
	if (!given) return { verdict: "wrong" };
	const right = [key, ...accepted].some((form) => {
		const time = parseTime(form);
		return time !== null && sameTime(time, given);
	});
	if (!right) return { verdict: "wrong" };
	return foldText(reply) === foldText(key)
		? { verdict: "right" }
		: { verdict: "right", acceptedAs: { reply: reply.trim(), as: key } };
}
