// What is written down with an answer, besides the answer: enough to fold the card again, and to see years
// later why it was scheduled as it was.
import type { CardState } from "./card";
import { elapsedDays, type LearnerClock, learnerDay } from "./learner-day";
import type { Aim, AnswerEvent, Effect } from "./log-event";
import { isAlwaysPractice, type Presentation, type Rating } from "./rating";

/** What an answer on this learner day does to the card as it was before (null: new). */
export function effectOf(before: CardState | null, day: number, practice: boolean): Effect {
	if (practice) return "practice";
	return before && day <= before.lastDay ? "same-day" : "schedules";
}

export type GivenAnswer = {
	answeredAt: Date;
	rating: Rating;
	presentation: Presentation;
	inReview: boolean;
	/** Crammed, or in an assignment that is not to feed the schedule; true-false is practice in any case. */
	practice: boolean;
	aim: Aim;
};

/** A log row, but for what the server adds: id, receipt, verdict, duration, version of the weights. */
export type AnswerLog = Omit<AnswerEvent, "id"> & {
	/** Learner days since the last answer that entered the memory; 0 for a new card. */
	elapsedDays: number;
	before: CardState | null;
};

/** The log row of an answer; `before` is the card as folded from everything earlier than the answer. */
export function logAnswer(before: CardState | null, answer: GivenAnswer, clock: LearnerClock): AnswerLog {
	const { answeredAt, rating, presentation, inReview, aim } = answer;
	const day = learnerDay(answeredAt, clock.timeZone, clock.dayStartHour);
	const practice = answer.practice || isAlwaysPractice(presentation);
	return {
		type: "answer",
		answeredAt,
		learnerDay: day,
		rating,
		effect: effectOf(before, day, practice),
		presentation,
		inReview,
		aim,
		elapsedDays: before ? elapsedDays(before.lastDay, day) : 0,
		before,
	};
}
