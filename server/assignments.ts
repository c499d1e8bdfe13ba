// Giving a set to a class: what holds for all, what is agreed with one learner, and until when it can be changed.
import "server-only";
import type { z } from "zod";
import { termsFaults } from "../core/classroom/assignment-terms";
import type { Prisma } from "../prisma/generated/client";
import { feedbackTime, storedFeedback } from "./assignment-rows";
import { requireTeaching } from "./classrooms";
import type { contract } from "./contract";
import { database } from "./database";
import { moveDeadlines } from "./deadlines";
import { type Failure, NotFound } from "./failure";
import { listPinnable, pin } from "./pinning";
import type { Viewer } from "./session";
import { requireSet } from "./sets";

type Tx = Prisma.TransactionClient;
type Body<Id extends keyof typeof contract> = z.infer<(typeof contract)[Id]["body"]>;

const dateOf = (iso: string | null) => (iso === null ? null : new Date(iso));

/** An assignment of a class that the viewer teaches. */
export async function requireAssignment(viewer: Viewer, classId: string, assignmentId: string) {
	const teaching = await requireTeaching(viewer, classId);
	const assignment = await database.assignment.findUnique({ where: { id: assignmentId } });
	if (assignment?.classroomId !== classId) throw new NotFound();
	return { ...teaching, assignment };
}

/** The terms of an assignment as its form has them. */
export async function requireAssignmentTerms(viewer: Viewer, classId: string, assignmentId: string) {
	const { assignment } = await requireAssignment(viewer, classId, assignmentId);
	const included = await database.assignmentLearner.findMany({
		where: { assignmentId, included: true },
		select: { enrollmentId: true },
	});
	const { id, version, title, dueAt, closesAt, attempts, counts, timeLimitMinutes } = assignment;
	const { latePenalty, openBook, forAll } = assignment;
	return {
		...{ id, version, title, attempts, counts, timeLimitMinutes, latePenalty, openBook, forAll },
		dueAt: dueAt?.toISOString() ?? null,
		closesAt: closesAt?.toISOString() ?? null,
		feedback: feedbackTime(assignment.feedback),
		included: included.map((each) => each.enrollmentId),
	};
}

/** Says who an assignment is for, where it is not for all; what was agreed with a learner stays. */
async function include(tx: Tx, classroomId: string, assignmentId: string, ids: string[]): Promise<void> {
	const members = await tx.enrollment.findMany({
		where: { classroomId, role: "learner", id: { in: ids } },
		select: { id: true },
	});
	if (members.length < new Set(ids).size) throw new NotFound();
	await tx.assignmentLearner.updateMany({ where: { assignmentId }, data: { included: false } });
	for (const { id: enrollmentId } of members) {
		const key = { assignmentId, enrollmentId };
		await tx.assignmentLearner.upsert({
			where: { assignmentId_enrollmentId: key },
			create: { ...key, included: true },
			update: { included: true },
		});
	}
}

function timesOf(wanted: { dueAt: string | null; closesAt: string | null }) {
	return { dueAt: dateOf(wanted.dueAt), closesAt: dateOf(wanted.closesAt) };
}

/** Gives a set to a class; the same client key once. What is open at once is pinned at once. */
export async function createAssignment(
	viewer: Viewer,
	classId: string,
	{ clientKey, assignment: wanted }: Body<"createAssignment">,
): Promise<{ assignmentId: string } | Failure> {
	const { learner } = await requireTeaching(viewer, classId);
	await requireSet(viewer, wanted.setId);
	const key = `${learner.id} ${clientKey}`;
	const known = await database.assignment.findUnique({ where: { clientKey: key }, select: { id: true } });
	if (known) return { assignmentId: known.id };
	const now = new Date();
	const opensAt = dateOf(wanted.opensAt) ?? now;
	const faults = termsFaults({ ...wanted, ...timesOf(wanted), opensAt });
	if (Object.keys(faults).length > 0) return { error: "invalid-body", fields: faults };
	if ((await listPinnable(database, wanted.setId, wanted)).length === 0) return { error: "nothing-to-ask" };
	const { included, questionIds, ...terms } = wanted;
	return database.$transaction(async (tx) => {
		const { id } = await tx.assignment.create({
			data: {
				...terms,
				...timesOf(wanted),
				...{ opensAt, feedback: storedFeedback(wanted.feedback), classroomId: classId, clientKey: key },
			},
			select: { id: true },
		});
		if (!wanted.forAll) await include(tx, classId, id, included);
		if (opensAt <= now || questionIds.length > 0) await pin(tx, id, questionIds, now);
		return { assignmentId: id };
	});
}

function changedMeanwhile(now: { title: string; version: number }): Failure {
	return { error: "changed-meanwhile", fields: { title: now.title, version: String(now.version) } };
}

/** Changes the terms; of two who do, the second is told. */
export async function updateAssignment(
	viewer: Viewer,
	classId: string,
	assignmentId: string,
	{ version, assignment: wanted }: Body<"updateAssignment">,
): Promise<{ version: number } | Failure> {
	const { assignment } = await requireAssignment(viewer, classId, assignmentId);
	const { choices, typed, clauses, opensAt } = assignment;
	const faults = termsFaults({ ...wanted, ...timesOf(wanted), ...{ choices, typed, clauses, opensAt } });
	if (Object.keys(faults).length > 0) return { error: "invalid-body", fields: faults };
	const { included, ...terms } = wanted;
	return database.$transaction(async (tx) => {
		const { count } = await tx.assignment.updateMany({
			where: { id: assignmentId, version },
			data: {
				...terms,
				...timesOf(wanted),
				feedback: storedFeedback(wanted.feedback),
				version: { increment: 1 },
			},
		});
		if (count === 0)
			return changedMeanwhile(await tx.assignment.findUniqueOrThrow({ where: { id: assignmentId } }));
		if (!wanted.forAll) await include(tx, classId, assignmentId, included);
		await moveDeadlines(tx, assignmentId);
		return { version: version + 1 };
	});
}

/** Takes an assignment back; not once somebody has begun it. */
export async function deleteAssignment(
	viewer: Viewer,
	classId: string,
	assignmentId: string,
	version: number,
): Promise<Record<string, never> | Failure> {
	await requireAssignment(viewer, classId, assignmentId);
	return database.$transaction(async (tx) => {
		if ((await tx.attempt.count({ where: { assignmentId } })) > 0) return { error: "already-begun" };
		const { count } = await tx.assignment.deleteMany({ where: { id: assignmentId, version } });
		if (count === 1) return {};
		return changedMeanwhile(await tx.assignment.findUniqueOrThrow({ where: { id: assignmentId } }));
	});
}

/** Agrees with one learner on other terms than the rest has; all null takes it back. An open attempt gets them too. */
export async function setExtra(
	viewer: Viewer,
	classId: string,
	place: { assignmentId: string; enrollmentId: string },
	wanted: Body<"setExtra">,
): Promise<Record<string, never>> {
	const { assignment } = await requireAssignment(viewer, classId, place.assignmentId);
	const { enrollmentId } = place;
	const member = await database.enrollment.findUnique({ where: { id: enrollmentId } });
	if (member?.classroomId !== classId || member.role !== "learner") throw new NotFound();
	const key = { assignmentId: assignment.id, enrollmentId };
	const { timeLimitMinutes, attempts } = wanted;
	const data = { ...timesOf(wanted), timeLimitMinutes, attempts };
	await database.$transaction(async (tx) => {
		await tx.assignmentLearner.upsert({
			where: { assignmentId_enrollmentId: key },
			create: { ...key, ...data, included: assignment.forAll },
			update: data,
		});
		if (member.userId) await moveDeadlines(tx, assignment.id, member.userId);
	});
	return {};
}
