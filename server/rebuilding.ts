// Cards are a cache of their logs; this makes all of them again and says which had been otherwise.
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { cardFields, refoldCard } from "./cards";
import { database } from "./database";

const compared = {
	...cardFields,
	suspended: true,
	buriedOn: true,
	missed: true,
	factId: true,
	weightsId: true,
} as const;

/** Folds every log again, a card at a time, so that a running server is never kept waiting for long. */
export async function rebuildCards(): Promise<{ cards: number; changed: number }> {
	const logs = await database.reviewLog.groupBy({ by: ["userId", "questionId"] });
	let changed = 0;
	for (const { userId, questionId } of logs) {
		await database.$transaction(async (tx) => {
			const key = { userId_questionId: { userId, questionId } };
			const learner = await tx.user.findUniqueOrThrow({
				where: { id: userId },
				select: { id: true, weightsId: true },
			});
			const before = await tx.card.findUnique({ where: key, select: compared });
			await refoldCard(tx, learner, questionId);
			const after = await tx.card.findUnique({ where: key, select: compared });
			if (!isDeepStrictEqual(before, after)) changed++;
		});
	}
	return { cards: logs.length, changed };
}
