// Ordering: events of one document, to be put in the order in which they happened. They are what its questions about when
// ask for; their times must leave no doubt, so a year or a range is taken from its first day to its last.

import type { CalendarPoint } from "../language/calendar-time";
import { parseTime } from "../language/ja/time-reply";
import { findTimes } from "../language/ja/times";
import type { Asked } from "./asked";
import type { Verdict } from "./feedback";

export type Dated = Asked & { stem: string };

/** What happened, and between which days (20180612). `source` is how its stem names the document, empty where it does not. */
export type Happening = { source: string; text: string; from: number; until: number };

const STEM = /^(「.+?」の[^「」、]*によると、)?(.+)のは(?:いつ|何年|何年何月|何年何月何日)ですか[。？?]?$/u;
const LEAST_EVENTS = 3;
const MOST_EVENTS = 4;

/** The event that a question asks the time of; null where its words tell a time, or its time cannot be set beside others. */
export function happeningOf({ kind, stem, key }: Dated): Happening | null {
	const time = kind === "when" ? parseTime(key) : null;
	const [, source = "", text = ""] = STEM.exec(stem) ?? [];
	if (!time || text === "" || findTimes(text).length > 0) return null;
	const { until = time, ...first } = time;
	const from = dayOf(first, "first");
	const last = dayOf(until, "last");
	return from === null || last === null ? null : { source, text, from, until: last };
}

/** The first or last day that a point can mean, as yyyymmdd; null for what has no year, or is told by season or part. */
function dayOf(point: CalendarPoint, which: "first" | "last"): number | null {
	const { year, decade, month, day, part, season, century, fiscalYear } = point;
	if (part || season || century !== undefined || fiscalYear !== undefined) return null;
	const isFirst = which === "first";
	const counted = year ?? (decade === undefined ? undefined : isFirst ? decade : decade + 9);
	if (counted === undefined || counted < 0) return null;
	return counted * 10_000 + (month ?? (isFirst ? 1 : 12)) * 100 + (day ?? (isFirst ? 1 : 31));
}

/** Others to be put in order with a question: two or three of the same source, none of which may be at the same time as another. */
export function companionsOf<Q extends Dated>(question: Dated, others: readonly Q[]): Q[] | null {
	const own = happeningOf(question);
	if (!own) return null;
	const taken: { event: Happening; question: Q }[] = [];
	for (const other of others) {
		if (taken.length >= MOST_EVENTS - 1) break;
		const event = happeningOf(other);
		if (!event || event.source !== own.source || event.text === own.text) continue;
		if ([own, ...taken.map((each) => each.event)].every((each) => areApart(each, event)))
			taken.push({ event, question: other });
	}
	return taken.length >= LEAST_EVENTS - 1 ? taken.map((each) => each.question) : null;
}

const areApart = (a: Happening, b: Happening) => a.until < b.from || b.until < a.from;

/** The questions as they are to be put: a stem for all of them, and the events. @throws where one names no event */
export function orderingOf(questions: readonly Dated[]): { stem: string; events: string[] } {
	const happenings = questions.map(requireHappening);
	return {
		stem: `${happenings[0]?.source ?? ""}次のできごとは、どの順に起きましたか`,
		events: happenings.map(({ text }) => text),
	};
}

/** The indexes of the questions, the earliest event first. */
export function rightOrder(questions: readonly Dated[]): number[] {
	const happenings = questions.map(requireHappening);
	return happenings
		.map((_, index) => index)
		.sort((a, b) => (happenings[a]?.from ?? 0) - (happenings[b]?.from ?? 0));
}

/** Grades places in the drawn order, earliest first: `order[place]` is the index of the question shown there. */
export function gradeOrder(
	questions: readonly Dated[],
	order: readonly number[],
	given: readonly number[],
): Verdict {
	const said = given.map((place) => order[place]);
	const right = rightOrder(questions);
	return said.length === right.length && right.every((index, place) => said[place] === index)
		? "right"
		: "wrong";
}

function requireHappening(question: Dated): Happening {
	const happening = happeningOf(question);
	if (!happening) throw new Error(`No event to be put in order: ${question.stem}`);
	return happening;
}
