// What somebody who leaves for good had for themselves.
import "server-only";
import { createHash } from "node:crypto";
import type { Prisma } from "../prisma/generated/client";
import type { Leaver } from "./account-deletion";

type Tx = Prisma.TransactionClient;

/**
 * Deletes all that is of these rows alone; what a class keeps has been moved away before. Weights and invitations go with
 * the rows themselves.
 */
export async function deleteLearning(tx: Tx, ids: string[]): Promise<void> {
	const where = { userId: { in: ids } };
	await tx.reviewLog.deleteMany({ where });
	await tx.card.deleteMany({ where });
	await tx.study.deleteMany({ where });
	await tx.report.deleteMany({ where });
	await tx.response.deleteMany({ where: { item: { attempt: where } } });
	await tx.attemptItem.deleteMany({ where: { attempt: where } });
	await tx.attempt.deleteMany({ where });
}

const COUNTED = ["sign-in", "report", "text-of", "return"];

/** Deletes the counts of their tries, which are kept by a hash (server/rate-limit.ts). */
export async function forgetTries(tx: Tx, { ids, keys }: Leaver): Promise<void> {
	const counted = COUNTED.flatMap((what) => [...ids, ...keys].map((key) => `${what}:${key}`));
	const hashes = counted.map((key) => createHash("sha256").update(key).digest("base64url"));
	await tx.rateLimit.deleteMany({ where: { key: { in: hashes } } });
}
