// What the generator no longer makes: a question that a person took or wrote goes over to the new text where its quotes
// still stand there, and is held back where they do not; any other is deleted, or retired where somebody answered it.
import "server-only";
import { findAgain } from "../core/document/relocate";
import type { Quote } from "../core/language/span";
import type { Prisma } from "../prisma/generated/client";
import { listNewest, type NewestRevision } from "./newest-revisions";
import { writeRevision } from "./question-revisions";

type Tx = Prisma.TransactionClient;

const fields = {
	id: true,
	status: true,
	decidedAt: true,
	heldBackFor: true,
} as const satisfies Prisma.QuestionSelect;

type Row = Prisma.QuestionGetPayload<{ select: typeof fields }>;
type Place = Quote & { revisionId: string };

/** The texts of revisions, read once each. */
type Texts = (revisionId: string) => Promise<{ text: string; current: { id: string; text: string } | null }>;

function textsOf(tx: Tx): Texts {
	const read = new Map<string, ReturnType<Texts>>();
	return (id) => {
		const known = read.get(id);
		if (known) return known;
		const row = tx.revision
			.findUniqueOrThrow({
				where: { id },
				select: {
					text: true,
					document: { select: { currentRevision: { select: { id: true, text: true } } } },
				},
			})
			.then(({ text, document }) => ({ text, current: document.currentRevision }));
		read.set(id, row);
		return row;
	};
}

/** Where a piece of evidence stands in the text that holds now; null: nowhere. */
async function move(texts: Texts, evidence: Place): Promise<Place | null> {
	const { text, current } = await texts(evidence.revisionId);
	if (current === null || current.id === evidence.revisionId) return evidence;
	const found = findAgain(evidence, text, current.text);
	return found && { ...found, revisionId: current.id };
}

async function holdBack(tx: Tx, row: Row): Promise<void> {
	const codes = new Set([...row.heldBackFor.split(" ").filter(Boolean), "evidence-not-in-text"]);
	const status = row.status === "ready" ? "heldBack" : row.status;
	const heldBackFor = [...codes].join(" ");
	if (status === row.status && heldBackFor === row.heldBackFor) return;
	await tx.question.update({
		where: { id: row.id },
		data: { status, heldBackFor, version: { increment: 1 } },
	});
}

/** Takes a question over into the present texts. */
async function carryOver(tx: Tx, texts: Texts, row: Row, newest: NewestRevision): Promise<void> {
	const moved = await Promise.all(newest.evidence.map((evidence) => move(texts, evidence)));
	const found = moved.filter((evidence) => evidence !== null);
	if (found.length < moved.length) return holdBack(tx, row);
	if (found.every((evidence, i) => evidence.revisionId === newest.evidence[i]?.revisionId)) return;
	const { id: _, questionId: __, number: ___, digest: ____, ...says } = newest;
	await writeRevision(tx, row.id, { ...says, evidence: found });
}

async function deleteQuestion(tx: Tx, id: string): Promise<void> {
	await tx.evidence.deleteMany({ where: { questionRevision: { questionId: id } } });
	await tx.questionRevision.deleteMany({ where: { questionId: id } });
	await tx.question.delete({ where: { id } });
}

/** Whether anybody has met the question: its row has to stay. */
async function isUsed(tx: Tx, id: string): Promise<boolean> {
	const { _count, revisions } = await tx.question.findUniqueOrThrow({
		where: { id },
		select: {
			_count: { select: { cards: true, reviewLogs: true, reports: true, assigned: true } },
			revisions: { select: { _count: { select: { attemptItems: true } } } },
		},
	});
	const asked = revisions.some((revision) => revision._count.attemptItems > 0);
	return asked || _count.cards + _count.reviewLogs + _count.reports + _count.assigned > 0;
}

async function takeOut(tx: Tx, id: string): Promise<void> {
	await tx.setItem.deleteMany({ where: { questionId: id } });
	if (await isUsed(tx, id)) await tx.question.update({ where: { id }, data: { status: "retired" } });
	else await deleteQuestion(tx, id);
}

/** Looks after all questions of a collection that the generator did not make this time. */
export async function keepOthers(tx: Tx, collectionId: string, made: ReadonlySet<string>): Promise<void> {
	const rows = await tx.question.findMany({
		where: { collectionId, status: { not: "retired" } },
		select: fields,
	});
	const texts = textsOf(tx);
	const newest = await listNewest(tx, collectionId);
	for (const row of rows) {
		const says = newest.get(row.id);
		const isKept = says && (says.writtenById !== null || (row.decidedAt && !made.has(row.id)));
		if (isKept) await carryOver(tx, texts, row, says);
		else if (!made.has(row.id)) await takeOut(tx, row.id);
	}
}
