import "server-only";
import { createHash } from "node:crypto";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import { env } from "./env";
import type { Failure } from "./failure";
import { mergeGuest } from "./merging";
import { foldCode, hashPassword, isCommonPassword, makeCode, passwordMatches } from "./passwords";
import { allowTry } from "./rate-limit";
import { isLearner, type Viewer } from "./session";

const TRIES_AN_ACCOUNT = 30;
const TRIES_AN_ADDRESS = 300; // a whole school may come from one
const WINDOW_MS = 10 * 60_000;

export type SignUp = {
	name: string;
	password: string;
	email?: string;
	inviteCode?: string;
	timeZone: string;
};

/** The form in which names and addresses are compared. */
export function foldName(name: string): string {
	return name.normalize("NFKC").trim().toLowerCase();
}

const hashCode = (code: string) => createHash("sha256").update(foldCode(code)).digest("hex");

async function allowSecretTry(nameKey: string, address: string): Promise<boolean> {
	const byAccount = await allowTry(`sign-in:${nameKey}`, TRIES_AN_ACCOUNT, WINDOW_MS);
	const byAddress = await allowTry(`sign-in-from:${address}`, TRIES_AN_ADDRESS, WINDOW_MS);
	return byAccount && byAddress;
}

/** Whether signing up asks for an invitation; never for the first account, who is the administrator. */
export async function registrationMode(): Promise<"open" | "invite" | "closed"> {
	if (env.registration === "open") return "open";
	return (await database.user.count({ where: { kind: "account" } })) === 0 ? "open" : env.registration;
}

/** Spends an invitation; false where the code is unknown or spent. */
async function spendInvite(tx: Prisma.TransactionClient, code: string | undefined): Promise<boolean> {
	const { count } = await tx.invite.updateMany({
		where: { codeHash: hashCode(code ?? ""), usedAt: null },
		data: { usedAt: new Date() },
	});
	return count === 1;
}

/** The first account administers the server and owns what ships. The row's key lets only one claim it. */
async function claimServer(tx: Prisma.TransactionClient, userId: string): Promise<void> {
	if (await tx.setting.findUnique({ where: { key: "administrator" } })) return;
	await tx.setting.create({ data: { key: "administrator", value: userId } });
	await tx.user.update({ where: { id: userId }, data: { isAdmin: true } });
	await tx.collection.updateMany({ where: { ownerId: null }, data: { ownerId: userId } });
	await tx.studySet.updateMany({ where: { ownerId: null }, data: { ownerId: userId } });
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

/**
 * Makes an account: of the guest who asks, keeping everything they have, or a new one.
 * @returns the user and the recovery code, which is kept only as a hash, or what stands against it
 */
export async function signUp(
	viewer: Viewer,
	wanted: SignUp,
): Promise<{ userId: string; recoveryCode: string } | Failure> {
	if (isCommonPassword(wanted.password)) return { error: "common-password", fields: { password: "common" } };
	const mode = await registrationMode();
	if (mode === "closed") return { error: "registration-closed" };
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
		const taken = await takenBy(tx, data.nameKey, data.emailKey);
		if (taken) return taken;
		if (mode === "invite" && !(await spendInvite(tx, wanted.inviteCode))) {
			return { error: "invite-needed", fields: { inviteCode: "unknown" } } satisfies Failure;
		}
		const isGuest = isLearner(viewer) && viewer.kind === "guest";
		const user = isGuest
			? await tx.user.update({ where: { id: viewer.id }, data })
			: await tx.user.create({ data: { ...data, timeZone: wanted.timeZone } });
		await claimServer(tx, user.id);
		return { userId: user.id, recoveryCode };
	});
}

/** The account of a folded name or address. */
function findAccount(key: string) {
	return database.user.findFirst({ where: { kind: "account", OR: [{ nameKey: key }, { emailKey: key }] } });
}

/** next-auth's question: whose name (or address) and password are these? A guest's answers join the account. */
export async function verifySignIn(viewer: Viewer, address: string, name: string, password: string) {
	const key = foldName(name);
	if (!(await allowSecretTry(key, address))) return null;
	const user = await findAccount(key);
	const matches = await passwordMatches(user?.passwordHash, password.slice(0, 128));
	if (!user || !matches) return null;
	if (viewer.kind === "guest") await mergeGuest(viewer.id, user.id);
	return { id: user.id, sessionVersion: user.sessionVersion };
}

/** A new password by the recovery code; ends every session. The code is replaced by a new one. */
export async function recoverAccount(
	address: string,
	name: string,
	code: string,
	password: string,
): Promise<{ userId: string; recoveryCode: string } | Failure> {
	const nameKey = foldName(name);
	if (!(await allowSecretTry(nameKey, address))) return { error: "too-many-tries" };
	if (isCommonPassword(password)) return { error: "common-password", fields: { password: "common" } };
	const recoveryCode = makeCode(4);
	const user = await findAccount(nameKey);
	const { count } = await database.user.updateMany({
		where: { id: user?.id ?? "", recoveryHash: hashCode(code) },
		data: {
			passwordHash: await hashPassword(password),
			recoveryHash: hashCode(recoveryCode),
			sessionVersion: { increment: 1 },
		},
	});
	return user && count === 1 ? { userId: user.id, recoveryCode } : { error: "wrong-recovery" };
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

/** An invitation for one sign-up, shown once; the administrator's only. */
export async function createInvite(viewer: Viewer): Promise<{ inviteCode: string } | Failure> {
	if (!isLearner(viewer) || !viewer.isAdmin) return { error: "not-found" };
	const inviteCode = makeCode(2);
	await database.invite.create({ data: { codeHash: hashCode(inviteCode), createdById: viewer.id } });
	return { inviteCode };
}
