// What each question of a collection says now. Asked for by the collection and not by the questions' ids: a long text has
// more of them than one statement may name.
import "server-only";
import type { Prisma } from "../prisma/generated/client";
import { saidFields } from "./question-revisions";

type Tx = Prisma.TransactionClient;

const fields = {
	id: true,
	questionId: true,
	number: true,
	digest: true,
	...saidFields,
} as const satisfies Prisma.QuestionRevisionSelect;

const evidenceFields = {
	questionRevisionId: true,
	revisionId: true,
	start: true,
	end: true,
	quote: true,
} as const satisfies Prisma.EvidenceSelect;

type Place = Omit<Prisma.EvidenceGetPayload<{ select: typeof evidenceFields }>, "questionRevisionId">;
export type NewestRevision = Prisma.QuestionRevisionGetPayload<{ select: typeof fields }> & {
	evidence: Place[];
};

/** The newest revision of each question of a collection, or of those that are `which`, by the question's id. */
export async function listNewest(
	tx: Tx,
	collectionId: string,
	which: Prisma.QuestionWhereInput = {},
): Promise<Map<string, NewestRevision>> {
	const question = { ...which, collectionId };
	const revisions = await tx.questionRevision.findMany({
		where: { question },
		orderBy: { number: "asc" },
		select: fields,
	});
	const newest = new Map(revisions.map((row) => [row.questionId, { ...row, evidence: [] as Place[] }]));
	const byId = new Map([...newest.values()].map((row) => [row.id, row]));
	const evidence = await tx.evidence.findMany({
		where: { questionRevision: { question } },
		orderBy: { position: "asc" },
		select: evidenceFields,
	});
	for (const { questionRevisionId, ...place } of evidence) byId.get(questionRevisionId)?.evidence.push(place);
	return newest;
}
