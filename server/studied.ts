// What a learner studies: the sets, and the questions that come of them in review.
import "server-only";
import type { Prisma } from "../prisma/generated/client";
import { classesOf } from "./shares";

type Tx = Prisma.TransactionClient;

/** The learner's studies that go on. */
export const studying = (userId: string) => ({ userId, stoppedAt: null }) satisfies Prisma.StudyWhereInput;

export const studied = (userId: string) =>
	({ studies: { some: studying(userId) } }) satisfies Prisma.StudySetWhereInput;

/** Sets that are there for the learner. What a teacher has only assigned of is none: the rest of it may be for later. */
const openTo = (userId: string): Prisma.StudySetWhereInput => ({
	OR: [{ visibility: "public" }, { ownerId: userId }, { shares: { some: { classroom: classesOf(userId) } } }],
});

/** Questions that may come as new: of what is studied, all of an open set, and of another what was asked before. */
export const freshTo = (userId: string): Prisma.QuestionWhereInput => ({
	status: "ready",
	OR: [
		{ setItems: { some: { set: { AND: [studied(userId), openTo(userId)] } } } },
		{ setItems: { some: { set: studied(userId) } }, reviewLogs: { some: { userId } } },
	],
});

/** Questions of the sets that the learner studies, and those since retired from their collections. */
export const studiedBy = (userId: string): Prisma.QuestionWhereInput => ({
	OR: [
		{ status: "ready", setItems: { some: { set: studied(userId) } } },
		{ status: "retired", collection: { sets: { some: studied(userId) } } },
	],
});

/** Begins to study a set, or takes it up again where the learner asked for it. */
export async function startStudy(tx: Tx, userId: string, setId: string, again: boolean): Promise<void> {
	const key = { userId_setId: { userId, setId } };
	await tx.study.upsert({ where: key, create: { userId, setId }, update: again ? { stoppedAt: null } : {} });
}
