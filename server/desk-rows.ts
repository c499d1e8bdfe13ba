// Everything asked of a set's documents, in the order of the texts: what the desk searches and counts.
import "server-only";
import type { Kind, Standing } from "../core/fact/fact";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import { listNewest, type NewestRevision } from "./newest-revisions";

/** Where a question stands on the desk. */
export type Place = "waiting" | "in-set" | "draft" | "held-back" | "rejected";

const fields = {
	id: true,
	status: true,
	version: true,
	heldBackFor: true,
	fact: { select: { standing: true, accordingTo: true } },
} as const satisfies Prisma.QuestionSelect;

type Stored = Prisma.QuestionGetPayload<{ select: typeof fields }>;
type Evidence = { documentId: string; revisionId: string; start: number; end: number; quote: string };

export type Row = {
	id: string;
	version: number;
	place: Place;
	heldBackFor: string;
	kind: Kind;
	standing: Standing | null;
	accordingTo: string | null;
	byHand: boolean;
	rationale: string;
	/** Stem, key and evidence in the form in which the search compares. */
	folded: string;
	revision: NewestRevision;
	evidence: Evidence[];
	/** How many wrong choices are left to be put. */
	spares: number;
	isReported: boolean;
};

/** The form in which the search compares. */
export const foldSearch = (text: string) => text.normalize("NFKC").toLowerCase().trim();

function placeOf({ status }: Stored, inSet: boolean): Place {
	switch (status) {
		case "ready":
			return inSet ? "in-set" : "waiting";
		case "draft":
			return "draft";
		case "rejected":
			return "rejected";
		case "heldBack":
		case "retired":
			return "held-back";
	}
}

type Around = { newest: Map<string, NewestRevision>; documentOf: Map<string, string>; inSet: Set<string> };

function rowOf(question: Stored, { newest, documentOf, inSet }: Around, isReported: boolean): Row[] {
	const revision = newest.get(question.id);
	if (!revision) return [];
	const { id, version, heldBackFor, fact } = question;
	const evidence = revision.evidence.map((place) => ({
		...place,
		documentId: documentOf.get(place.revisionId) ?? "",
	}));
	const texts = [revision.stem, revision.answer, ...evidence.map(({ quote }) => quote)];
	return [
		{
			...{ id, version, heldBackFor, revision, evidence, isReported },
			place: placeOf(question, inSet.has(question.id)),
			kind: revision.kind as Kind,
			standing: (fact?.standing ?? null) as Standing | null,
			accordingTo: fact?.accordingTo ?? null,
			byHand: revision.writtenById !== null,
			rationale: revision.rationale,
			folded: foldSearch(texts.join("\n")),
			spares: Array.isArray(revision.spare) ? revision.spare.length : 0,
		},
	];
}

/** In the order of the documents and their texts; what quotes nothing comes last. */
function byPlace(order: Map<string, number>) {
	const documentOf = ({ evidence: [at] }: Row) => (at ? (order.get(at.documentId) ?? 0) : order.size);
	const startOf = ({ evidence: [at] }: Row) => at?.start ?? 0;
	return (a: Row, b: Row) =>
		documentOf(a) - documentOf(b) || startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1);
}

/** Every question about these documents of a collection, and those of the set that quote none. */
export async function listRows(collectionId: string, setId: string, documentIds: string[]): Promise<Row[]> {
	const questions = await database.question.findMany({
		where: { collectionId, status: { not: "retired" } },
		select: fields,
	});
	const newest = await listNewest(database, collectionId);
	const revisions = await database.revision.findMany({
		where: { document: { collectionId } },
		select: { id: true, documentId: true },
	});
	const documentOf = new Map(revisions.map((revision) => [revision.id, revision.documentId]));
	const items = await database.setItem.findMany({ where: { setId }, select: { questionId: true } });
	const inSet = new Set(items.map((item) => item.questionId));
	const reports = await database.report.findMany({
		where: { question: { collectionId }, settledAt: null },
		select: { questionId: true },
	});
	const reported = new Set(reports.map((report) => report.questionId));
	const order = new Map(documentIds.map((id, place) => [id, place]));
	return questions
		.flatMap((question) => rowOf(question, { newest, documentOf, inSet }, reported.has(question.id)))
		.filter(({ evidence: [at] }) => at === undefined || order.has(at.documentId))
		.sort(byPlace(order));
}
