// What learners do: answer, review, report, study.
import "server-only";
import { z } from "zod";
import type { Feedback, MarkedPassage, Untold } from "../core/attempt/feedback";
import { answeredAt, type Contract, clientKey, durationMs, id, text, timeZone } from "./contract-fields";

/** What a learner gives in an attempt: an option by its place, a text, or "I don't know". */
export const reply = z.union([
	z.strictObject({ choice: z.int().min(0).max(3) }),
	z.strictObject({ text: text.max(500) }),
	z.strictObject({ unknown: z.literal(true) }),
]);

const passage: z.ZodType<MarkedPassage> = z.object({
	documentId: z.string(),
	documentTitle: z.string(),
	line: z.int(),
	before: z.string(),
	marked: z.string(),
	after: z.string(),
});

const feedback: z.ZodType<Feedback> = z.object({
	position: z.int(),
	verdict: z.enum(["right", "wrong", "partly", "unmarked"]),
	replied: z.string().nullable(),
	guessed: z.boolean(),
	late: z.boolean(),
	key: z.string(),
	acceptedAs: z.object({ reply: z.string(), as: z.string() }).nullable(),
	rationale: z.string(),
	passages: z.array(passage),
	choiceFrom: passage.nullable(),
});

/** Said where the answer is stored and nothing may be told yet. */
const untold: z.ZodType<Untold> = z.object({
	position: z.int(),
	untold: z.literal(true),
	replied: z.string().nullable(),
	late: z.boolean(),
});

export const learning = {
	createAttempt: {
		method: "POST",
		path: "/api/attempts",
		summary: "Starts a quiz of a set, a drill of what an attempt missed, or a drill of everything missed",
		body: z.discriminatedUnion("of", [
			z.strictObject({
				of: z.literal("set"),
				setId: id,
				count: z.union([z.int().min(1).max(500), z.literal("all")]),
				wish: z.enum(["choice", "typed"]),
				clientKey,
				timeZone,
			}),
			z.strictObject({ of: z.literal("attempt"), attemptId: id, clientKey, timeZone }),
			z.strictObject({ of: z.literal("missed"), setId: id.optional(), clientKey, timeZone }),
		]),
		reply: z.object({ attemptId: id }),
	},
	answer: {
		method: "POST",
		path: "/api/attempts/{attemptId}/responses",
		summary:
			"Stores the answer to one question of an attempt, and says what is right where that may be told; twice is one answer",
		body: z.strictObject({
			clientKey,
			position: z.int().min(0).max(10_000),
			reply,
			guessed: z.boolean(),
			answeredAt,
			durationMs,
		}),
		reply: z.union([feedback, untold]),
	},
	review: {
		method: "POST",
		path: "/api/reviews",
		summary: "Stores the learner's own rating of a card in review",
		body: z.strictObject({
			clientKey,
			questionId: id,
			rating: z.int().min(1).max(4),
			answeredAt,
			durationMs,
		}),
		reply: z.object({ dueDay: z.int().nullable(), dueAt: z.string().nullable() }),
	},
	report: {
		method: "POST",
		path: "/api/reports",
		summary:
			"Says that something is wrong with a question, which rests for the learner then, or that a typed answer was right",
		body: z.strictObject({
			about: z.union([
				z.strictObject({ attemptId: id, position: z.int().min(0).max(10_000) }),
				z.strictObject({ questionId: id }),
			]),
			reason: z.enum(["wrongKey", "unclear", "twoAnswers", "other", "wasRight"]),
			note: text.trim().max(500),
		}),
		reply: z.object({ rests: z.boolean() }),
	},
	study: {
		method: "PUT",
		path: "/api/sets/{setId}/study",
		summary: "Starts or stops studying a set",
		body: z.strictObject({ studying: z.boolean(), timeZone }),
		reply: z.object({ studying: z.boolean() }),
	},
} satisfies Record<string, Contract>;
