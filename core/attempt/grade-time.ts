// A date is right when it is the same date, however it is written.
import { sameTime } from "../language/calendar-time";
import { foldText } from "../language/fold";
import { readTimeReply, type TimeReply } from "../language/ja/time-reply";
import { type Asked, type Graded, kindest, right, wrong } from "./asked";
import { nearTime } from "./near-time";

/** Grades a time with the precision asked; the key has to parse (gradedByKind), an accepted form need not. */
export function gradeTime(asked: Asked, reply: string): Graded {
	const forms = [asked.key, ...asked.accepted];
	const folded = foldText(reply);
	if (folded !== "" && forms.some((form) => foldText(form) === folded)) return right(asked, reply);
	const given = readTimeReply(reply);
	if (given === null) return wrong();
	return kindest(
		forms.flatMap((form) => {
			const time = readTimeReply(form);
			return time === null ? [] : compare(time, given, right(asked, reply));
		}),
	);
}

function compare(asked: TimeReply, given: TimeReply, accepted: Graded): Graded {
	const [time, other] = asked.times;
	const [reading] = given.times;
	if (time === undefined || other !== undefined || reading === undefined) return wrong();
	const isSame = given.times.some((read) => sameTime(time, read));
	if (isSame && given.times.length > 1) return wrong("ambiguous-date");
	if (!isSame) return wrong(nearTime(time, reading));
	if (asked.bound !== undefined && given.bound !== undefined && asked.bound !== given.bound) return wrong();
	return given.isAbout && !asked.isAbout ? wrong("less-precise") : accepted;
}
