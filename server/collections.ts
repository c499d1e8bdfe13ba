// Storing a collection: its documents, their facts, what is asked of them, and the sets of what ships.
import "server-only";
import type { DocumentMetadata } from "../core/document/document";
import type { Fact } from "../core/fact/fact";
import type { Question } from "../core/question/question";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import { putAt } from "./fresh-from";
import { keepOthers } from "./kept-questions";
import { inPieces } from "./pieces";
import { storeConflicts } from "./stored-conflicts";
import { storeDocument, storeFacts } from "./stored-documents";
import { type Stored, storeQuestions } from "./stored-questions";

type Tx = Prisma.TransactionClient;

export type DocumentSource = {
	slug: string;
	metadata: DocumentMetadata;
	text: string;
	facts: Fact[];
	questions: Question[];
};
export type CollectionSource = { key: string; title: string; documents: DocumentSource[] };

/** A long text has thousands of questions. */
export const STORING_TIMEOUT_MS = 120_000;

/** Stores documents that are asked about together, all there are of the collection, with their facts and questions. */
export async function storeDocuments(
	tx: Tx,
	collectionId: string,
	documents: DocumentSource[],
): Promise<Stored[]> {
	const revisionIds = new Map<string, string>();
	for (const document of documents) {
		const { revisionId } = await storeDocument(tx, collectionId, document);
		revisionIds.set(document.slug, revisionId);
	}
	const revisionOf = (slug: string) => {
		const id = revisionIds.get(slug);
		if (!id) throw new Error(`No document ${slug} in collection ${collectionId}`);
		return id;
	};
	const asked = [];
	for (const { slug, facts, questions } of documents) {
		const factIds = await storeFacts(tx, collectionId, facts);
		asked.push({ revisionId: revisionOf(slug), revisionOf, factIds, facts, questions });
	}
	await storeConflicts(tx, collectionId, asked);
	const stored = await storeQuestions(tx, collectionId, asked);
	await keepOthers(tx, collectionId, new Set(stored.map(({ id }) => id)));
	return stored;
}

type SetSource = { key: string; title: string; position: number; revisionId?: string };

/** A set of all that is served of a document, or of all of them; what people have added to it stays, last. */
async function storeSet(
	tx: Tx,
	collection: { id: string; ownerId: string | null },
	source: SetSource,
	stored: Stored[],
): Promise<void> {
	const { title, position, revisionId } = source;
	const key = { collectionId: collection.id, key: source.key };
	const set = await tx.studySet.upsert({
		where: { collectionId_key: key },
		create: { ...key, title, position, visibility: "public", ownerId: collection.ownerId },
		update: { position },
		include: { items: { orderBy: { position: "asc" }, select: { questionId: true } } },
	});
	if (set.version === 0 && set.title !== title)
		await tx.studySet.update({ where: { id: set.id }, data: { title } });
	const made = new Set(stored.map(({ id }) => id));
	const served = stored
		.filter((each) => each.status === "ready" && (!revisionId || each.revisionId === revisionId))
		.sort((a, b) => b.worth - a.worth)
		.map(({ id }) => id);
	const before = set.items.map((item) => item.questionId);
	const wanted = [...served, ...before.filter((id) => !made.has(id))];
	if (before.join() === wanted.join()) return;
	await tx.setItem.deleteMany({ where: { setId: set.id } });
	for (const piece of inPieces(wanted.map((questionId, place) => ({ questionId, position: place }))))
		await tx.setItem.createMany({ data: piece.map((item) => ({ ...item, setId: set.id })) });
	await putAt(tx, set.id, 0);
}

/** A set for the whole collection, and one for each document where there are several. */
async function storeSets(
	tx: Tx,
	collection: { id: string; ownerId: string | null },
	source: CollectionSource,
	stored: Stored[],
): Promise<void> {
	const revisions = await tx.document.findMany({
		where: { collectionId: collection.id },
		select: { slug: true, currentRevisionId: true },
	});
	const whole: SetSource = { key: "*", title: source.title, position: 0 };
	const parts = source.documents.map(({ slug, metadata }, index): SetSource => {
		const revisionId = revisions.find((row) => row.slug === slug)?.currentRevisionId ?? "";
		return { key: slug, title: metadata.title, position: index + 1, revisionId };
	});
	const sets = parts.length > 1 ? [whole, ...parts] : parts;
	for (const set of sets) await storeSet(tx, collection, set, stored);
}

/** Writes a collection that ships with its documents, questions and public sets, whole or not at all. */
export async function storeCollection(source: CollectionSource): Promise<void> {
	await database.$transaction(
		async (tx) => {
			const administrator = await tx.setting.findUnique({ where: { key: "administrator" } });
			const collection = await tx.collection.upsert({
				where: { key: source.key },
				create: { key: source.key, title: source.title, ownerId: administrator?.value ?? null },
				update: { title: source.title },
			});
			const stored = await storeDocuments(tx, collection.id, source.documents);
			await storeSets(tx, collection, source, stored);
		},
		{ timeout: STORING_TIMEOUT_MS },
	);
}
