import "server-only";
import { maySeeSet } from "../core/classroom/access";
import { chooseQuestions } from "../core/set/choose";
import type { Prisma } from "../prisma/generated/client";
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

const askedFields = {
	id: true,
	factId: true,
	worth: true,
	revisions: {
		orderBy: { number: "desc" },
		take: 1,
		select: { id: true, kind: true, stem: true, answer: true, accepted: true, distractors: true },
	},
} as const satisfies Prisma.QuestionSelect;

export type AskedRow = Prisma.QuestionGetPayload<{ select: typeof askedFields }>;

/** The served questions of a set in its order, with what choosing among them needs; `userId` null: nobody yet. */
export async function listAskable(setId: string, userId: string | null) {
	const items = await database.setItem.findMany({
		where: { setId, question: { status: "ready" } },
		orderBy: { position: "asc" },
		select: { question: { select: askedFields } },
	});
	const questions = items.map((item) => item.question);
	return toCandidates(questions, userId);
}

export async function toCandidates(questions: AskedRow[], userId: string | null) {
	const seen = userId
		? await database.reviewLog.groupBy({
				by: ["questionId"],
				where: { userId, questionId: { in: questions.map((question) => question.id) } },
				_max: { answeredAt: true },
			})
		: [];
	const seenAt = new Map(seen.map((row) => [row.questionId, row._max.answeredAt]));
	return questions.flatMap(({ id, factId, worth, revisions }) => {
		const revision = revisions[0];
		if (!revision) return [];
		const { stem, answer } = revision;
		return [{ questionId: id, factId, worth, seenAt: seenAt.get(id) ?? null, stem, key: answer, revision }];
	});
}

export { askedFields };

/** How many questions one quiz of the whole set asks. */
export async function countAskable(viewer: Viewer, setId: string): Promise<number> {
	await requireSet(viewer, setId);
	return chooseQuestions(await listAskable(setId, null), Number.POSITIVE_INFINITY).length;
}
