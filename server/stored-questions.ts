// Questions as rows: what the generator asks now beside what people have decided and written, which stays. What is no
// longer asked is deleted, or retired where somebody has answered it.
import "server-only";
import type { Question } from "../core/question/question";
import type { Prisma } from "../prisma/generated/client";
import { newId } from "./ids";
import { listNewest, type NewestRevision } from "./newest-revisions";
import { inPieces } from "./pieces";
import { sha256 } from "./stored-documents";

type Tx = Prisma.TransactionClient;

/** A document as it has just been stored, with what is asked of it. */
export type AskedDocument = {
	revisionId: string;
	revisionOf: (slug: string) => string;
	factIds: Map<string, string>;
	questions: Question[];
};

const STATUS = { ready: "ready", draft: "draft", "held-back": "heldBack" } as const;

const knownFields = {
	id: true,
	key: true,
	factId: true,
	rule: true,
	worth: true,
	status: true,
	heldBackFor: true,
	decidedAt: true,
} as const satisfies Prisma.QuestionSelect;

type Known = Prisma.QuestionGetPayload<{ select: typeof knownFields }> & {
	newest: NewestRevision | undefined;
};
type Standing = Pick<Known, "status" | "heldBackFor">;

/** What a question says, as a row; a distractor's place names the revision it stands in. */
function contentOf(question: Question, revisionOf: (slug: string) => string) {
	const placed = ({ text, from }: Question["distractors"][number]) => {
		if (!from) return { text };
		const { document, ...quote } = from;
		return { text, from: { ...quote, revisionId: revisionOf(document) } };
	};
	const { kind, stem, key, accepted, rationale, derivation } = question;
	return {
		kind,
		stem,
		answer: key,
		accepted,
		distractors: question.distractors.map(placed),
		spare: question.spare.map(placed),
		rationale,
		derivation: derivation ?? null,
	};
}

/** Faults that a person has not seen when they took the question. */
function surprises(known: Known, faults: string[]): string[] {
	const seen = new Set(["rule-unproven", ...known.heldBackFor.split(" ")]);
	return faults.filter((fault) => !seen.has(fault));
}

/** How a question stands: as the generator says, or as a person decided, unless there is a new fault in it. */
function standingOf(question: Question, known: Known | undefined): Standing {
	const faults = question.heldBackFor ?? [];
	const heldBackFor = faults.join(" ");
	const isDecided = known?.decidedAt && known.status !== "retired";
	if (!isDecided) return { status: STATUS[question.status], heldBackFor };
	const isBroken = known.status === "ready" && surprises(known, faults).length > 0;
	return { status: isBroken ? "heldBack" : known.status, heldBackFor };
}

type Rows = {
	questions: Prisma.QuestionCreateManyInput[];
	revisions: Prisma.QuestionRevisionCreateManyInput[];
	evidence: Prisma.EvidenceCreateManyInput[];
};

function addRevision(rows: Rows, questionId: string, number: number, content: Content, digest: string): void {
	const { evidence, ...says } = content;
	const id = newId();
	rows.revisions.push({ ...says, id, questionId, number, digest });
	for (const quote of evidence) rows.evidence.push({ ...quote, questionRevisionId: id });
}

type Content = ReturnType<typeof contentOf> & {
	evidence: { start: number; end: number; quote: string; position: number; revisionId: string }[];
};

/** Stores one question, or lays the rows that it needs on the pile. @returns its id and how it stands */
async function storeQuestion(
	tx: Tx,
	collectionId: string,
	document: AskedDocument,
	question: Question,
	known: Known | undefined,
	rows: Rows,
): Promise<{ id: string; status: Known["status"] }> {
	const factId = document.factIds.get(question.factId) ?? null;
	const { rule, worth } = question;
	const fields = { factId, rule, worth, ...standingOf(question, known) };
	const id = known?.id ?? newId();
	const newest = known?.newest;
	if (!known) rows.questions.push({ id, collectionId, key: question.id, ...fields });
	else if (newest?.writtenById == null && !isSame(known, fields))
		await tx.question.update({ where: { id }, data: fields });
	const says = contentOf(question, document.revisionOf);
	const { revisionId } = document;
	const evidence = question.evidence.map((quote, position) => ({ ...quote, position, revisionId }));
	const digest = sha256(JSON.stringify([says, evidence]));
	const isWritten = newest != null && newest.writtenById !== null;
	if (!isWritten && newest?.digest !== digest)
		addRevision(rows, id, (newest?.number ?? 0) + 1, { ...says, evidence }, digest);
	return { id, status: isWritten ? (known?.status ?? fields.status) : fields.status };
}

function isSame(known: Known, fields: Omit<Prisma.QuestionCreateManyInput, "collectionId" | "key">): boolean {
	return (Object.keys(fields) as (keyof typeof fields)[]).every(
		(field) => known[field as keyof Known] === fields[field],
	);
}

export type Stored = { id: string; status: Known["status"]; worth: number; revisionId: string };

/** Stores what is asked of the documents of a collection; @returns every question of the generator, as it stands now */
export async function storeQuestions(
	tx: Tx,
	collectionId: string,
	documents: AskedDocument[],
): Promise<Stored[]> {
	const all = await tx.question.findMany({ where: { collectionId }, select: knownFields });
	const newest = await listNewest(tx, collectionId);
	const known = new Map(all.map((row) => [row.key, { ...row, newest: newest.get(row.id) }]));
	const rows: Rows = { questions: [], revisions: [], evidence: [] };
	const stored: Stored[] = [];
	for (const document of documents) {
		for (const question of document.questions) {
			const row = known.get(question.id);
			const { id, status } = await storeQuestion(tx, collectionId, document, question, row, rows);
			stored.push({ id, status, worth: question.worth, revisionId: document.revisionId });
		}
	}
	for (const data of inPieces(rows.questions)) await tx.question.createMany({ data });
	for (const data of inPieces(rows.revisions)) await tx.questionRevision.createMany({ data });
	for (const data of inPieces(rows.evidence)) await tx.evidence.createMany({ data });
	return stored;
}
