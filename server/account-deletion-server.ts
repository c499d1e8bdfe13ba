// Somebody has to run the server: its administrator names who comes after them. Without any other account the server is as it
// was at the start, and the next to sign up administers it.
import "server-only";
import type { Prisma } from "../prisma/generated/client";
import type { Leaver } from "./account-deletion";
import { foldName } from "./accounts";
import type { Failure } from "./failure";

type Tx = Prisma.TransactionClient;
type Successor = { id: string } | null;

const others = (ids: string[]) => ({ kind: "account", id: { notIn: ids } }) as const;

/** Whether somebody has to be named: there are other accounts, and none of them administers. */
export async function needsSuccessor(tx: Tx, { id, isAdmin }: { id: string; isAdmin: boolean }) {
	if (!isAdmin) return false;
	const administrators = await tx.user.count({ where: { ...others([id]), isAdmin: true } });
	return administrators === 0 && (await tx.user.count({ where: others([id]) })) > 0;
}

/** Who administers the server from now on; null: nothing changes, or nobody is there. */
export async function findSuccessor(
	tx: Tx,
	{ id, ids, isAdmin }: Leaver,
	name = "",
): Promise<Successor | Failure> {
	if (!isAdmin) return null;
	if (!(await needsSuccessor(tx, { id, isAdmin })))
		return tx.user.findFirst({ where: { ...others(ids), isAdmin: true }, select: { id: true } });
	const named = await tx.user.findFirst({
		where: { ...others(ids), nameKey: foldName(name) },
		select: { id: true },
	});
	if (named) return named;
	return { error: "invalid-body", fields: { successor: name ? "unknown-account" : "successor-needed" } };
}

/** Hands over the server, and what ships with it. */
export async function leaveServer(tx: Tx, { ids }: Leaver, successor: Successor): Promise<void> {
	const ownerId = successor?.id ?? null;
	const shipped = { key: { not: null } };
	await tx.collection.updateMany({
		where: { ownerId: { in: ids }, sets: { some: shipped } },
		data: { ownerId },
	});
	await tx.studySet.updateMany({ where: { ownerId: { in: ids }, ...shipped }, data: { ownerId } });
	await tx.setting.deleteMany({ where: { key: "administrator", value: { in: ids } } });
	if (!successor) return;
	const administrator = { key: "administrator", value: successor.id };
	await tx.setting.upsert({ where: { key: "administrator" }, create: administrator, update: {} });
	// Another role is another session.
	await tx.user.updateMany({
		where: { id: successor.id, isAdmin: false },
		data: { isAdmin: true, sessionVersion: { increment: 1 } },
	});
}
