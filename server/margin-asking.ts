// "Quiz me on this": the questions about some paragraphs of a document.
import "server-only";
import { type AskableQuestion, askedFields, toCandidates } from "./asking";
import { database } from "./database";
import { requireReadable } from "./documents";
import { askedOf, markableFor } from "./margin-questions";
import { listPassages } from "./revisions";
import { isLearner, type Viewer } from "./session";

/** Paragraphs of a document by their positions, both included. */
export type PassageOf = { documentId: string; from: number; to: number };

const { revisions } = askedFields;
const placed = {
	...revisions.select.evidence,
	select: { quote: true, revisionId: true, start: true },
} as const;
const fields = {
	...askedFields,
	revisions: { ...revisions, select: { ...revisions.select, evidence: placed } },
} as const;

/** The questions with evidence in these paragraphs that a quiz can put to the viewer. */
export async function listOfPassage(
	viewer: Viewer,
	{ documentId, from, to }: PassageOf,
): Promise<AskableQuestion[]> {
	const readable = await requireReadable(viewer, documentId);
	const { revisionId } = readable;
	const passages = (await listPassages(revisionId)).slice(from, to + 1);
	const [first, last] = [passages[0], passages.at(-1)];
	if (!first || !last) return [];
	const start = { gte: first.start, lt: last.end };
	const learner = isLearner(viewer) ? viewer : null;
	const questions = await database.question.findMany({
		where: {
			...askedOf(readable),
			revisions: { some: { evidence: { some: { revisionId, start } } } },
			AND: learner ? [await markableFor(learner.id)] : [],
		},
		select: fields,
	});
	// Only what a question says now counts, and not where its evidence once was.
	const isHere = ({ revisions: [says] }: (typeof questions)[number]) =>
		says?.evidence.some(
			(place) => place.revisionId === revisionId && start.gte <= place.start && place.start < start.lt,
		);
	return toCandidates(questions.filter(isHere), learner?.id ?? null);
}
