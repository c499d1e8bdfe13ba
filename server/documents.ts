import "server-only";
import { maySeeDocument } from "../core/classroom/access";
import { assignedTo } from "./assignment-rows";
import { database } from "./database";
import { NotFound } from "./failure";
import { isLearner, type Viewer } from "./session";
import { sharesOf, withRoles } from "./shares";

export type DocumentView = {
	id: string;
	title: string;
	language: string;
	sourceLine: string | null;
	publishedOn: string | null;
	rights: string;
	paragraphs: { line: number; text: string; isHeading: boolean }[];
};

/** A document's text in paragraphs. The text is no secret; which part of it is evidence is not told here. */
export async function requireDocument(viewer: Viewer, documentId: string): Promise<DocumentView> {
	const document = await database.document.findUnique({
		where: { id: documentId },
		include: {
			currentRevision: { include: { passages: { orderBy: { position: "asc" } } } },
			collection: {
				select: { sets: { select: { visibility: true, ownerId: true, shares: sharesOf(viewer) } } },
			},
		},
	});
	const actor = isLearner(viewer) ? { id: viewer.id } : {};
	if (!document?.currentRevision) throw new NotFound();
	const seen = maySeeDocument(actor, document.collection.sets.map(withRoles));
	if (!seen && !(await isAssigned(viewer, document.collectionId))) throw new NotFound();
	if (isLearner(viewer) && (await isShut(viewer.id, document.collectionId))) throw new NotFound();
	const { id, title, language, sourceLine, publishedOn, rights, currentRevision } = document;
	const paragraphs = currentRevision.passages.map(({ position, start, end, isHeading }) => ({
		line: position,
		text: currentRevision.text.slice(start, end),
		isHeading,
	}));
	return { id, title, language, sourceLine, publishedOn, rights, paragraphs };
}

/** Whether an assignment about these documents has been open to somebody: what proves its answers may be read. */
async function isAssigned(viewer: Viewer, collectionId: string): Promise<boolean> {
	if (!isLearner(viewer)) return false;
	const where = { ...assignedTo(viewer.id), opensAt: { lte: new Date() }, set: { collectionId } };
	return (await database.assignment.count({ where })) > 0;
}

/** Whether somebody works on an assignment about these documents in which they may not be looked at. */
async function isShut(userId: string, collectionId: string): Promise<boolean> {
	const now = new Date();
	const open = await database.attempt.count({
		where: {
			userId,
			finishedAt: null,
			OR: [{ deadlineAt: null }, { deadlineAt: { gt: now } }],
			assignment: { openBook: false, set: { collectionId } },
		},
	});
	return open > 0;
}
