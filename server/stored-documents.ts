// Documents as rows: a text that is there already is left as it is, another becomes a revision.
import "server-only";
import { createHash } from "node:crypto";
import type { DocumentMetadata } from "../core/document/document";
import { splitPassages } from "../core/document/passages";
import type { Fact } from "../core/fact/fact";
import type { Prisma } from "../prisma/generated/client";
import { newId } from "./ids";
import { inPieces } from "./pieces";

type Tx = Prisma.TransactionClient;

export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The revision of a document that has this text, made where there is none. */
export async function ensureRevision(tx: Tx, documentId: string, text: string): Promise<{ id: string }> {
	const digest = sha256(text);
	const revisions = await tx.revision.findMany({
		where: { documentId },
		select: { id: true, sha256: true },
	});
	const known = revisions.find((revision) => revision.sha256 === digest);
	if (known) return known;
	const revision = await tx.revision.create({
		data: { documentId, number: revisions.length + 1, text, sha256: digest },
		select: { id: true },
	});
	const passages = splitPassages(text).map((passage, position) => ({
		...passage,
		position,
		revisionId: revision.id,
	}));
	for (const data of inPieces(passages)) await tx.passage.createMany({ data });
	return revision;
}

/** Stores a document of a collection with the text that holds from now on. */
export async function storeDocument(
	tx: Tx,
	collectionId: string,
	source: { slug: string; metadata: DocumentMetadata; text: string },
): Promise<{ documentId: string; revisionId: string }> {
	const { collection: _, ...metadata } = source.metadata;
	const fields = { sourceLine: null, publishedOn: null, ...metadata };
	const key = { collectionId, slug: source.slug };
	const document = await tx.document.upsert({
		where: { collectionId_slug: key },
		create: { ...key, ...fields },
		update: fields,
		select: { id: true },
	});
	const revision = await ensureRevision(tx, document.id, source.text);
	await tx.document.update({ where: { id: document.id }, data: { currentRevisionId: revision.id } });
	return { documentId: document.id, revisionId: revision.id };
}

/** @returns the row's id for each fact */
export async function storeFacts(tx: Tx, collectionId: string, facts: Fact[]): Promise<Map<string, string>> {
	const known = await tx.fact.findMany({ where: { collectionId } });
	const rows = new Map(known.map((row) => [row.key, row]));
	const ids = new Map<string, string>();
	const made: Prisma.FactCreateManyInput[] = [];
	for (const { id: key, kind, standing, accordingTo = null } of facts) {
		const row = rows.get(key);
		const isSame = row?.kind === kind && row.standing === standing && row.accordingTo === accordingTo;
		if (row && !isSame)
			await tx.fact.update({ where: { id: row.id }, data: { kind, standing, accordingTo } });
		const id = row?.id ?? ids.get(key) ?? newId();
		if (!row && !ids.has(key)) made.push({ id, collectionId, key, kind, standing, accordingTo });
		ids.set(key, id);
	}
	for (const data of inPieces(made)) await tx.fact.createMany({ data });
	return ids;
}
