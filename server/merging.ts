// A guest who signs in to an account brings along everything they did: attempts change owner, logs unite by client
// key, cards are folded again. Doing it twice changes nothing.
import "server-only";
import { refoldCard } from "./cards";
import { database } from "./database";

export async function mergeGuest(guestId: string, accountId: string): Promise<void> {
	await database.$transaction(async (tx) => {
		const guest = await tx.user.findUnique({
			where: { id: guestId },
			select: { kind: true, mergedIntoId: true },
		});
		if (guest?.kind !== "guest" || guest.mergedIntoId || guestId === accountId) return;
		await tx.user.update({
			where: { id: guestId },
			data: { mergedIntoId: accountId, sessionVersion: { increment: 1 } },
		});
		await tx.attempt.updateMany({ where: { userId: guestId }, data: { userId: accountId } });
		for (const study of await tx.study.findMany({ where: { userId: guestId } })) {
			const key = { userId_setId: { userId: accountId, setId: study.setId } };
			const { setId, startedAt, stoppedAt } = study;
			await tx.study.upsert({
				where: key,
				create: { userId: accountId, setId, startedAt, stoppedAt },
				update: {},
			});
		}
		await tx.study.deleteMany({ where: { userId: guestId } });
		await tx.card.deleteMany({ where: { userId: guestId } });
		const theirs = await tx.reviewLog.findMany({
			where: { userId: accountId },
			select: { clientKey: true },
		});
		const moved = await tx.reviewLog.findMany({
			where: { userId: guestId, clientKey: { notIn: theirs.map((log) => log.clientKey) } },
			select: { id: true, questionId: true },
		});
		await tx.reviewLog.updateMany({
			where: { id: { in: moved.map((log) => log.id) } },
			data: { userId: accountId },
		});
		const account = await tx.user.findUniqueOrThrow({
			where: { id: accountId },
			select: { id: true, retention: true },
		});
		for (const questionId of new Set(moved.map((log) => log.questionId)))
			await refoldCard(tx, account, questionId);
	});
}
