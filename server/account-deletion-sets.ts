// What somebody who leaves for good has made. What nobody else has to do with goes; the rest goes on, and is nobody's: not
// null, for ownerless things are the next administrator's, and words that nobody wrote are the generator's to change.
import "server-only";
import type { Prisma } from "../prisma/generated/client";
import { makeNobody } from "./account-deletion-results";

type Tx = Prisma.TransactionClient;

const some = { some: {} };

/** Texts with which somebody has to do: a class sees them, an assignment asks about them, somebody studied or answered. */
const inUse = {
	OR: [
		{
			sets: {
				some: {
					OR: [
						{ key: { not: null } }, // it ships
						...[{ shares: some }, { assignments: some }, { studies: some }, { attempts: some }],
					],
				},
			},
		},
		{
			questions: {
				some: {
					OR: [
						...[{ cards: some }, { reviewLogs: some }, { reports: some }, { assigned: some }],
						...[{ rescores: some }, { revisions: { some: { attemptItems: some } } }],
					],
				},
			},
		},
	],
} satisfies Prisma.CollectionWhereInput;

/** A collection with all that hangs on it, from the leaves to the root. */
async function deleteCollection(tx: Tx, collectionId: string): Promise<void> {
	const question = { collectionId };
	const document = { collectionId };
	await tx.evidence.deleteMany({ where: { questionRevision: { question } } });
	await tx.questionRevision.deleteMany({ where: { question } });
	await tx.setItem.deleteMany({ where: { question } });
	await tx.question.deleteMany({ where: question });
	await tx.fact.deleteMany({ where: { collectionId } });
	await tx.job.deleteMany({ where: { revision: { document } } });
	await tx.studySet.deleteMany({ where: { collectionId } });
	await tx.document.updateMany({ where: document, data: { currentRevisionId: null } });
	await tx.passage.deleteMany({ where: { revision: { document } } });
	await tx.revision.deleteMany({ where: { document } });
	await tx.document.deleteMany({ where: document });
	await tx.collection.delete({ where: { id: collectionId } });
}

/** What others go on using becomes nobody's. */
async function disown(tx: Tx, ids: string[]): Promise<void> {
	const userId = { in: ids };
	const counts = [
		await tx.collection.count({ where: { ownerId: userId } }),
		await tx.studySet.count({ where: { ownerId: userId } }),
		await tx.questionRevision.count({ where: { writtenById: userId } }),
		await tx.job.count({ where: { userId } }),
		await tx.rescore.count({ where: { userId } }),
	];
	if (counts.every((count) => count === 0)) return;
	const nobody = await makeNobody(tx);
	await tx.collection.updateMany({ where: { ownerId: userId }, data: { ownerId: nobody } });
	await tx.studySet.updateMany({ where: { ownerId: userId }, data: { ownerId: nobody } });
	await tx.questionRevision.updateMany({ where: { writtenById: userId }, data: { writtenById: nobody } });
	await tx.job.updateMany({ where: { userId }, data: { userId: nobody } });
	await tx.rescore.updateMany({ where: { userId }, data: { userId: nobody } });
}

/** Deletes what these rows own and nobody else uses; the caller has deleted what they did with it themselves. */
export async function leaveSets(tx: Tx, ids: string[]): Promise<void> {
	const unused = await tx.collection.findMany({
		where: { ownerId: { in: ids }, NOT: inUse },
		select: { id: true },
	});
	for (const { id } of unused) await deleteCollection(tx, id);
	await disown(tx, ids);
}
