// Times as a learner has them: their day, and when they answered by a clock that may be wrong.
import "server-only";
import { learnerDay } from "../core/review/learner-day";
import type { Learner } from "./session";

/** The learner day of a time. */
export function todayOf(
	{ timeZone, dayStart }: Pick<Learner, "timeZone" | "dayStart">,
	now = new Date(),
): number {
	return learnerDay(now, timeZone, dayStart);
}

/** A clock that is not further off, the way of the request included, is taken to be right. */
const TOLERANCE_MS = 10_000;

/** What the browser says by its own clock: when something was answered, and when that was sent (null: it does not say). */
export type Claim = { answeredAt: string; sentAt: Date | null };

/**
 * When something was answered, by our clock: where the browser's clock is wrong, as long before it came as the browser
 * says it was answered before it was sent. Kept between two times of ours.
 */
export function answeredTime({ answeredAt, sentAt }: Claim, earliest: Date, receivedAt: Date): Date {
	const offset = sentAt ? receivedAt.getTime() - sentAt.getTime() : 0;
	const claimed = Date.parse(answeredAt) + (Math.abs(offset) > TOLERANCE_MS ? offset : 0);
	return new Date(Math.min(Math.max(claimed, earliest.getTime()), receivedAt.getTime()));
}
