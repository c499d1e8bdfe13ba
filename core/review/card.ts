// A card is one question in one learner's memory, and nothing but the fold of its log: it can be thrown away
// and made again, and an answer that arrives late lands where it belongs. Scheduling after Anki and ts-fsrs,
// with days counted as learner days.
import { fuzzedInterval } from "./fuzz";
import { elapsedDays } from "./learner-day";
import { isLeech } from "./leech";
import { type Aim, type AnswerEvent, type ChangeEvent, type LogEvent, standingEvents } from "./log-event";
import { intervalFor, LONGEST_INTERVAL_DAYS, nextMemory, type Weights } from "./memory";
import { targetRetention } from "./presentation";
import { AGAIN, EASY, GOOD, HARD, type Rating } from "./rating";
import { type Phase, stepAfter } from "./steps";

/** What is remembered of a question, and when it is asked again. A question without it (null) is new. */
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

export type Card = {
	state: CardState | null;
	/** Comes no more until it is unsuspended: by the learner's wish, or as a leech. */
	suspended: boolean;
	/** The learner day on which it was put aside; it comes again the day after. */
	buriedOn: number | null;
};

export type CardSettings = {
	questionId: string;
	weights: Weights;
	/** Off only where intervals must be exact. */
	fuzz: boolean;
};

/** Whose weights of which version: 0 are those published. */
export type WeightsOf = { current: number; of: (version: number) => Weights };

type Answered = Pick<AnswerEvent, "answeredAt" | "learnerDay" | "rating" | "inReview" | "aim">;
/** `last` is the answer that made the card due, and what it found; null where a day was set since. */
type Folding = Card & { last: { before: CardState | null; answer: Answered } | null };

const BLANK: Folding = { state: null, suspended: false, buriedOn: null, last: null };

/**
 * The card after its log, in whatever order that is given. The memory is by the weights in force, the due day by
 * those in force when it was set: new weights move no day before the next answer, unless a `new-weights` asks for it.
 */
export function foldCard(
	log: readonly LogEvent[],
	settings: Omit<CardSettings, "weights">,
	weights: WeightsOf,
): Card {
	const events = standingEvents(log);
	const { last: _, ...card } = foldBy(events, { ...settings, weights: weights.of(weights.current) });
	const version = versionOfDue(events) ?? weights.current;
	if (version === weights.current || card.state?.dueDay === undefined) return card;
	const { state } = foldBy(events, { ...settings, weights: weights.of(version) });
	return { ...card, state: { ...card.state, dueDay: state?.dueDay ?? card.state.dueDay } };
}

function foldBy(events: readonly (AnswerEvent | ChangeEvent)[], settings: CardSettings): Folding {
	return events.reduce(
		(card, event) =>
			event.type === "answer" ? applyAnswer(card, event, settings) : applyChange(card, event, settings),
		BLANK,
	);
}

function versionOfDue(events: readonly (AnswerEvent | ChangeEvent)[]): number | null {
	const last = events.findLast((event) => "aim" in event && !(event.type === "answer" && isPractice(event)));
	return last && "aim" in last ? last.aim.weights : null;
}

const isPractice = (event: AnswerEvent) => event.effect === "practice";

/** Of an answer's effect only `practice` counts: the rest follows from the order. */
function applyAnswer(card: Folding, event: AnswerEvent, settings: CardSettings): Folding {
	if (isPractice(event)) return card;
	const state = cardAfter(card.state, event, settings);
	const isNewLeech = state.lapses > (card.state?.lapses ?? 0) && isLeech(state.lapses);
	return {
		...card,
		state,
		suspended: card.suspended || isNewLeech,
		last: { before: card.state, answer: event },
	};
}

function applyChange(card: Folding, event: ChangeEvent, settings: CardSettings): Folding {
	const { state, last } = card;
	switch (event.type) {
		case "suspend":
			return { ...card, suspended: true };
		case "unsuspend":
			return { ...card, suspended: false };
		case "bury":
			return { ...card, buriedOn: event.learnerDay };
		case "reset":
			return BLANK;
		case "set-due":
			return state ? { ...card, state: dueOn(state, event.dueDay), last: null } : card;
		case "new-weights": {
			if (state?.phase !== "review" || !last) return card;
			const { dueDay } = cardAfter(last.before, { ...last.answer, aim: event.aim }, settings);
			return dueDay === undefined ? card : { ...card, state: { ...state, dueDay } };
		}
	}
}

function dueOn({ step: _, dueAt: __, ...state }: CardState, dueDay: number): CardState {
	return { ...state, phase: "review", dueDay };
}

/**
 * The card after an answer that enters the memory. A learner day before the card's last one (the learner has
 * flown east to west, or their clock went back) is taken as that last one.
 */
export function cardAfter(card: CardState | null, answer: Answered, settings: CardSettings): CardState {
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
	const days = daysUntilDue(card, elapsed, rating, answer.aim, settings);
	return { phase: "review", ...next, dueDay: lastDay + days };
}

/** Whole days, at least one. In review, as in Anki, a better rating is worth at least a day more. */
function daysUntilDue(
	card: CardState | null,
	elapsed: number,
	rating: Rating,
	{ retention, optionCount }: Aim,
	{ questionId, weights, fuzz }: CardSettings,
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
