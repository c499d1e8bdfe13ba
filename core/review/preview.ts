// The interval on a button is found by answering: the same function that will store it, on the same card.
import { type CardSettings, type CardState, cardAfter } from "./card";
import { type LearnerClock, learnerDay } from "./learner-day";
import type { Aim } from "./log-event";
import type { Rating } from "./rating";

export type Preview = { dueDay: number; intervalDays: number } | { dueAt: Date; intervalMinutes: number };

/** What each rating, given now, would store; `inReview` as it will be in the answer. */
export function previewIntervals(
	card: CardState | null,
	now: Date,
	settings: CardSettings & LearnerClock & { aim: Aim },
	inReview = true,
): Record<Rating, Preview> {
	const today = learnerDay(now, settings.timeZone, settings.dayStartHour);
	const preview = (rating: Rating): Preview => {
		const next = cardAfter(
			card,
			{ answeredAt: now, learnerDay: today, rating, inReview, aim: settings.aim },
			settings,
		);
		if (next.dueAt) {
			const intervalMinutes = (next.dueAt.getTime() - now.getTime()) / 60_000;
			return { dueAt: next.dueAt, intervalMinutes };
		}
		const dueDay = next.dueDay ?? today;
		return { dueDay, intervalDays: dueDay - today };
	};
	return { 1: preview(1), 2: preview(2), 3: preview(3), 4: preview(4) };
}
