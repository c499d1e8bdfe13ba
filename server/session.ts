// The only place that says who is acting. Everything exported by server/<noun>s.ts takes the Viewer made here.
import "server-only";
import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { database } from "./database";
import { sessionSecret } from "./secrets";

export const SESSION_COOKIE = "yomitoi.session";
export const SESSION_MAX_AGE_S = 180 * 24 * 60 * 60;

declare const proven: unique symbol;
type Proven = { readonly [proven]: true };

const learnerFields = {
	id: true,
	kind: true,
	name: true,
	isAdmin: true,
	locale: true,
	timeZone: true,
	dayStart: true,
	newPerDay: true,
	reviewsPerDay: true,
	retention: true,
	twoButtons: true,
	typesMature: true,
	weightsId: true,
	fittedAt: true,
} as const;

type LearnerRow = {
	id: string;
	kind: "guest" | "nickname" | "account";
	name: string;
	isAdmin: boolean;
	locale: string | null;
	timeZone: string;
	dayStart: number;
	newPerDay: number;
	reviewsPerDay: number;
	retention: number;
	twoButtons: boolean;
	typesMature: boolean;
	weightsId: number;
	fittedAt: Date | null;
};

/** Somebody with a row: a guest who has answered something, a nickname of a class, or an account. */
export type Learner = LearnerRow & Proven;
/** Somebody who only looks. */
export type Visitor = { kind: "visitor" } & Proven;
export type Viewer = Learner | Visitor;

export function isLearner(viewer: Viewer): viewer is Learner {
	return viewer.kind !== "visitor";
}

/** Whoever may make sets and classes: an account, since a guest's row ends with the browser. */
export function isAccount(viewer: Viewer): viewer is Learner {
	return viewer.kind === "account";
}

const visitor = { kind: "visitor" } as Visitor;

/** The user that a session token proves, unless the session was ended since. */
export async function learnerOfToken(token: string | undefined): Promise<Learner | null> {
	if (!token) return null;
	const payload = await decode({ token, secret: sessionSecret() }).catch(() => null);
	if (!payload?.sub) return null;
	const row = await database.user.findUnique({
		where: { id: payload.sub },
		select: { ...learnerFields, sessionVersion: true, mergedIntoId: true },
	});
	if (!row || row.mergedIntoId || row.sessionVersion !== payload.version) return null;
	const { sessionVersion: _, mergedIntoId: __, ...learner } = row;
	return learner as Learner;
}

/** Who asks, read once a request. */
export const findViewer = cache(async (): Promise<Viewer> => {
	const jar = await cookies();
	return (await learnerOfToken(jar.get(SESSION_COOKIE)?.value)) ?? visitor;
});

/** Whether the browser came by https, as the server or its trusted proxy saw it. */
export async function isSecure(): Promise<boolean> {
	return (await headers()).get("x-forwarded-proto") === "https";
}

/** The address that the browser has for this server, for links that another device opens. */
export async function ownAddress(): Promise<string> {
	const given = await headers();
	const host = given.get("x-forwarded-host") ?? given.get("host") ?? "localhost";
	return `${(await isSecure()) ? "https" : "http"}://${host}`;
}

/** The address the request came from, as the server or its trusted proxy saw it: proxies append, clients may forge what is before. */
export async function clientAddress(): Promise<string> {
	return (await headers()).get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
}

export function sessionCookieOptions(secure: boolean) {
	return { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
}

/** Signs the user in on this browser, ending whatever session it had; `untilClosed`: until the browser is closed. */
export async function openSession(userId: string, untilClosed = false): Promise<Learner> {
	const row = await database.user.findUniqueOrThrow({
		where: { id: userId },
		select: { ...learnerFields, sessionVersion: true },
	});
	const { sessionVersion, ...learner } = row;
	const token = await encode({
		token: { sub: userId, version: sessionVersion },
		secret: sessionSecret(),
		maxAge: SESSION_MAX_AGE_S,
	});
	const jar = await cookies();
	const lasting = untilClosed ? {} : { maxAge: SESSION_MAX_AGE_S };
	jar.set(SESSION_COOKIE, token, { ...sessionCookieOptions(await isSecure()), ...lasting });
	return learner as Learner;
}

/** Forgets the session on this browser; those elsewhere stay. */
export async function closeSession(): Promise<void> {
	(await cookies()).delete(SESSION_COOKIE);
}
