// What people do with who they are: sign up, recover, choose how things are shown.
import "server-only";
import { z } from "zod";
import { type Contract, name, password, timeZone } from "./contract-fields";

export const accounts = {
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
	deleteAccount: {
		method: "DELETE",
		path: "/api/account",
		summary:
			"Deletes whoever asks for good; accounts give their password, an only administrator names a successor, everybody else confirms",
		body: z.union([
			z.strictObject({ password: z.string().max(128), successor: z.string().max(40).optional() }),
			z.strictObject({ confirmed: z.literal(true) }),
		]),
		reply: z.object({}),
	},
	setPreferences: {
		method: "PATCH",
		path: "/api/preferences",
		summary: "Changes how things are shown and scheduled for whoever asks",
		body: z.strictObject({
			locale: z.enum(["ja", "en"]).optional(),
			theme: z.enum(["system", "light", "dark"]).optional(),
			timeZone: timeZone.optional(),
			dayStart: z.int().min(0).max(23).optional(),
			newPerDay: z.int().min(0).max(999).optional(),
			reviewsPerDay: z.int().min(0).max(9_999).optional(),
			retention: z.number().min(0.7).max(0.97).optional(),
			twoButtons: z.boolean().optional(),
			typesMature: z.boolean().optional(),
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
