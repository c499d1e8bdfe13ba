// An assignment asks what its set said when it opened, whatever becomes of the set afterwards.
import "server-only";
import { choosePresentation, type Put } from "../core/attempt/present";
import { chooseQuestions } from "../core/set/choose";
import type { Prisma } from "../prisma/generated/client";
import { type AskedRow, askedFields } from "./asking";
import { questionOfRevision } from "./feedback";

type Tx = Prisma.TransactionClient;

export type Allowed = { choices: boolean; typed: boolean; clauses: boolean };

/** How an assignment puts a question, by what it allows; null: it cannot. */
export function presentationOf(row: AskedRow, allowed: Allowed): Put | null {
	const [revision] = row.revisions;
	if (!revision) return null;
	const question = questionOfRevision(revision);
	const wish = allowed.choices ? "choice" : "typed";
	const presentation = choosePresentation(question, wish);
	if (presentation === "choice" && allowed.choices) return "choice";
	if (presentation === "typed" && allowed.typed) return "typed";
	if (allowed.typed && choosePresentation(question, "typed") === "typed") return "typed";
	return allowed.clauses ? "clause" : null;
}

type Pinned = Pick<
	Prisma.AssignmentItemCreateManyInput,
	"questionId" | "questionRevisionId" | "presentation"
>;

/** The questions of a set that an assignment can put, the most central first, none that gives away another. */
export async function listPinnable(
	tx: Tx,
	setId: string,
	allowed: Allowed & { questionCount: number | null; questionIds: string[] },
): Promise<Pinned[]> {
	const { questionIds, questionCount } = allowed;
	const chosen = questionIds.length > 0 ? { id: { in: questionIds } } : {};
	const items = await tx.setItem.findMany({
		where: { setId, question: { status: "ready", ...chosen } },
		orderBy: { position: "asc" },
		select: { question: { select: askedFields } },
	});
	const candidates = items.flatMap(({ question }) => {
		const presentation = presentationOf(question, allowed);
		const [revision] = question.revisions;
		if (!presentation || !revision) return [];
		const { id, factId, worth } = question;
		return [
			{
				...{ questionId: id, factId, worth, seenAt: null, shown: revision.stem, key: revision.answer },
				...{ questionRevisionId: revision.id, presentation },
			},
		];
	});
	const asked = chooseQuestions(candidates, questionCount ?? Number.POSITIVE_INFINITY);
	return asked.map(({ questionId, questionRevisionId, presentation }) => ({
		questionId,
		questionRevisionId,
		presentation,
	}));
}

const pinnedFields = {
	id: true,
	setId: true,
	choices: true,
	typed: true,
	clauses: true,
	questionCount: true,
	pinnedAt: true,
} as const;

/** Pins what an assignment asks, the first time only; later calls change nothing. */
export async function pin(tx: Tx, assignmentId: string, questionIds: string[], now: Date): Promise<void> {
	const { count } = await tx.assignment.updateMany({
		where: { id: assignmentId, pinnedAt: null },
		data: { pinnedAt: now },
	});
	if (count === 0) return;
	const row = await tx.assignment.findUniqueOrThrow({ where: { id: assignmentId }, select: pinnedFields });
	const items = await listPinnable(tx, row.setId, { ...row, questionIds });
	await tx.assignmentItem.createMany({
		data: items.map((item, position) => ({ ...item, assignmentId, position })),
	});
}
