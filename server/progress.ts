// How a learner's studies go: the days on which they studied, what falls due, and whether what was to be remembered was.
import "server-only";
import type { DayCount } from "../core/review/calendar";
import { forecast } from "../core/review/forecast";
import { AGAIN, type Rating } from "../core/review/rating";
import type { Phase } from "../core/review/steps";
import { type ReviewRow, type TrueRetention, trueRetention } from "../core/review/true-retention";
import type { Prisma } from "../prisma/generated/client";
import { beforeOf } from "./card-history-events";
import { reviewedBy } from "./card-list-scope";
import { database } from "./database";
import { todayOf } from "./learner-time";
import { standing } from "./review-log";
import type { Learner } from "./session";
import { notWithheldFrom } from "./withheld";

export const FORECAST_DAYS = 30;
/** Periods up to today that retention is shown of, in learner days; null: since the beginning. */
export const RETENTION_DAYS = [30, 90, null] as const;
const A_MONTH = 30;

/** How much was answered on each learner day, wherever, in the order of the days. Counted by the database: there may be years of it. */
export async function listDays(learner: Learner): Promise<DayCount[]> {
	const rows = await database.reviewLog.groupBy({
		by: ["learnerDay"],
		where: { userId: learner.id, ...standing },
		orderBy: { learnerDay: "asc" },
		_count: { _all: true },
	});
	return rows.map((row) => ({ learnerDay: row.learnerDay, answers: row._count._all }));
}

/** How many reviews fall due on each of the days to come; what was put aside for today comes tomorrow. */
export async function readForecast(learner: Learner): Promise<{ day: number; due: number }[]> {
	const today = todayOf(learner);
	const rows = await database.card.findMany({
		where: {
			userId: learner.id,
			suspended: false,
			phase: { not: "new" },
			question: await reviewedBy(learner),
		},
		select: { phase: true, dueDay: true, buriedOn: true },
	});
	const cards = rows.map((row) => {
		const dueDay = row.dueDay ?? today;
		if (row.buriedOn === today) return { phase: "review" as const, dueDay: Math.max(today + 1, dueDay) };
		return { phase: row.phase as Phase, dueDay };
	});
	return forecast(cards, today, FORECAST_DAYS);
}

/** `days`: of how many up to today; null: of all. */
export type RetentionPeriod = TrueRetention & { days: number | null };

/** True retention of each period. What is kept from the learner is left out, since the shares would tell how they did in it. */
export async function listRetention(learner: Learner): Promise<RetentionPeriod[]> {
	const today = todayOf(learner);
	const rows = await listReviews(learner, today);
	return RETENTION_DAYS.map((days) => {
		const first = days === null ? Number.NEGATIVE_INFINITY : today - days + 1;
		return { days, ...trueRetention(rows, first, today) };
	});
}

/** A month at a time: there may be years of them, and whoever else asks the database waits meanwhile. */
async function listReviews(learner: Learner, today: number): Promise<ReviewRow[]> {
	const reviews = {
		userId: learner.id,
		...standing,
		effect: "schedules",
		question: await notWithheldFrom(learner.id),
	};
	const { _min } = await database.reviewLog.aggregate({
		where: { userId: learner.id },
		_min: { learnerDay: true },
	});
	const months: ReviewRow[][] = [];
	for (let first = _min.learnerDay ?? today + 1; first <= today; first += A_MONTH)
		months.push(await readReviews({ ...reviews, learnerDay: { gte: first, lt: first + A_MONTH } }));
	return months.flat();
}

async function readReviews(where: Prisma.ReviewLogWhereInput): Promise<ReviewRow[]> {
	const rows = await database.reviewLog.findMany({
		where,
		orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
		select: { questionId: true, learnerDay: true, rating: true, before: true },
	});
	return rows.map(({ rating, before, ...row }) => ({
		...row,
		effect: "schedules",
		rating: (rating ?? AGAIN) as Rating,
		before: beforeOf(before),
	}));
}
