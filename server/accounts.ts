import "server-only";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import type { Failure } from "./failure";
import { mergeGuest } from "./merging";
import { hashPassword, isCommonPassword, makeCode, passwordMatches } from "./passwords";
import { allowTry } from "./rate-limit";
import { claimServer, hashCode, refuseRegistration } from "./registration";
import { isLearner, type Viewer } from "./session";

const TRIES_AN_ACCOUNT = 30;
const TRIES_AN_ADDRESS = 300; // a whole school may come from one
const SIGN_UPS_AN_ADDRESS = 120;
const WINDOW_MS = 10 * 60_000;

export type SignUp = {
	name: string;
	password: string;
	email?: string | undefined;
	inviteCode?: string | undefined;
	timeZone: string;
};

/** The form in which names and addresses are compared. */
export function foldName(name: string): string {
	return name.normalize("NFKC").trim().toLowerCase();
}

/** The account of a name or address. */
function findAccount(name: string) {
	const key = foldName(name);
	return database.user.findFirst({ where: { kind: "account", OR: [{ nameKey: key }, { emailKey: key }] } });
}

/** Counts a try at an account's secret, by address and by account, however its name was written. */
async function allowSecretTry(address: string, name: string): Promise<boolean> {
	if (!(await allowTry(`sign-in-from:${address}`, TRIES_AN_ADDRESS, WINDOW_MS))) return false;
	const account = await findAccount(name);
	return allowTry(`sign-in:${account?.id ?? foldName(name)}`, TRIES_AN_ACCOUNT, WINDOW_MS);
}

async function takenBy(
	tx: Prisma.TransactionClient,
	nameKey: string,
	emailKey: string | null,
): Promise<Failure | null> {
	if (await tx.user.findUnique({ where: { nameKey } }))
		return { error: "name-taken", fields: { name: "taken" } };
	if (emailKey && (await tx.user.findUnique({ where: { emailKey } }))) {
		return { error: "email-taken", fields: { email: "taken" } };
	}
	return null;
}

type AccountFields = Prisma.UserUncheckedUpdateManyInput & { kind: "account"; name: string };

/** Turns the guest into the account, ending the guest's sessions elsewhere; null where it is no guest any more. */
async function promoteGuest(
	tx: Prisma.TransactionClient,
	id: string,
	data: AccountFields,
): Promise<string | null> {
	const { count } = await tx.user.updateMany({
		where: { id, kind: "guest", mergedIntoId: null },
		data: { ...data, sessionVersion: { increment: 1 } },
	});
	return count === 1 ? id : null;
}

type Opened = { userId: string; recoveryCode: string };

/**
 * Makes an account: of the guest who asks, keeping everything they have, or a new one.
 * @returns the user and the recovery code, which is kept only as a hash, or what stands against it
 */
export async function signUp(viewer: Viewer, address: string, wanted: SignUp): Promise<Opened | Failure> {
	if (isCommonPassword(wanted.password)) return { error: "common-password", fields: { password: "common" } };
	if (!(await allowTry(`sign-up-from:${address}`, SIGN_UPS_AN_ADDRESS, WINDOW_MS)))
		return { error: "too-many-tries" };
	const recoveryCode = makeCode(4);
	const email = wanted.email || null;
	const data = {
		kind: "account" as const,
		name: wanted.name.normalize("NFC"),
		nameKey: foldName(wanted.name),
		email,
		emailKey: email && foldName(email),
		passwordHash: await hashPassword(wanted.password),
		recoveryHash: hashCode(recoveryCode),
	};
	return database.$transaction(async (tx) => {
		const refusal =
			(await takenBy(tx, data.nameKey, data.emailKey)) ?? (await refuseRegistration(tx, wanted.inviteCode));
		if (refusal) return refusal;
		const { timeZone } = wanted;
		const userId =
			isLearner(viewer) && viewer.kind === "guest"
				? await promoteGuest(tx, viewer.id, data)
				: (await tx.user.create({ data: { ...data, timeZone }, select: { id: true } })).id;
		if (!userId) return { error: "signed-out" } satisfies Failure;
		await claimServer(tx, userId);
		return { userId, recoveryCode };
	});
}

/** next-auth's question: whose name (or address) and password are these? A guest's answers join the account. */
export async function verifySignIn(viewer: Viewer, address: string, name: string, password: string) {
	if (!(await allowSecretTry(address, name))) return null;
	const user = await findAccount(name);
	const matches = await passwordMatches(user?.passwordHash, password);
	if (!user || !matches) return null;
	if (viewer.kind === "guest") await mergeGuest(viewer.id, user.id);
	return { id: user.id, sessionVersion: user.sessionVersion };
}

export type Recovery = { name: string; recoveryCode: string; password: string };

/** A new password by the recovery code; ends every session. The code is replaced, a guest's answers join. */
export async function recoverAccount(
	viewer: Viewer,
	address: string,
	given: Recovery,
): Promise<Opened | Failure> {
	if (!(await allowSecretTry(address, given.name))) return { error: "too-many-tries" };
	if (isCommonPassword(given.password)) return { error: "common-password", fields: { password: "common" } };
	const recoveryCode = makeCode(4);
	const user = await findAccount(given.name);
	const { count } = await database.user.updateMany({
		where: { id: user?.id ?? "", recoveryHash: hashCode(given.recoveryCode) },
		data: {
			passwordHash: await hashPassword(given.password),
			recoveryHash: hashCode(recoveryCode),
			sessionVersion: { increment: 1 },
		},
	});
	if (!user || count !== 1) return { error: "wrong-recovery" };
	if (viewer.kind === "guest") await mergeGuest(viewer.id, user.id);
	return { userId: user.id, recoveryCode };
}

/** Ends every session of a user. */
export async function endSessions(userId: string): Promise<void> {
	await database.user.updateMany({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } });
}

/** Gives an account a new random password, for whoever runs the server; null where there is no such account. */
export async function resetPassword(name: string): Promise<string | null> {
	const password = makeCode(3);
	const { count } = await database.user.updateMany({
		where: { kind: "account", nameKey: foldName(name) },
		data: { passwordHash: await hashPassword(password), sessionVersion: { increment: 1 } },
	});
	return count === 1 ? password : null;
}
