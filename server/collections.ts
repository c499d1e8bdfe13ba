// Storing a collection: what is there already stays as it is, keeps its id and its learners' cards; what changed
// becomes a new revision; what is no longer asked is deleted, or retired where somebody has answered it.
import "server-only";
import { createHash } from "node:crypto";
import type { DocumentMetadata } from "../core/document/document";
import { splitPassages } from "../core/document/passages";
import type { Fact } from "../core/fact/fact";
import type { Question } from "../core/question/question";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";

type Tx = Prisma.TransactionClient;

export type DocumentSource = {
	slug: string;
	metadata: DocumentMetadata;
	text: string;
	facts: Fact[];
	questions: Question[];
};
export type CollectionSource = { key: string; title: string; documents: DocumentSource[] };

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function storeDocument(tx: Tx, collectionId: string, source: DocumentSource): Promise<string> {
	const { collection: _, ...metadata } = source.metadata;
	const fields = { sourceLine: null, publishedOn: null, ...metadata };
	const key = { collectionId, slug: source.slug };
	const document = await tx.document.upsert({
		where: { collectionId_slug: key },
		create: { ...key, ...fields },
		update: fields,
		include: { revisions: { select: { id: true, number: true, sha256: true } } },
	});
	const digest = sha256(source.text);
	const known = document.revisions.find((revision) => revision.sha256 === digest);
	const revision =
		known ??
		(await tx.revision.create({
			data: {
				documentId: document.id,
				number: document.revisions.length + 1,
				text: source.text,
				sha256: digest,
				passages: {
					create: splitPassages(source.text).map((passage, position) => ({ ...passage, position })),
				},
			},
		}));
	await tx.document.update({ where: { id: document.id }, data: { currentRevisionId: revision.id } });
	return revision.id;
}

async function storeFacts(tx: Tx, collectionId: string, facts: Fact[]): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	for (const fact of facts) {
		const key = { collectionId, key: fact.id };
		const data = { kind: fact.kind, standing: fact.standing, accordingTo: fact.accordingTo ?? null };
		const row = await tx.fact.upsert({
			where: { collectionId_key: key },
			create: { ...key, ...data },
			update: data,
			select: { id: true },
		});
		ids.set(fact.id, row.id);
	}
	return ids;
}

const STATUS = { ready: "ready", draft: "draft", "held-back": "heldBack" } as const;

/** What a question says, as a row; a distractor's place names the revision it stands in. */
function contentOf(question: Question, revisionOf: (slug: string) => string) {
	const { kind, stem, key, accepted, rationale, derivation } = question;
	const distractors = question.distractors.map(({ text, from }) => {
		if (!from) return { text };
		const { document, ...quote } = from;
		return { text, from: { ...quote, revisionId: revisionOf(document) } };
	});
	return { kind, stem, answer: key, accepted, distractors, rationale, derivation: derivation ?? null };
}

async function storeQuestion(
	tx: Tx,
	collectionId: string,
	question: Question,
	factId: string | null,
	place: { revisionId: string; revisionOf: (slug: string) => string },
): Promise<string> {
	const fields = { factId, rule: question.rule, worth: question.worth, status: STATUS[question.status] };
	const key = { collectionId, key: question.id };
	const row = await tx.question.upsert({
		where: { collectionId_key: key },
		create: { ...key, ...fields },
		update: fields,
		select: {
			id: true,
			revisions: { orderBy: { number: "desc" }, take: 1, select: { number: true, digest: true } },
		},
	});
	const content = contentOf(question, place.revisionOf);
	const evidence = question.evidence.map((quote, position) => ({
		...quote,
		position,
		revisionId: place.revisionId,
	}));
	const digest = sha256(JSON.stringify([content, evidence]));
	const newest = row.revisions[0];
	if (newest?.digest !== digest) {
		const number = (newest?.number ?? 0) + 1;
		await tx.questionRevision.create({
			data: { ...content, questionId: row.id, number, digest, evidence: { create: evidence } },
		});
	}
	return row.id;
}

/** Takes out of service what the collection no longer asks. */
async function retireOthers(tx: Tx, collectionId: string, kept: Set<string>): Promise<void> {
	const others = await tx.question.findMany({
		where: { collectionId, status: { not: "retired" } },
		select: {
			id: true,
			revisions: { select: { id: true, _count: { select: { attemptItems: true } } } },
			_count: { select: { cards: true, reviewLogs: true } },
		},
	});
	for (const { id, revisions, _count } of others.filter((question) => !kept.has(question.id))) {
		await tx.setItem.deleteMany({ where: { questionId: id } });
		const used =
			_count.cards + _count.reviewLogs > 0 || revisions.some((revision) => revision._count.attemptItems > 0);
		if (used) {
			await tx.question.update({ where: { id }, data: { status: "retired" } });
			continue;
		}
		await tx.evidence.deleteMany({ where: { questionRevision: { questionId: id } } });
		await tx.questionRevision.deleteMany({ where: { questionId: id } });
		await tx.question.delete({ where: { id } });
	}
}

type SetSource = { key: string; title: string; position: number; questionIds: string[] };

async function storeSet(
	tx: Tx,
	collectionId: string,
	ownerId: string | null,
	source: SetSource,
): Promise<void> {
	const key = { collectionId, key: source.key };
	const fields = { title: source.title, position: source.position };
	const set = await tx.studySet.upsert({
		where: { collectionId_key: key },
		create: { ...key, ...fields, visibility: "public", ownerId },
		update: fields,
		include: { items: { orderBy: { position: "asc" }, select: { questionId: true } } },
	});
	const now = set.items.map((item) => item.questionId).join();
	if (now === source.questionIds.join()) return;
	await tx.setItem.deleteMany({ where: { setId: set.id } });
	await tx.setItem.createMany({
		data: source.questionIds.map((questionId, position) => ({ setId: set.id, questionId, position })),
	});
}

/** Writes a collection with its documents, facts, questions and sets, whole or not at all. */
export async function storeCollection(source: CollectionSource): Promise<void> {
	await database.$transaction(
		async (tx) => {
			const administrator = await tx.setting.findUnique({ where: { key: "administrator" } });
			const collection = await tx.collection.upsert({
				where: { key: source.key },
				create: { key: source.key, title: source.title, ownerId: administrator?.value ?? null },
				update: { title: source.title },
			});
			const revisionIds = new Map<string, string>();
			for (const document of source.documents) {
				revisionIds.set(document.slug, await storeDocument(tx, collection.id, document));
			}
			const revisionOf = (slug: string) => {
				const id = revisionIds.get(slug);
				if (!id) throw new Error(`No document ${slug} in collection ${source.key}`);
				return id;
			};
			const served: { questionId: string; slug: string; worth: number }[] = [];
			const kept = new Set<string>();
			for (const { slug, facts, questions } of source.documents) {
				const factIds = await storeFacts(tx, collection.id, facts);
				const place = { revisionId: revisionOf(slug), revisionOf };
				for (const question of questions) {
					const factId = factIds.get(question.factId) ?? null;
					const questionId = await storeQuestion(tx, collection.id, question, factId, place);
					kept.add(questionId);
					if (question.status === "ready") served.push({ questionId, slug, worth: question.worth });
				}
			}
			await retireOthers(tx, collection.id, kept);
			await storeSets(tx, collection, source, served);
		},
		{ timeout: 120_000 },
	);
}

/** A set for the whole collection, and one for each document where there are several. */
async function storeSets(
	tx: Tx,
	collection: { id: string; ownerId: string | null },
	source: CollectionSource,
	served: { questionId: string; slug: string; worth: number }[],
): Promise<void> {
	const byWorth = served.toSorted((a, b) => b.worth - a.worth);
	const idsOf = (slug?: string) =>
		byWorth.filter((entry) => slug === undefined || entry.slug === slug).map((entry) => entry.questionId);
	const whole = { key: "*", title: source.title, position: 0, questionIds: idsOf() };
	const parts = source.documents.map(({ slug, metadata }, index) => ({
		key: slug,
		title: metadata.title,
		position: index + 1,
		questionIds: idsOf(slug),
	}));
	const sets = parts.length > 1 ? [whole, ...parts] : parts;
	for (const set of sets) await storeSet(tx, collection.id, collection.ownerId, set);
}
