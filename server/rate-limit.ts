import "server-only";
import { createHash } from "node:crypto";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";

type Tx = Prisma.TransactionClient;

const idOf = (key: string) => createHash("sha256").update(key).digest("base64url");

/** Counts one try under `key` and says how many there were in this window; windows that have passed are cleared away. */
export async function countTry(tx: Tx, key: string, windowMs: number): Promise<number> {
	const now = new Date();
	await tx.rateLimit.deleteMany({ where: { resetsAt: { lte: now } } });
	const { count } = await tx.rateLimit.upsert({
		where: { key: idOf(key) },
		create: { key: idOf(key), count: 1, resetsAt: new Date(now.getTime() + windowMs) },
		update: { count: { increment: 1 } },
	});
	return count;
}

/** Whether fewer than `limit` tries are counted under `key`, without counting one. */
export async function hasTriesLeft(tx: Tx, key: string, limit: number): Promise<boolean> {
	const row = await tx.rateLimit.findUnique({ where: { key: idOf(key) } });
	return row === null || row.resetsAt <= new Date() || row.count < limit;
}

/**
 * Counts one try under `key` and says whether it is still allowed: at most `limit` in a window of `windowMs`.
 * Kept in the database, so that a restart forgives nothing.
 */
export async function allowTry(key: string, limit: number, windowMs: number): Promise<boolean> {
	return database.$transaction(async (tx) => (await countTry(tx, key, windowMs)) <= limit);
}
