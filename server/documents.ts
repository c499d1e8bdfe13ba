import "server-only";
import { mayEditSet, maySeeDocument, maySeeSet } from "../core/classroom/access";
import { assignedTo } from "./assignment-rows";
import { type Disputes, disputesOf } from "./conflicts";
import { database } from "./database";
import { NotFound } from "./failure";
import { type Margin, marginsOf } from "./margin";
import { listQuestionsOf, openNow } from "./margin-questions";
import { isLearner, type Viewer } from "./session";
import { sharesOf, withRoles } from "./shares";

/** A document that its viewer may read now, and the sets of its collection that they may see and edit. */
export type Readable = {
	id: string;
	title: string;
	language: string;
	sourceLine: string | null;
	publishedOn: string | null;
	rights: string;
	collectionId: string;
	revisionId: string;
	seenSetIds: string[];
	ownSetIds: string[];
};

export type ParagraphView = { line: number; text: string; isHeading: boolean; margin: Margin };
export type DocumentView = Omit<Readable, "collectionId" | "revisionId" | "seenSetIds" | "ownSetIds"> & {
	paragraphs: ParagraphView[];
	disputes: Disputes;
};

/** @throws NotFound where there is no such document, it is not for this viewer, or it is shut while they work */
export async function requireReadable(viewer: Viewer, documentId: string): Promise<Readable> {
	const document = await database.document.findUnique({
		where: { id: documentId },
		include: {
			collection: {
				select: { sets: { select: { id: true, visibility: true, ownerId: true, shares: sharesOf(viewer) } } },
			},
		},
	});
	const actor = isLearner(viewer) ? { id: viewer.id } : {};
	if (!document?.currentRevisionId) throw new NotFound();
	const { collectionId, currentRevisionId: revisionId } = document;
	const sets = document.collection.sets.map(withRoles);
	if (!maySeeDocument(actor, sets) && !(await isAssigned(viewer, collectionId))) throw new NotFound();
	if (isLearner(viewer) && (await isShut(viewer.id, collectionId))) throw new NotFound();
	const { id, title, language, sourceLine, publishedOn, rights } = document;
	return {
		...{ id, title, language, sourceLine, publishedOn, rights, collectionId, revisionId },
		seenSetIds: sets.filter((set) => maySeeSet(actor, set)).map((set) => set.id),
		ownSetIds: sets.filter((set) => mayEditSet(actor, set)).map((set) => set.id),
	};
}

/**
 * A document's text in paragraphs, what its margin tells this viewer, and what gainsays it. The text is no secret; which
 * part of it is evidence is, until the answer.
 */
export async function requireDocument(viewer: Viewer, documentId: string): Promise<DocumentView> {
	const readable = await requireReadable(viewer, documentId);
	const { revisionId, collectionId: _, seenSetIds: __, ownSetIds: ___, ...told } = readable;
	const { text, passages } = await database.revision.findUniqueOrThrow({
		where: { id: revisionId },
		select: { text: true, passages: { orderBy: { position: "asc" } } },
	});
	const questions = await listQuestionsOf(viewer, readable);
	const margins = await marginsOf(readable, passages, questions);
	const paragraphs = passages.map(({ position, start, end, isHeading }, index) => ({
		...{ line: position, text: text.slice(start, end), isHeading },
		margin: margins[index] ?? { notes: [], isAskable: false },
	}));
	return { ...told, paragraphs, disputes: await disputesOf(readable, questions) };
}

/** Whether an assignment about these documents has been open to somebody: what proves its answers may be read. */
async function isAssigned(viewer: Viewer, collectionId: string): Promise<boolean> {
	if (!isLearner(viewer)) return false;
	const where = { ...assignedTo(viewer.id), opensAt: { lte: new Date() }, set: { collectionId } };
	return (await database.assignment.count({ where })) > 0;
}

/** Whether somebody works on an assignment about these documents in which they may not be looked at. */
async function isShut(userId: string, collectionId: string): Promise<boolean> {
	const assignment = { openBook: false, set: { collectionId } };
	return (await database.attempt.count({ where: { userId, ...openNow(new Date()), assignment } })) > 0;
}
