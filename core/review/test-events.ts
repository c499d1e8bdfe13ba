import { learnerDay } from "./learner-day";
import type { AnswerEvent } from "./log-event";
import type { Rating } from "./rating";

export const TOKYO = "Asia/Tokyo";
export const PUBLISHED = { weights: 0, retention: 0.9, optionCount: 0 };

/** An answer in review, given at a time in Tokyo. */
export function answerAt(at: number, rating: Rating, over: Partial<AnswerEvent> = {}): AnswerEvent {
	return {
		id: `e${at}`,
		type: "answer",
		answeredAt: new Date(at),
		learnerDay: learnerDay(new Date(at), TOKYO),
		rating,
		effect: "schedules",
		presentation: "flashcard",
		inReview: true,
		aim: PUBLISHED,
		...over,
	};
}
