// Who may sign up here: everybody, whoever has an invitation, or nobody; the first account always may, and administers.
import "server-only";
import { createHash } from "node:crypto";
import { foldCode } from "../core/classroom/code";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import { env } from "./env";
import type { Failure } from "./failure";
import { makeCode } from "./passwords";
import { isLearner, type Viewer } from "./session";

type Tx = Prisma.TransactionClient;

export const hashCode = (code: string) => createHash("sha256").update(foldCode(code)).digest("hex");

/** How registration stands now; open for the first account whatever is set. */
export async function registrationMode(tx: Tx = database): Promise<"open" | "invite" | "closed"> {
	if (env.registration === "open") return "open";
	const accounts = await tx.user.count({ where: { kind: "account" } });
	return accounts === 0 ? "open" : env.registration;
}

/** Spends an invitation; false where the code is unknown or spent. */
async function spendInvite(tx: Tx, code: string | undefined): Promise<boolean> {
	const { count } = await tx.invite.updateMany({
		where: { codeHash: hashCode(code ?? ""), usedAt: null },
		data: { usedAt: new Date() },
	});
	return count === 1;
}

/** What stands against one more account, if anything; an invitation is spent by asking. */
export async function refuseRegistration(tx: Tx, inviteCode: string | undefined): Promise<Failure | null> {
	const mode = await registrationMode(tx);
	if (mode === "closed") return { error: "registration-closed" };
	if (mode === "open" || (await spendInvite(tx, inviteCode))) return null;
	return { error: "invite-needed", fields: { inviteCode: "unknown" } };
}

/** The first account administers the server and owns what ships. The row's key lets only one claim it. */
export async function claimServer(tx: Tx, userId: string): Promise<void> {
	if (await tx.setting.findUnique({ where: { key: "administrator" } })) return;
	await tx.setting.create({ data: { key: "administrator", value: userId } });
	await tx.user.update({ where: { id: userId }, data: { isAdmin: true } });
	await tx.collection.updateMany({ where: { ownerId: null }, data: { ownerId: userId } });
	await tx.studySet.updateMany({ where: { ownerId: null }, data: { ownerId: userId } });
}

/** An invitation for one sign-up, shown once; the administrator's only. */
export async function createInvite(viewer: Viewer): Promise<{ inviteCode: string } | Failure> {
	if (!isLearner(viewer) || !viewer.isAdmin) return { error: "not-found" };
	const inviteCode = makeCode(2);
	await database.invite.create({ data: { codeHash: hashCode(inviteCode), createdById: viewer.id } });
	return { inviteCode };
}
