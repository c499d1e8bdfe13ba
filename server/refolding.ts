// Other weights mean another memory of every card. They are folded again one after the other while requests are served, and
// each says by what it was folded: what a restart leaves undone is found again.
import "server-only";
import { refoldCard } from "./cards";
import { database } from "./database";

/** Folds every card of a learner that is not yet by the weights in force. */
export async function refoldStale(userId: string): Promise<void> {
	for (;;) {
		const { weightsId } = await database.user.findUniqueOrThrow({
			where: { id: userId },
			select: { weightsId: true },
		});
		const stale = await database.card.findFirst({
			where: { userId, weightsId: { not: weightsId } },
			select: { questionId: true },
		});
		if (!stale) return;
		await database.$transaction((tx) => refoldCard(tx, { id: userId, weightsId }, stale.questionId));
	}
}

/** Goes on, after a start, where folding was left. */
export async function resumeRefolding(): Promise<void> {
	const fitted = await database.user.findMany({ where: { weights: { some: {} } }, select: { id: true } });
	for (const { id } of fitted) await refoldStale(id);
}
