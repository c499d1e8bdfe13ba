import "server-only";
import { randomUUID } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { endSessions, verifySignIn } from "./accounts";
import { sessionSecret } from "./secrets";
import {
	clientAddress,
	findViewer,
	SESSION_COOKIE,
	SESSION_MAX_AGE_S,
	sessionCookieOptions,
} from "./session";

declare module "next-auth" {
	interface User {
		sessionVersion: number;
	}
}

const credentialsSchema = z.object({
	name: z.string().min(1).max(254),
	password: z.string().min(1).max(128),
});

/** Whom the credentials prove; a bug is logged under an id, since next-auth would show its message in the address. */
async function authorize(given: unknown) {
	const credentials = credentialsSchema.safeParse(given);
	if (!credentials.success) return null;
	const { name, password } = credentials.data;
	try {
		return await verifySignIn(await findViewer(), await clientAddress(), name, password);
	} catch (error) {
		console.error(randomUUID(), error);
		return null;
	}
}

/** next-auth with names and passwords; the cookie is Secure exactly where the browser came by https. */
export function authOptions(secure: boolean): NextAuthOptions {
	return {
		secret: sessionSecret(),
		session: { strategy: "jwt", maxAge: SESSION_MAX_AGE_S },
		pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
		useSecureCookies: secure,
		cookies: { sessionToken: { name: SESSION_COOKIE, options: sessionCookieOptions(secure) } },
		providers: [CredentialsProvider({ credentials: { name: {}, password: {} }, authorize })],
		callbacks: {
			jwt: ({ token, user }) =>
				user && "sessionVersion" in user ? { sub: user.id, version: user.sessionVersion } : token,
		},
		events: {
			signOut: async ({ token }) => {
				if (token?.sub) await endSessions(token.sub);
			},
		},
	};
}
