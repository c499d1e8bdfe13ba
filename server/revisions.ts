// A revision never changes once it is stored, so what was read of it once is kept.
import "server-only";
import type { MarkedPassage } from "../core/attempt/feedback";
import { database } from "./database";

const MOST_KEPT = 32;

async function readRevision(id: string) {
	return database.revision.findUniqueOrThrow({
		where: { id },
		select: {
			text: true,
			document: { select: { id: true, title: true } },
			passages: {
				orderBy: { position: "asc" },
				select: { position: true, start: true, end: true, isHeading: true },
			},
		},
	});
}

const kept = new Map<string, ReturnType<typeof readRevision>>();

function findRevision(id: string): ReturnType<typeof readRevision> {
	const known = kept.get(id);
	if (known) return known;
	const read = readRevision(id);
	read.catch(() => kept.delete(id));
	const oldest = kept.keys().next();
	if (kept.size >= MOST_KEPT && !oldest.done) kept.delete(oldest.value);
	kept.set(id, read);
	return read;
}

/** The paragraphs of a revision in order. */
export async function listPassages(
	revisionId: string,
): Promise<{ position: number; start: number; end: number; isHeading: boolean }[]> {
	return (await findRevision(revisionId)).passages;
}

/** The paragraph around a place of a revision, with that place marked. */
export async function markPassage(place: {
	revisionId: string;
	start: number;
	end: number;
}): Promise<MarkedPassage> {
	const { revisionId, start, end } = place;
	const { text, document, passages } = await findRevision(revisionId);
	const around = passages.find((passage) => passage.start <= start && start < passage.end);
	const passage = around ?? { start, end, position: 0 };
	return {
		documentId: document.id,
		documentTitle: document.title,
		line: passage.position,
		before: text.slice(passage.start, start),
		marked: text.slice(start, end),
		after: text.slice(end, Math.max(end, passage.end)),
	};
}
