// …は何年に閉鎖されましたか: a time asked for where it stands, where the statement does not turn round (when.ts), as when the
// time has words of its own (就任前の2019年6月) or a particle that says more (2009年まで).
import { surface } from "../fact/cause";
import { hasBareObject, isTorn, isYearElsewhere } from "../fact/event-context";
import type { Argument, Predication } from "../fact/predications";
import { type EventTime, timesOf } from "../fact/timed-event";
import { isPast } from "../language/ja/quotations";
import type { FoundTime } from "../language/ja/times";
import { hasTwoSubjects } from "./slot-argument";
import type { Slot } from "./slots";

/** The one time of a deed that is over, where it surely is the predicate's. */
export function timeSlots(text: string, predication: Predication): Slot[] {
	const { sentence, clause, arguments: all, told } = predication;
	const [time, ...others] = timesOf(sentence, clause);
	if (time === undefined || others.length > 0 || told !== undefined || !isOver(predication)) return [];
	if (clause.predicate.form === "continuative") return []; // 制定され、…改められた: when.ts takes both or neither
	const word = wordFor(time);
	const holder = all.find((a) => a.depth === "direct" && isHolder(text, a, time));
	if (word === null || holder === undefined || isYearElsewhere(sentence, [time])) return [];
	if (hasTwoSubjects(predication) || isLoose(predication, time)) return [];
	const gloss = GLOSS.exec(text.slice(time.end))?.[0] ?? "";
	const { start, end, quote } = time;
	// 何年には would set the year against others.
	const isTopic = /^には/.test(text.slice(end + gloss.length));
	return [
		{
			sort: "time",
			word: isTopic || /^、/.test(text.slice(end + gloss.length)) ? `${word}に` : word,
			rule: "when",
			kind: "when",
			key: { start, end, quote },
			replaced: { start, end: end + gloss.length + (isTopic ? 2 : 0) },
			phrase: holder.phrase,
			time,
			isCleft: false,
		},
	];
}

/** The time a slot asks for with what was then; null where it asks for something else. */
export function eventTimeOf({ key, time }: Slot, { sentence, clause }: Predication): EventTime | null {
	return time === undefined ? null : { sentence, clause, time: key, times: [time] };
}

/** How a time is asked for as precisely as it is told; null for what 何 does not count. */
function wordFor({ granularity, time }: FoundTime): string | null {
	const hasYear = time.year !== undefined;
	switch (granularity) {
		case "day":
			return hasYear ? "何年何月何日" : "何月何日";
		case "month":
			return hasYear ? "何年何月" : null;
		case "year":
			return "何年";
		default:
			return null;
	}
}

/** 1950年（昭和25年）: the same time again. */
const GLOSS = /^[(（][^()（）]{1,12}[)）]/;

const BEHIND = /^([(（][^()（）]{1,12}[)）])?(ごろ|頃)?(に|には|まで|までに|から|以降|以来)?、?$/;

/** The phrase that is this time and nothing else; 翌1955年 is counted from another. */
function isHolder(text: string, { phrase }: Argument, time: FoundTime): boolean {
	return phrase.start === time.start && BEHIND.test(text.slice(time.end, phrase.end));
}

/** Done and over: a verb in the past that says what happened, not what there was. */
function isOver({ sentence, clause }: Predication): boolean {
	const { predicate } = clause;
	const verb = predicate.words.find((w) => w.pos === "動詞" && w.detail === "自立");
	if (verb === undefined || /^(ある|いる|おる)$/.test(verb.base)) return false;
	if (predicate.words.some((w) => /^(ない|ぬ|ん|たい|らしい)$/.test(w.base))) return false;
	return (
		isPast(sentence) ||
		predicate.form === "adversative" ||
		/[ただ]ことが(ある|あります)$/.test(surface(predicate))
	);
}

/** Whether the statement hangs on what stands outside it. */
function isLoose({ sentence, clause, subject }: Predication, time: FoundTime): boolean {
	return subject === null || hasBareObject(clause) || isTorn(sentence, clause, subject, time);
}
