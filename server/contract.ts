// Every write the server takes: method, path, what the body must be and what comes back. The routes, the OpenAPI
// document and the test that no route is missing all read this.
import "server-only";
import { z } from "zod";
import type { Feedback, MarkedPassage } from "../core/attempt/feedback";
import { isTimeZone } from "../core/review/learner-day";

const id = z.string().min(1).max(40);
const clientKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
const timeZone = z.string().max(64).refine(isTimeZone, "not a time zone");
/** Has something to see, nothing invisible that only looks like another name, and is no address. */
const name = z
	.string()
	.trim()
	.max(40, "bad-name")
	.regex(/^[^\p{C}@]+$/u, "bad-name");
/** Text as it can be stored anywhere: no NUL, no half characters. */
const text = z.string().regex(/^[^\0\p{Cs}]*$/u);
const password = z.string().min(8, "bad-password").max(128, "bad-password");
const answeredAt = z.iso.datetime();
const durationMs = z.int().min(0).max(86_400_000);

/** What a learner gives in an attempt: an option by its place, a text, or "I don't know". */
export const reply = z.union([
	z.strictObject({ choice: z.int().min(0).max(3) }),
	z.strictObject({ text: text.max(500) }),
	z.strictObject({ unknown: z.literal(true) }),
]);

export type Contract = {
	method: "POST" | "PUT" | "PATCH" | "DELETE";
	path: string;
	summary: string;
	body: z.ZodType;
	reply: z.ZodType;
};

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
	verdict: z.enum(["right", "wrong"]),
	replied: z.string().nullable(),
	guessed: z.boolean(),
	key: z.string(),
	acceptedAs: z.object({ reply: z.string(), as: z.string() }).nullable(),
	rationale: z.string(),
	passages: z.array(passage),
	choiceFrom: passage.nullable(),
});

export const contract = {
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
			"Stores the answer to one question of an attempt and says what is right; the same request twice is one answer",
		body: z.strictObject({
			clientKey,
			position: z.int().min(0).max(10_000),
			reply,
			guessed: z.boolean(),
			answeredAt,
			durationMs,
		}),
		reply: feedback,
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
	study: {
		method: "PUT",
		path: "/api/sets/{setId}/study",
		summary: "Starts or stops studying a set",
		body: z.strictObject({ studying: z.boolean(), timeZone }),
		reply: z.object({ studying: z.boolean() }),
	},
	signUp: {
		method: "POST",
		path: "/api/accounts",
		summary:
			"Makes an account of this browser's guest, or a new one, and signs in; shows the recovery code once",
		body: z.strictObject({
			name,
			password,
			email: z.union([z.email().max(254), z.literal("")], "bad-email").optional(),
			inviteCode: z.string().trim().max(40).optional(),
			timeZone,
		}),
		reply: z.object({ recoveryCode: z.string() }),
	},
	recover: {
		method: "POST",
		path: "/api/accounts/recover",
		summary: "Sets a new password by the recovery code, which is replaced, and signs in",
		body: z.strictObject({ name: z.string().min(1).max(254), recoveryCode: z.string().max(60), password }),
		reply: z.object({ recoveryCode: z.string() }),
	},
	setPreferences: {
		method: "PATCH",
		path: "/api/preferences",
		summary: "Changes language, theme, zone, day start and daily limits of whoever asks",
		body: z.strictObject({
			locale: z.enum(["ja", "en"]).optional(),
			theme: z.enum(["system", "light", "dark"]).optional(),
			timeZone: timeZone.optional(),
			dayStart: z.int().min(0).max(23).optional(),
			newPerDay: z.int().min(0).max(999).optional(),
			reviewsPerDay: z.int().min(0).max(9_999).optional(),
		}),
		reply: z.object({}),
	},
	invite: {
		method: "POST",
		path: "/api/invites",
		summary: "Makes an invitation code for one sign-up; the server's administrator only",
		body: z.strictObject({}),
		reply: z.object({ inviteCode: z.string() }),
	},
} satisfies Record<string, Contract>;
