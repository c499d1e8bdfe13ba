import "server-only";
import { createHash } from "node:crypto";
import { database } from "./database";

/**
 * Counts one try under `key` and says whether it is still allowed: at most `limit` in a window of `windowMs`.
 * Kept in the database, so that a restart forgives nothing; windows that have passed are cleared away.
 */
export async function allowTry(key: string, limit: number, windowMs: number): Promise<boolean> {
	const now = new Date();
	const id = createHash("sha256").update(key).digest("base64url");
	return database.$transaction(async (tx) => {
		await tx.rateLimit.deleteMany({ where: { resetsAt: { lte: now } } });
		const { count } = await tx.rateLimit.upsert({
			where: { key: id },
			create: { key: id, count: 1, resetsAt: new Date(now.getTime() + windowMs) },
			update: { count: { increment: 1 } },
		});
		return count <= limit;
	});
}
