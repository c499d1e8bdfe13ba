// A learner's attempts at an assignment: begun within its terms, handed in once, scored from what is stored.
import "server-only";
import { randomInt } from "node:crypto";
import { drawOptionOrder, shuffled } from "../core/attempt/present";
import { deadlineOf, phaseAt, submittedAt } from "../core/classroom/assignment";
import { attemptScore } from "../core/classroom/scoring";
import type { Prisma } from "../prisma/generated/client";
import { assignedTo, extraOf, termsFields, termsOf } from "./assignment-rows";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { questionOfRevision } from "./feedback";
import { pin } from "./pinning";
import { isLearner, type Viewer } from "./session";

type Tx = Prisma.TransactionClient;

const RESOLUTION = 2 ** 32;
/** Never leaves the server: what it draws cannot be computed from anything sent. */
export const secretRandom = () => randomInt(RESOLUTION) / RESOLUTION;

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
		if (known) return { attemptId: known.id };
		const phase = phaseAt(terms, now);
		if (phase === "upcoming" || phase === "closed") return { error: "not-open", fields: { phase } };
		if (terms.attempts !== null && row.attempted.length >= terms.attempts)
			return { error: "no-attempts-left" };
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
		const { distractors } = questionOfRevision(questionRevision);
		return {
			...{ position, presentation, questionRevisionId: questionRevision.id },
			optionOrder: drawOptionOrder(distractors.length + 1, secretRandom),
		};
	});
}

/** The score of an attempt from its stored responses and the points of its assignment, 0…1; null where it has no items. */
export async function scoreOf(tx: Tx, attemptId: string): Promise<number | null> {
	const { items, assignment } = await tx.attempt.findUniqueOrThrow({
		where: { id: attemptId },
		select: {
			assignment: { select: { items: { select: { questionRevisionId: true, points: true } } } },
			items: {
				select: {
					questionRevisionId: true,
					responses: { where: { sequence: 0 }, select: { score: true } },
				},
			},
		},
	});
	const points = new Map(assignment?.items.map((item) => [item.questionRevisionId, item.points]));
	return attemptScore(
		items.map(({ questionRevisionId, responses: [response] }) => ({
			points: points.get(questionRevisionId) ?? 1,
			score: response?.score ?? null,
		})),
	);
}

/** Hands an attempt in as it is; twice changes nothing. */
export async function submitAttempt(viewer: Viewer, attemptId: string): Promise<Record<string, never>> {
	if (!isLearner(viewer)) throw new NotFound();
	const now = new Date();
	await database.$transaction(async (tx) => {
		const attempt = await tx.attempt.findUnique({ where: { id: attemptId } });
		if (attempt?.userId !== viewer.id || attempt.assignmentId === null) throw new NotFound();
		if (submittedAt(attempt, now)) return;
		await finish(tx, attempt.id, now);
	});
	return {};
}

/** Closes an attempt at a time, with the score that it has then. */
export async function finish(tx: Tx, attemptId: string, at: Date): Promise<void> {
	const score = await scoreOf(tx, attemptId);
	await tx.attempt.updateMany({
		where: { id: attemptId, finishedAt: null },
		data: { finishedAt: at, score },
	});
}
