// What bodies are made of, wherever they come in.
import "server-only";
import { z } from "zod";
import { isTimeZone } from "../core/review/learner-day";

export type Contract = {
	method: "POST" | "PUT" | "PATCH" | "DELETE";
	path: string;
	summary: string;
	body: z.ZodType;
	reply: z.ZodType;
	/** How long the body may be where it is more than usual. */
	mostCharacters?: number;
};

export const id = z.string().min(1).max(40);
export const clientKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
export const timeZone = z.string().max(64).refine(isTimeZone, "not a time zone");
/** Has something to see, nothing invisible that only looks like another name, and is no address. */
export const name = z
	.string()
	.trim()
	.max(40, "bad-name")
	.regex(/^[^\p{C}@]+$/u, "bad-name");
/** Text as it can be stored anywhere: no NUL, no half characters. */
export const text = z.string().regex(/^[^\0\p{Cs}]*$/u);
export const password = z.string().min(8, "bad-password").max(128, "bad-password");
export const title = z
	.string()
	.trim()
	.min(1, "no-title")
	.max(120, "long-title")
	.regex(/^[^\p{Cc}\p{Cs}]*$/u, "bad-title");
export const version = z.int().min(0);
export const answeredAt = z.iso.datetime();
export const durationMs = z.int().min(0).max(86_400_000);
