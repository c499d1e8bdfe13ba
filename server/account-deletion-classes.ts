// The classes of somebody who leaves for good. A class that others are in is not left without a teacher.
import "server-only";
import type { Prisma } from "../prisma/generated/client";

type Tx = Prisma.TransactionClient;

/** A class that nobody else teaches. */
export type TaughtAlone = {
	id: string;
	name: string;
	/** Whether anybody else is in it now, or on its list. */
	isInUse: boolean;
	/** Whether nobody else was ever in it. */
	isEmpty: boolean;
};

/** The classes that would be without a teacher if these rows were gone. */
export async function listTaughtAlone(tx: Tx, ids: string[]): Promise<TaughtAlone[]> {
	const teaching = { role: "teacher", status: "active" } as const;
	const others = { OR: [{ userId: null }, { userId: { notIn: ids } }] };
	const rows = await tx.classroom.findMany({
		where: {
			enrollments: { some: { ...teaching, userId: { in: ids } }, none: { ...teaching, ...others } },
		},
		orderBy: [{ name: "asc" }, { createdAt: "asc" }],
		select: { id: true, name: true, archivedAt: true, enrollments: { where: others } },
	});
	return rows.map(({ id, name, archivedAt, enrollments }) => {
		const present = enrollments.some(({ status }) => status === "active" || status === "listed");
		return { id, name, isInUse: present && archivedAt === null, isEmpty: enrollments.length === 0 };
	});
}

/** The names of those that have to be archived, or to get another teacher, first. */
export function namesInTheWay(alone: TaughtAlone[]): string[] {
	return alone.filter(({ isInUse }) => isInUse).map(({ name }) => name);
}

/** A class in which there was nobody else goes with everything in it. */
async function dissolve(tx: Tx, classroomId: string): Promise<void> {
	await tx.assignment.deleteMany({ where: { classroomId } });
	await tx.setShare.deleteMany({ where: { classroomId } });
	await tx.joinCode.deleteMany({ where: { classroomId } });
	await tx.enrollment.deleteMany({ where: { classroomId } });
	await tx.classroom.delete({ where: { id: classroomId } });
}

/** The client key of an assignment begins with its maker's id. */
async function disownAssignments(tx: Tx, userId: string): Promise<void> {
	const made = await tx.assignment.findMany({
		where: { clientKey: { startsWith: `${userId} ` } },
		select: { id: true },
	});
	for (const { id } of made) await tx.assignment.update({ where: { id }, data: { clientKey: id } });
}

/** Takes these rows out of every class; of one that nobody teaches any more, what its learners have stays, archived. */
export async function leaveClasses(tx: Tx, ids: string[], alone: TaughtAlone[]): Promise<void> {
	for (const { id, isEmpty } of alone) {
		if (isEmpty) await dissolve(tx, id);
		else await tx.classroom.updateMany({ where: { id, archivedAt: null }, data: { archivedAt: new Date() } });
	}
	await tx.assignmentLearner.deleteMany({ where: { enrollment: { userId: { in: ids } } } });
	await tx.enrollment.deleteMany({ where: { userId: { in: ids } } });
	for (const id of ids) await disownAssignments(tx, id);
}
