import "server-only";
import { mayEditSet, maySeeSet } from "../core/classroom/access";
import { KINDS, type Kind } from "../core/fact/fact";
import { chooseQuestions } from "../core/set/choose";
import type { Prisma } from "../prisma/generated/client";
import { listAskable } from "./asking";
import { database } from "./database";
import { NotFound } from "./failure";
import { ensureLearner } from "./guests";
import { isLearner, type Viewer } from "./session";
import { sharesOf, withRoles } from "./shares";
import { studying as ongoing, startStudy } from "./studied";

/** A set as it is listed. */
export type SetSummary = {
	id: string;
	title: string;
	questionCount: number;
	/** Whether the viewer made it and may edit it. */
	isOwn: boolean;
	documents: { id: string; title: string }[];
};

const summaryFields = (viewer: Viewer) =>
	({
		id: true,
		key: true,
		title: true,
		visibility: true,
		ownerId: true,
		_count: { select: { items: { where: { question: { status: "ready" } } } } },
		collection: {
			select: { documents: { select: { id: true, slug: true, title: true }, orderBy: { slug: "asc" } } },
		},
		shares: sharesOf(viewer),
	}) as const satisfies Prisma.StudySetSelect;

type SummaryRow = Prisma.StudySetGetPayload<{ select: ReturnType<typeof summaryFields> }>;

const idOf = (viewer: Viewer) => (isLearner(viewer) ? { id: viewer.id } : {});

function summaryOf(row: SummaryRow, viewer: Viewer): SetSummary {
	const all = row.collection?.documents ?? [];
	const own = all.filter((document) => document.slug === row.key);
	const documents = (own.length > 0 ? own : all).map(({ id, title }) => ({ id, title }));
	const isOwn = mayEditSet(idOf(viewer), withRoles(row));
	return { id: row.id, title: row.title, questionCount: row._count.items, isOwn, documents };
}

/** The sets this viewer may study, those that ship first. */
export async function listSets(viewer: Viewer): Promise<SetSummary[]> {
	const asks = { items: { some: { question: { status: "ready" as const } } } };
	const mine = isLearner(viewer)
		? [{ ownerId: viewer.id }, { shares: { some: sharesOf(viewer).where }, ...asks }]
		: [];
	const open = { visibility: "public" as const, ...asks };
	const rows = await database.studySet.findMany({
		where: { OR: [open, ...mine] },
		orderBy: [{ position: "asc" }, { createdAt: "asc" }],
		select: summaryFields(viewer),
	});
	return rows.map((row) => summaryOf(row, viewer));
}

export async function requireSet(viewer: Viewer, setId: string): Promise<SetSummary> {
	const row = await database.studySet.findUnique({ where: { id: setId }, select: summaryFields(viewer) });
	if (!row || !maySeeSet(idOf(viewer), withRoles(row))) throw new NotFound();
	return summaryOf(row, viewer);
}

export async function isStudying(viewer: Viewer, setId: string): Promise<boolean> {
	if (!isLearner(viewer)) return false;
	const study = await database.study.findUnique({ where: { userId_setId: { userId: viewer.id, setId } } });
	return study !== null && study.stoppedAt === null;
}

/** Starts or stops studying; cards and log stay either way. What is studied can be stopped though it is open no more. */
export async function setStudying(
	viewer: Viewer,
	setId: string,
	studying: boolean,
	timeZone: string,
): Promise<boolean> {
	if (isLearner(viewer) && !studying) {
		const mine = await database.study.updateMany({
			where: { setId, ...ongoing(viewer.id) },
			data: { stoppedAt: new Date() },
		});
		if (mine.count > 0) return false;
	}
	await requireSet(viewer, setId);
	if (!studying) return false;
	const learner = await ensureLearner(viewer, timeZone);
	await startStudy(database, learner.id, setId, true);
	return true;
}

/** How many questions one quiz of the whole set asks this viewer. */
export async function countAskable(viewer: Viewer, setId: string): Promise<number> {
	await requireSet(viewer, setId);
	const askable = await listAskable(setId, idOf(viewer).id ?? null);
	return chooseQuestions(askable, Number.POSITIVE_INFINITY).length;
}

/** The kinds of questions that a set asks, in the order in which they are named. */
export async function listKinds(viewer: Viewer, setId: string): Promise<Kind[]> {
	await requireSet(viewer, setId);
	const rows = await database.questionRevision.groupBy({
		by: ["kind"],
		where: { question: { status: "ready", setItems: { some: { setId } } } },
	});
	return KINDS.filter((kind) => rows.some((row) => row.kind === kind));
}
