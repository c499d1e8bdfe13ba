// The log of one card as its learner reads it: what happened, the newest first, with what was taken back.
import "server-only";
import { z } from "zod";
import { type CardState, cardAfter, type WeightsOf } from "../core/review/card";
import type { AnswerEvent } from "../core/review/log-event";
import type { Presentation, Rating } from "../core/review/rating";
import type { Prisma } from "../prisma/generated/client";
import { questionSettings } from "./cards";
import { eventOfRow, logFields } from "./review-log";

/** After how long a card came again: learner days, or minutes where it was in steps. */
export type Interval = { days: number } | { minutes: number };

export type HistoryAnswer = {
	type: "answer";
	right: boolean;
	guessed: boolean;
	rating: Rating;
	presentation: Presentation;
	inReview: boolean;
	/** null: practice, which moves nothing. */
	interval: Interval | null;
	durationMs: number | null;
};

export type HistoryEvent = { id: string; at: Date; takenBackAt: Date | null } & (
	| HistoryAnswer
	| { type: "set-due"; dueDay: number }
	| { type: "suspend" | "unsuspend" | "bury" | "reset" | "new-weights" }
);

export const historyFields = {
	...logFields,
	questionId: true,
	verdict: true,
	guessed: true,
	before: true,
	durationMs: true,
	undoneBy: { select: { answeredAt: true } },
} as const satisfies Prisma.ReviewLogSelect;

export type HistoryRow = Prisma.ReviewLogGetPayload<{ select: typeof historyFields }>;

/** A card as an answer found it, as the log keeps it. */
const beforeSchema = z
	.object({
		phase: z.enum(["learning", "review", "relearning"]),
		step: z.int().exactOptional(),
		stability: z.number(),
		difficulty: z.number(),
		dueDay: z.int().exactOptional(),
		dueAt: z.coerce.date().exactOptional(),
		lastDay: z.int(),
		reps: z.int(),
		lapses: z.int(),
	})
	.nullable();

/** @throws where the log holds what no version of this program has written */
export const beforeOf = (stored: Prisma.JsonValue): CardState | null => beforeSchema.parse(stored);

/** What the answer led to when it was given, by the weights of then. */
function intervalAfter(row: HistoryRow, event: AnswerEvent, weights: WeightsOf): Interval | null {
	if (event.effect === "practice") return null;
	const settings = { ...questionSettings(row.questionId), weights: weights.of(event.aim.weights) };
	const { dueAt, dueDay, lastDay } = cardAfter(beforeOf(row.before), event, settings);
	if (dueAt) return { minutes: Math.round((dueAt.getTime() - event.answeredAt.getTime()) / 60_000) };
	return { days: (dueDay ?? lastDay) - lastDay };
}

/** Events in the order of `rows`; an undo is no event of its own, but a word on what it took back. */
export function historyOf(rows: readonly HistoryRow[], weights: WeightsOf): HistoryEvent[] {
	return rows.flatMap((row): HistoryEvent[] => {
		const event = eventOfRow(row);
		const { undoneBy, verdict, guessed, durationMs } = row;
		const happened = { id: event.id, at: event.answeredAt, takenBackAt: undoneBy?.answeredAt ?? null };
		switch (event.type) {
			case "undo":
				return [];
			case "set-due":
				return [{ ...happened, type: event.type, dueDay: event.dueDay }];
			case "answer": {
				const { type, rating, presentation, inReview } = event;
				const interval = intervalAfter(row, event, weights);
				const given = { rating, presentation, inReview, guessed, durationMs, interval };
				return [{ ...happened, type, right: verdict === "right", ...given }];
			}
			default:
				return [{ ...happened, type: event.type }];
		}
	});
}
