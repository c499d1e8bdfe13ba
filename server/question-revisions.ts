// What a question says, as a new revision of it; the one before stays for the attempts that pin it.
import "server-only";
import { Prisma } from "../prisma/generated/client";
import { newId } from "./ids";
import { sha256 } from "./stored-documents";

type Tx = Prisma.TransactionClient;

type Json = Prisma.JsonValue;

/** Everything a question says, with its evidence in order. */
export type Content = {
	kind: string;
	stem: string;
	answer: string;
	accepted: Json;
	distractors: Json;
	spare: Json;
	rationale: string;
	derivation: string | null;
	writtenById: string | null;
	evidence: { revisionId: string; start: number; end: number; quote: string }[];
};

/** What a revision says, without its evidence. */
export const saidFields = {
	kind: true,
	stem: true,
	answer: true,
	accepted: true,
	distractors: true,
	spare: true,
	rationale: true,
	derivation: true,
	writtenById: true,
} as const satisfies Prisma.QuestionRevisionSelect;

export const contentFields = {
	...saidFields,
	evidence: {
		orderBy: { position: "asc" },
		select: { revisionId: true, start: true, end: true, quote: true },
	},
} as const satisfies Prisma.QuestionRevisionSelect;

/** Writes what a question says from now on. @returns the id of the revision */
export async function writeRevision(tx: Tx, questionId: string, content: Content): Promise<string> {
	const { evidence, accepted, distractors, spare, ...says } = content;
	const newest = await tx.questionRevision.findFirst({
		where: { questionId },
		orderBy: { number: "desc" },
		select: { number: true },
	});
	const id = newId();
	await tx.questionRevision.create({
		data: {
			...says,
			accepted: accepted as Prisma.InputJsonValue,
			distractors: distractors as Prisma.InputJsonValue,
			spare: spare === null ? Prisma.DbNull : (spare as Prisma.InputJsonValue),
			id,
			questionId,
			number: (newest?.number ?? 0) + 1,
			digest: sha256(JSON.stringify(content)),
		},
	});
	await tx.evidence.createMany({
		data: evidence.map((quote, position) => ({ ...quote, position, questionRevisionId: id })),
	});
	return id;
}
