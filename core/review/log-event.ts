// The log of a question holds what happened and is never changed; a card is what follows from it.
import type { Presentation, Rating } from "./rating";

/**
 * What an answer did when it came in: the first of its learner day schedules, later ones that day use the
 * same-day formula, and practice never enters the memory.
 */
export const EFFECTS = ["schedules", "same-day", "practice"] as const;
export type Effect = (typeof EFFECTS)[number];

/** What intervals are found with. Kept with each answer, so that a changed wish moves no day that is set already. */
export type Aim = {
	/** The version of the learner's weights; 0 are those published. */
	weights: number;
	/** The share of answers to be right when due, 0…1. */
	retention: number;
	/** How many options the question has as a choice; 0 where it is never put so. */
	optionCount: number;
};

/** Something that happened to a question at a time, on a day of its learner's. */
type Happened = { id: string; answeredAt: Date; learnerDay: number };

export type AnswerEvent = Happened & {
	type: "answer";
	rating: Rating;
	effect: Effect;
	presentation: Presentation;
	/** Answered inside /review, where steps apply; elsewhere a right answer graduates at once. */
	inReview: boolean;
	aim: Aim;
};

/**
 * What a learner does to a card without answering. Suspended, it comes no more until unsuspended; buried, it comes the
 * next day; reset, it is new again; `set-due` gives it a day, and `new-weights` the day it would have by the aim of now.
 */
export type Change =
	| { type: "suspend" }
	| { type: "unsuspend" }
	| { type: "bury" }
	| { type: "reset" }
	| { type: "set-due"; dueDay: number }
	| { type: "new-weights"; aim: Aim };
export type ChangeEvent = Happened & Change;

/** Takes one other event back, as if it had not happened. */
export type UndoEvent = Happened & { type: "undo"; undoes: string };

export type LogEvent = AnswerEvent | ChangeEvent | UndoEvent;

/** The order in which events are taken: by time, then by id; when they arrived does not count. */
export function byTime(
	a: Pick<LogEvent, "answeredAt" | "id">,
	b: Pick<LogEvent, "answeredAt" | "id">,
): number {
	const apart = a.answeredAt.getTime() - b.answeredAt.getTime();
	if (apart !== 0) return apart;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What has happened and was not taken back, in its order. */
export function standingEvents(log: readonly LogEvent[]): (AnswerEvent | ChangeEvent)[] {
	const undone = new Set(log.flatMap((event) => (event.type === "undo" ? [event.undoes] : [])));
	const done = log.filter((event): event is AnswerEvent | ChangeEvent => event.type !== "undo");
	return done.filter((event) => !undone.has(event.id)).toSorted(byTime);
}

/** The answers that count, in their order: not taken back, and not before the card was reset. */
export function standingAnswers(log: readonly LogEvent[]): AnswerEvent[] {
	const events = standingEvents(log);
	const reset = events.findLastIndex((event) => event.type === "reset");
	return events.slice(reset + 1).filter((event) => event.type === "answer");
}
