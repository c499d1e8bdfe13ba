// What learners do: answer, review, report, study.
import "server-only";
import { z } from "zod";
import { NEAR_MISSES } from "../core/attempt/asked";
import type { Feedback, MarkedPassage, Untold } from "../core/attempt/feedback";
import type { Hint } from "../core/attempt/hint";
import { WISHES } from "../core/attempt/present";
import { KINDS } from "../core/fact/fact";
import { answeredAt, type Contract, clientKey, durationMs, id, text, timeZone } from "./contract-fields";

/** What a learner gives: an option by its place, the places of events in their order, a text, their own rating of a flashcard, or "I don't know". */
export const reply = z.union([
	z.strictObject({ choice: z.int().min(0).max(3) }),
	z.strictObject({ order: z.array(z.int().min(0).max(9)).min(2).max(10) }),
	z.strictObject({ text: text.max(500) }),
	z.strictObject({ rating: z.int().min(1).max(4) }),
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

export const feedback: z.ZodType<Feedback> = z.object({
	position: z.int(),
	verdict: z.enum(["right", "wrong", "partly", "unmarked"]),
	replied: z.string().nullable(),
	guessed: z.boolean(),
	late: z.boolean(),
	key: z.string(),
	acceptedAs: z.object({ reply: z.string(), as: z.string() }).nullable(),
	near: z.enum(NEAR_MISSES).nullable(),
	rationale: z.string(),
	passages: z.array(passage),
	choiceFrom: passage.nullable(),
});

/** Said where the answer is stored and nothing may be told yet. */
export const untold: z.ZodType<Untold> = z.object({
	position: z.int(),
	untold: z.literal(true),
	replied: z.string().nullable(),
	late: z.boolean(),
});

/** What helps with a typed answer: its passage with blanks, or how the key begins; null: nothing can be said. */
export const hint: z.ZodType<Hint | null> = z
	.union([z.object({ passage: z.array(z.string()) }), z.object({ first: z.string() })])
	.nullable();

/** The position of a paragraph in its document. */
const line = z.int().min(0).max(1_000_000);

export const learning = {
	createAttempt: {
		method: "POST",
		path: "/api/attempts",
		summary:
			"Starts a quiz of a set or of a passage, a drill of what an attempt missed, or a drill of everything missed",
		body: z.discriminatedUnion("of", [
			z.strictObject({
				of: z.literal("set"),
				setId: id,
				count: z.union([z.int().min(1).max(500), z.literal("all")]),
				presentations: z.array(z.enum(WISHES)).min(1).max(WISHES.length).readonly(),
				kinds: z.array(z.enum(KINDS)).min(1).max(KINDS.length).readonly().optional(),
				/** Told at the end, as in a test, and not after each answer. */
				test: z.boolean().optional(),
				timeLimitMinutes: z.int().min(1).max(600).optional(),
				/** Crammed: moves no card. */
				cram: z.boolean().optional(),
				clientKey,
				timeZone,
			}),
			z.strictObject({ of: z.literal("attempt"), attemptId: id, clientKey, timeZone }),
			z.strictObject({ of: z.literal("missed"), setId: id.optional(), clientKey, timeZone }),
			/** Of some paragraphs of a document, from one to another by their positions. */
			z.strictObject({
				of: z.literal("passage"),
				documentId: id,
				from: line,
				to: line,
				clientKey,
				timeZone,
			}),
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
	submitAttempt: {
		method: "POST",
		path: "/api/attempts/{attemptId}/submission",
		summary: "Hands in an attempt as it is; what is not answered counts as nothing",
		body: z.strictObject({}),
		reply: z.object({}),
	},
	flagItem: {
		method: "PUT",
		path: "/api/attempts/{attemptId}/items/{position}/flag",
		summary: "Marks a question of a test, to be looked at again before handing in",
		body: z.strictObject({ flagged: z.boolean() }),
		reply: z.object({}),
	},
	takeHint: {
		method: "POST",
		path: "/api/attempts/{attemptId}/items/{position}/hint",
		summary: "Gives a hint for a question that is to be typed; right with it counts as hard",
		body: z.strictObject({}),
		reply: z.object({ hint }),
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
