import "server-only";
import { maySeeDocument } from "../core/classroom/access";
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
	if (!document?.currentRevision || !maySeeDocument(actor, document.collection.sets.map(withRoles)))
		throw new NotFound();
	const { id, title, language, sourceLine, publishedOn, rights, currentRevision } = document;
	const paragraphs = currentRevision.passages.map(({ position, start, end, isHeading }) => ({
		line: position,
		text: currentRevision.text.slice(start, end),
		isHeading,
	}));
	return { id, title, language, sourceLine, publishedOn, rights, paragraphs };
}
