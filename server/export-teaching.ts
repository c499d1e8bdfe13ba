// The classes somebody is in, and what they have made: sets with their texts, assignments with their terms. Who the learners
// of a class are and what they did is theirs, and not in it.
import "server-only";
import { database } from "./database";
import type { Exported } from "./export";
import { madeBy } from "./export-learning";
import { inPages, mapPages } from "./export-pieces";

export async function* classPages({ learner }: Exported) {
	const rows = await database.enrollment.findMany({
		where: { userId: learner.id },
		orderBy: { createdAt: "asc" },
		select: {
			...{ role: true, status: true, nickname: true, number: true, createdAt: true },
			classroom: { select: { name: true, archivedAt: true } },
		},
	});
	yield rows.map(({ classroom, ...row }) => ({ ...classroom, ...row }));
}

/** Those that somebody gave themselves: the client key begins with who did. */
export async function* assignmentPages({ learner }: Exported) {
	const rows = await database.assignment.findMany({
		where: { clientKey: { startsWith: `${learner.id} ` } },
		orderBy: { createdAt: "asc" },
		omit: { clientKey: true, classroomId: true, version: true },
		include: { classroom: { select: { name: true } }, set: { select: { title: true } } },
	});
	yield rows.map(({ classroom, set, ...terms }) => ({ ...terms, class: classroom.name, set: set.title }));
}

const documentFields = {
	title: true,
	language: true,
	sourceLine: true,
	publishedOn: true,
	rights: true,
	currentRevision: { select: { text: true } },
} as const;

/** One at a time: a text may be long. */
export function setPages({ learner, told }: Exported) {
	const pages = inPages(1, (place) =>
		database.studySet.findMany({
			where: madeBy(learner.id),
			orderBy: { id: "asc" },
			...place,
			select: {
				...{ id: true, title: true, visibility: true, createdAt: true },
				collection: { select: { documents: { orderBy: { createdAt: "asc" }, select: documentFields } } },
				items: {
					where: { question: told },
					orderBy: { position: "asc" },
					select: { questionId: true },
				},
			},
		}),
	);
	return mapPages(pages, ({ collection, items, ...set }) => ({
		...set,
		documents: (collection?.documents ?? []).map(({ currentRevision, ...document }) => ({
			...document,
			text: currentRevision?.text ?? null,
		})),
		questionIds: items.map(({ questionId }) => questionId),
	}));
}
