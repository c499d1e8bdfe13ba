// A learner's attempts at an assignment: begun within its terms, handed in once, scored from what is stored.
import "server-only";
import { drawOrder, putOf, shuffled } from "../core/attempt/present";
import { deadlineOf, phaseAt, submittedAt, type Terms } from "../core/classroom/assignment";
import { attemptScore } from "../core/classroom/scoring";
import type { Prisma } from "../prisma/generated/client";
import { assignedTo, extraOf, termsFields, termsOf } from "./assignment-rows";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { questionOfRevision } from "./feedback";
import { pin } from "./pinning";
import { secretRandom } from "./secret-random";
import { isLearner, type Viewer } from "./session";
import { startStudy } from "./studied";

type Tx = Prisma.TransactionClient;

/** An assignment that is for the viewer, with their own terms and attempts. */
export async function requireAssigned(tx: Tx, viewer: Viewer, assignmentId: string) {
	if (!isLearner(viewer)) throw new NotFound();
	const row = await tx.assignment.findFirst({
		where: { id: assignmentId, ...assignedTo(viewer.id) },
		select: {
			...termsFields,
			shuffle: true,
			learners: extraOf(viewer.id),
			attempted: {
				where: { userId: viewer.id },
				orderBy: { number: "asc" },
				select: {
					id: true,
					number: true,
					clientKey: true,
					createdAt: true,
					finishedAt: true,
					deadlineAt: true,
					score: true,
				},
			},
		},
	});
	if (!row) throw new NotFound();
	return { row, terms: termsOf(row, row.learners[0]), learner: viewer };
}

/** Why no attempt can be begun after so many; null: one can. */
function refusalOf(terms: Terms, begun: number, now: Date): Failure | null {
	const phase = phaseAt(terms, now);
	if (phase === "upcoming" || phase === "closed") return { error: "not-open", fields: { phase } };
	return terms.attempts !== null && begun >= terms.attempts ? { error: "no-attempts-left" } : null;
}

/** Begins an attempt, or goes on with the one that is open. */
export async function beginAssignment(
	viewer: Viewer,
	assignmentId: string,
	clientKey: string,
): Promise<{ attemptId: string } | Failure> {
	const now = new Date();
	return database.$transaction(async (tx) => {
		const { row, terms, learner } = await requireAssigned(tx, viewer, assignmentId);
		const known = row.attempted.find(
			(attempt) => attempt.clientKey === clientKey || submittedAt(attempt, now) === null,
		);
		const refusal = known ? null : refusalOf(terms, row.attempted.length, now);
		if (refusal) return refusal;
		if (row.feedsSchedule) await startStudy(tx, learner.id, row.setId, false);
		if (known) return { attemptId: known.id };
		await pin(tx, assignmentId, [], now);
		const items = await drawItems(tx, assignmentId, row.shuffle);
		if (items.length === 0) return { error: "nothing-to-ask" };
		const { id } = await tx.attempt.create({
			data: {
				...{ userId: learner.id, setId: row.setId, mode: "assignment", clientKey, assignmentId },
				number: (row.attempted.at(-1)?.number ?? 0) + 1,
				createdAt: now,
				deadlineAt: deadlineOf(terms, now),
				items: { create: items },
			},
			select: { id: true },
		});
		return { attemptId: id };
	});
}

/** What was pinned, in the order in which this attempt asks it. */
async function drawItems(tx: Tx, assignmentId: string, shuffle: boolean) {
	const pinned = await tx.assignmentItem.findMany({
		where: { assignmentId },
		orderBy: { position: "asc" },
		include: { questionRevision: true },
	});
	const order = shuffle ? shuffled(pinned, secretRandom) : pinned;
	return order.map(({ questionRevision, presentation }, position) => {
		const question = questionOfRevision(questionRevision);
		return {
			...{ position, presentation, questionRevisionId: questionRevision.id },
			optionOrder: drawOrder(question, putOf(presentation), secretRandom),
		};
	});
}

/** The score of an attempt from its stored responses and the points of its assignment, 0…1; null where it has no items. */
export async function scoreOf(tx: Tx, attemptId: string): Promise<number | null> {
	const { items, assignment } = await tx.attempt.findUniqueOrThrow({
		where: { id: attemptId },
		select: {
			assignment: { select: { items: { select: { questionId: true, points: true } } } },
			items: {
				select: {
					questionRevision: { select: { questionId: true } },
					responses: { where: { sequence: 0 }, select: { score: true } },
				},
			},
		},
	});
	const points = new Map(assignment?.items.map((item) => [item.questionId, item.points]));
	return attemptScore(
		items.map(({ questionRevision, responses: [response] }) => ({
			points: points.get(questionRevision.questionId) ?? 1,
			score: response?.score ?? null,
		})),
	);
}

/** Closes an attempt at a time, with the score that it has then. */
export async function finish(tx: Tx, attemptId: string, at: Date): Promise<void> {
	const score = await scoreOf(tx, attemptId);
	await tx.attempt.updateMany({
		where: { id: attemptId, finishedAt: null },
		data: { finishedAt: at, score },
	});
}
