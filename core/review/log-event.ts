// The log of a question holds what happened and is never changed; a card is what follows from it.
import type { Presentation, Rating } from "./rating";

/**
 * What an answer did when it came in: the first of its learner day schedules, later ones that day use the
 * same-day formula, and practice never enters the memory.
 */
export const EFFECTS = ["schedules", "same-day", "practice"] as const;
export type Effect = (typeof EFFECTS)[number];

export type AnswerEvent = {
	id: string;
	type: "answer";
	answeredAt: Date;
	learnerDay: number;
	rating: Rating;
	effect: Effect;
	presentation: Presentation;
	/** Answered inside /review, where steps apply; elsewhere a right answer graduates at once. */
	inReview: boolean;
};

export type LogEvent = AnswerEvent;

/** The order in which events are taken: by time, then by id; when they arrived does not count. */
export function byTime(
	a: Pick<LogEvent, "answeredAt" | "id">,
	b: Pick<LogEvent, "answeredAt" | "id">,
): number {
	const apart = a.answeredAt.getTime() - b.answeredAt.getTime();
	if (apart !== 0) return apart;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
