// What learners do in review, and with what schedules it.
import "server-only";
import { z } from "zod";
import { answeredAt, type Contract, clientKey, durationMs, id } from "./contract-fields";
import { feedback, hint, reply, untold } from "./contract-learning";

export const review = {
	review: {
		method: "POST",
		path: "/api/reviews",
		summary:
			"Stores an answer given in review, and says what is right; a flashcard is rated by its learner. Twice is one answer",
		body: z.strictObject({
			clientKey,
			questionId: id,
			revisionId: id,
			reps: z.int().min(0).max(1_000_000),
			presentation: z.enum(["choice", "typed", "flashcard"]),
			reply,
			guessed: z.boolean(),
			hinted: z.boolean(),
			easy: z.boolean(),
			answeredAt,
			durationMs,
		}),
		reply: z.object({
			dueDay: z.int().nullable(),
			dueAt: z.string().nullable(),
			suspended: z.boolean(),
			told: z.union([feedback, untold]).nullable(),
		}),
	},
	undoReview: {
		method: "POST",
		path: "/api/reviews/undo",
		summary: "Takes back one of the last thirty things done in review",
		body: z.strictObject({ clientKey, undoes: z.string().max(70) }),
		reply: z.object({ questionId: id }),
	},
	takeReviewHint: {
		method: "POST",
		path: "/api/reviews/hint",
		summary: "Gives a hint for a question of the review that is to be typed",
		body: z.strictObject({ questionId: id, revisionId: id }),
		reply: z.object({ hint }),
	},
	changeCards: {
		method: "POST",
		path: "/api/cards",
		summary: "Suspends, unsuspends, buries or resets cards, or gives them another day",
		body: z.strictObject({
			clientKey,
			questionIds: z.array(id).min(1).max(100),
			change: z.discriminatedUnion("to", [
				z.strictObject({ to: z.enum(["suspend", "unsuspend", "bury", "reset", "new-weights"]) }),
				z.strictObject({ to: z.literal("set-due"), inDays: z.int().min(0).max(36_500) }),
			]),
		}),
		reply: z.object({ changed: z.int() }),
	},
	chooseWeights: {
		method: "PUT",
		path: "/api/weights",
		summary:
			"Schedules by other weights from now on: some that were fitted to the learner, or those published (0)",
		body: z.strictObject({ weightsId: z.int().min(0) }),
		reply: z.object({}),
	},
	fitWeights: {
		method: "POST",
		path: "/api/weights",
		summary:
			"Fits weights to the learner's answers, and schedules by them where they foretell the answers better",
		body: z.strictObject({}),
		reply: z.object({ kept: z.boolean(), before: z.number(), after: z.number() }),
	},
	reschedule: {
		method: "POST",
		path: "/api/cards/reschedule",
		summary: "Finds the days of cards again by the weights and the retention of now, some at a time",
		body: z.strictObject({ clientKey, after: id.nullable() }),
		reply: z.object({ after: id.nullable(), done: z.int(), total: z.int() }),
	},
} satisfies Record<string, Contract>;
