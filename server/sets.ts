import "server-only";
import { maySeeSet } from "../core/classroom/access";
import { chooseQuestions } from "../core/set/choose";
import type { Prisma } from "../prisma/generated/client";
import { listAskable } from "./asking";
import { database } from "./database";
import { NotFound } from "./failure";
import { ensureLearner } from "./guests";
import { isLearner, type Viewer } from "./session";

type Tx = Prisma.TransactionClient;

/** A set as it is listed. */
export type SetSummary = {
	id: string;
	title: string;
	questionCount: number;
	documents: { id: string; title: string }[];
};

const summaryFields = {
	id: true,
	key: true,
	title: true,
	visibility: true,
	ownerId: true,
	_count: { select: { items: true } },
	collection: {
		select: { documents: { select: { id: true, slug: true, title: true }, orderBy: { slug: "asc" } } },
	},
} as const satisfies Prisma.StudySetSelect;

type SummaryRow = Prisma.StudySetGetPayload<{ select: typeof summaryFields }>;

function summaryOf(row: SummaryRow): SetSummary {
	const all = row.collection?.documents ?? [];
	const own = all.filter((document) => document.slug === row.key);
	const documents = (own.length > 0 ? own : all).map(({ id, title }) => ({ id, title }));
	return { id: row.id, title: row.title, questionCount: row._count.items, documents };
}

const idOf = (viewer: Viewer) => (isLearner(viewer) ? { id: viewer.id } : {});

/** The sets this viewer may study, those that ship first. */
export async function listSets(viewer: Viewer): Promise<SetSummary[]> {
	const mine = isLearner(viewer) ? [{ ownerId: viewer.id }] : [];
	const rows = await database.studySet.findMany({
		where: { OR: [{ visibility: "public" }, ...mine], items: { some: {} } },
		orderBy: [{ position: "asc" }, { createdAt: "asc" }],
		select: summaryFields,
	});
	return rows.map(summaryOf);
}

export async function requireSet(viewer: Viewer, setId: string): Promise<SetSummary> {
	const row = await database.studySet.findUnique({ where: { id: setId }, select: summaryFields });
	if (!row || !maySeeSet(idOf(viewer), row)) throw new NotFound();
	return summaryOf(row);
}

export async function isStudying(viewer: Viewer, setId: string): Promise<boolean> {
	if (!isLearner(viewer)) return false;
	const study = await database.study.findUnique({ where: { userId_setId: { userId: viewer.id, setId } } });
	return study !== null && study.stoppedAt === null;
}

/** Begins to study a set, or takes it up again where the learner asked for it. */
export async function startStudy(tx: Tx, userId: string, setId: string, again: boolean): Promise<void> {
	const key = { userId_setId: { userId, setId } };
	await tx.study.upsert({ where: key, create: { userId, setId }, update: again ? { stoppedAt: null } : {} });
}

/** Starts or stops studying; cards and log stay either way. */
export async function setStudying(
	viewer: Viewer,
	setId: string,
	studying: boolean,
	timeZone: string,
): Promise<boolean> {
	await requireSet(viewer, setId);
	if (!studying && !isLearner(viewer)) return false;
	const learner = await ensureLearner(viewer, timeZone);
	if (studying) await startStudy(database, learner.id, setId, true);
	else {
		await database.study.updateMany({
			where: { userId: learner.id, setId, stoppedAt: null },
			data: { stoppedAt: new Date() },
		});
	}
	return studying;
}

/** How many questions one quiz of the whole set asks. */
export async function countAskable(viewer: Viewer, setId: string): Promise<number> {
	await requireSet(viewer, setId);
	return chooseQuestions(await listAskable(setId, null), Number.POSITIVE_INFINITY).length;
}
