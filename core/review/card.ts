// A card is one question in one learner's memory, and nothing but the fold of its log: it can be thrown away
// and made again, and an answer that arrives late lands where it belongs. Scheduling after Anki and ts-fsrs,
// with days counted as learner days.
import { fuzzedInterval } from "./fuzz";
import { elapsedDays } from "./learner-day";
import { byTime, type LogEvent } from "./log-event";
import { intervalFor, LONGEST_INTERVAL_DAYS, nextMemory, type Weights } from "./memory";
import { targetRetention } from "./presentation";
import { AGAIN, EASY, GOOD, HARD, type Rating } from "./rating";
import { type Phase, stepAfter } from "./steps";

/** A question with no card (null) is new. */
export type CardState = {
	phase: Phase;
	/** Index of the step that is under way; only while learning or relearning. */
	step?: number;
	stability: number;
	difficulty: number;
	/** The learner day on which a review is due; only in review. */
	dueDay?: number;
	/** When a step is due; only while learning or relearning. */
	dueAt?: Date;
	/** The learner day of the last answer that entered the memory. */
	lastDay: number;
	reps: number;
	lapses: number;
};

export type CardSettings = {
	questionId: string;
	weights: Weights;
	/** The share of answers to be right when due, 0…1. */
	retention: number;
	/** How many options the question has as a choice; 0 where it is never put so. */
	optionCount: number;
	/** Off only where intervals must be exact. */
	fuzz: boolean;
};

/** The card after its log, in whatever order that is given; null where nothing has entered the memory. */
export function foldCard(events: readonly LogEvent[], settings: CardSettings): CardState | null {
	return events
		.toSorted(byTime)
		.reduce<CardState | null>((card, event) => applyAnswer(card, event, settings), null);
}

/** The card after one more event. Of its effect only `practice` counts: the rest follows from the order. */
export function applyAnswer(
	card: CardState | null,
	event: LogEvent,
	settings: CardSettings,
): CardState | null {
	return event.effect === "practice" ? card : cardAfter(card, event, settings);
}

/**
 * The card after an answer that enters the memory. A learner day before the card's last one (the learner has
 * flown east to west, or their clock went back) is taken as that last one.
 */
export function cardAfter(
	card: CardState | null,
	answer: Pick<LogEvent, "answeredAt" | "learnerDay" | "rating" | "inReview">,
	settings: CardSettings,
): CardState {
	const { rating } = answer;
	const elapsed = card ? elapsedDays(card.lastDay, answer.learnerDay) : 0;
	const lastDay = card ? card.lastDay + elapsed : answer.learnerDay;
	const lapsed = card?.phase === "review" && rating === AGAIN;
	const next = {
		...nextMemory(card, elapsed, rating, settings.weights),
		lastDay,
		reps: (card?.reps ?? 0) + 1,
		lapses: (card?.lapses ?? 0) + (lapsed ? 1 : 0),
	};
	const step = stepAfter(card, rating, answer.inReview);
	if (step) {
		const dueAt = new Date(answer.answeredAt.getTime() + step.minutes * 60_000);
		return { phase: step.phase, step: step.step, ...next, dueAt };
	}
	return { phase: "review", ...next, dueDay: lastDay + daysUntilDue(card, elapsed, rating, settings) };
}

/** Whole days, at least one. In review, as in Anki, a better rating is worth at least a day more. */
function daysUntilDue(
	card: CardState | null,
	elapsed: number,
	rating: Rating,
	{ questionId, weights, retention, optionCount, fuzz }: CardSettings,
): number {
	const seed = fuzz ? `${questionId}:${card?.reps ?? 0}` : null;
	const days = (given: Rating, atLeast: number) => {
		const { stability } = nextMemory(card, elapsed, given, weights);
		const target = targetRetention(stability, retention, optionCount);
		return fuzzedInterval(intervalFor(stability, target, weights), seed, atLeast, LONGEST_INTERVAL_DAYS);
	};
	const hard = days(HARD, 1);
	if (rating === HARD) return hard;
	const good = days(GOOD, card?.phase === "review" ? hard + 1 : 1);
	return rating === EASY ? days(EASY, good + 1) : good;
}
