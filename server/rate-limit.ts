import "server-only";
import { database } from "./database";

/**
 * Counts one try under `key` and says whether it is still allowed: at most `limit` in a window of `windowMs`.
 * Kept in the database, so that a restart forgives nothing.
 */
export async function allowTry(key: string, limit: number, windowMs: number): Promise<boolean> {
	const now = new Date();
	const resetsAt = new Date(now.getTime() + windowMs);
	return database.$transaction(async (tx) => {
		const row = await tx.rateLimit.findUnique({ where: { key } });
		if (!row || row.resetsAt <= now) {
			await tx.rateLimit.upsert({
				where: { key },
				create: { key, count: 1, resetsAt },
				update: { count: 1, resetsAt },
			});
			return true;
		}
		await tx.rateLimit.update({ where: { key }, data: { count: { increment: 1 } } });
		return row.count < limit;
	});
}
