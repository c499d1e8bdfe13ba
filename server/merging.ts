// A guest who signs in to an account brings along everything they did: attempts change owner, logs unite by client
// key, cards are folded again. Doing it twice changes nothing.
import "server-only";
import type { Prisma } from "../prisma/generated/client";
import { refoldCard } from "./cards";
import { database } from "./database";
import { inPieces } from "./pieces";

type Tx = Prisma.TransactionClient;

/** Attempts whose client key the account has already are the account's own and stay behind. */
async function moveAttempts(tx: Tx, guestId: string, accountId: string): Promise<void> {
	const attempts = await tx.attempt.findMany({
		where: { userId: guestId },
		select: { id: true, clientKey: true },
	});
	for (const piece of inPieces(attempts)) {
		const clientKey = { in: piece.map((attempt) => attempt.clientKey) };
		const theirs = await tx.attempt.findMany({
			where: { userId: accountId, clientKey },
			select: { clientKey: true },
		});
		const known = new Set(theirs.map((attempt) => attempt.clientKey));
		const id = { in: piece.filter((attempt) => !known.has(attempt.clientKey)).map((attempt) => attempt.id) };
		await tx.attempt.updateMany({ where: { id }, data: { userId: accountId } });
	}
}

async function moveStudies(tx: Tx, guestId: string, accountId: string): Promise<void> {
	for (const { setId, startedAt, stoppedAt } of await tx.study.findMany({ where: { userId: guestId } })) {
		const key = { userId_setId: { userId: accountId, setId } };
		await tx.study.upsert({
			where: key,
			create: { userId: accountId, setId, startedAt, stoppedAt },
			update: {},
		});
	}
	await tx.study.deleteMany({ where: { userId: guestId } });
}

/** @returns the questions whose logs have grown */
async function moveLogs(tx: Tx, guestId: string, accountId: string): Promise<Set<string>> {
	const select = { id: true, questionId: true, clientKey: true } as const;
	const logs = await tx.reviewLog.findMany({ where: { userId: guestId }, select });
	const grown = new Set<string>();
	for (const piece of inPieces(logs)) {
		const clientKey = { in: piece.map((log) => log.clientKey) };
		const theirs = await tx.reviewLog.findMany({ where: { userId: accountId, clientKey }, select });
		const known = new Set(theirs.map((log) => log.clientKey));
		const moving = piece.filter((log) => !known.has(log.clientKey));
		const id = { in: moving.map((log) => log.id) };
		await tx.reviewLog.updateMany({ where: { id }, data: { userId: accountId } });
		for (const { questionId } of moving) grown.add(questionId);
	}
	return grown;
}

/** What both have said of a revision stays as the account said it: its reader is not told the same twice. */
async function moveReports(tx: Tx, guestId: string, accountId: string): Promise<void> {
	const select = { id: true, questionRevisionId: true, reason: true } as const;
	const reports = await tx.report.findMany({ where: { userId: guestId }, select });
	for (const piece of inPieces(reports)) {
		const questionRevisionId = { in: piece.map((report) => report.questionRevisionId) };
		const theirs = await tx.report.findMany({ where: { userId: accountId, questionRevisionId }, select });
		const known = new Set(theirs.map((report) => `${report.questionRevisionId} ${report.reason}`));
		const moving = piece.filter((report) => !known.has(`${report.questionRevisionId} ${report.reason}`));
		const id = { in: moving.map((report) => report.id) };
		await tx.report.updateMany({ where: { id }, data: { userId: accountId } });
	}
	await tx.report.deleteMany({ where: { userId: guestId } });
}

export async function mergeGuest(guestId: string, accountId: string): Promise<void> {
	await database.$transaction(
		async (tx) => {
			const { count } = await tx.user.updateMany({
				where: { id: guestId, kind: "guest", mergedIntoId: null, NOT: { id: accountId } },
				data: { mergedIntoId: accountId, sessionVersion: { increment: 1 } },
			});
			if (count === 0) return;
			await moveAttempts(tx, guestId, accountId);
			await moveStudies(tx, guestId, accountId);
			await moveReports(tx, guestId, accountId);
			await tx.weights.updateMany({ where: { userId: guestId }, data: { userId: accountId } });
			await tx.card.deleteMany({ where: { userId: guestId } });
			const grown = await moveLogs(tx, guestId, accountId);
			const select = { id: true, weightsId: true } as const;
			const account = await tx.user.findUniqueOrThrow({ where: { id: accountId }, select });
			for (const questionId of grown) await refoldCard(tx, account, questionId);
		},
		{ timeout: 60_000 },
	);
}
