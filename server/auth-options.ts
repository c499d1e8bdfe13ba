import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { verifySignIn } from "./accounts";
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

/** next-auth with names and passwords; the cookie is Secure exactly where the browser came by https. */
export function authOptions(secure: boolean): NextAuthOptions {
	return {
		secret: sessionSecret(),
		session: { strategy: "jwt", maxAge: SESSION_MAX_AGE_S },
		pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
		useSecureCookies: secure,
		cookies: { sessionToken: { name: SESSION_COOKIE, options: sessionCookieOptions(secure) } },
		providers: [
			CredentialsProvider({
				credentials: { name: {}, password: {} },
				authorize: async (credentials) => {
					const { name = "", password = "" } = credentials ?? {};
					return verifySignIn(await findViewer(), await clientAddress(), name, password);
				},
			}),
		],
		callbacks: {
			jwt: ({ token, user }) =>
				user && "sessionVersion" in user ? { sub: user.id, version: user.sessionVersion } : token,
		},
	};
}
