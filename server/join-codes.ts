// The codes of a class: the one on the wall, by which learners join, and the one for one more teacher.
import "server-only";
import { foldCode } from "../core/classroom/code";
import { DAY_MS } from "../core/review/learner-day";
import type { Prisma } from "../prisma/generated/client";
import { requireTeaching } from "./classrooms";
import { database } from "./database";
import { makeCode } from "./passwords";
import { hashCode } from "./registration";
import type { Viewer } from "./session";

const JOIN_CODE_DAYS = 30;
const TEACHER_CODE_DAYS = 7;

export const newJoinCode = () => ({
	code: foldCode(makeCode(2)),
	expiresAt: new Date(Date.now() + JOIN_CODE_DAYS * DAY_MS),
});

/** The code of a class that counts; to be selected as `joinCodes`. */
export const NEWEST_CODE = {
	orderBy: { createdAt: "desc" },
	take: 1,
} as const satisfies Prisma.Classroom$joinCodesArgs;

export type JoinCodeView = {
	code: string;
	expiresAt: Date;
	/** Whether somebody can join by it now, and what else stands in the way. */
	standing: "open" | "closed" | "expired" | "archived";
};

/** The join code of a class, for its teachers. */
export async function requireJoinCode(viewer: Viewer, classId: string): Promise<JoinCodeView> {
	const { classroom } = await requireTeaching(viewer, classId);
	const { code, expiresAt } = await database.joinCode.findFirstOrThrow({
		where: { classroomId: classId },
		orderBy: NEWEST_CODE.orderBy,
	});
	const isExpired = expiresAt <= new Date();
	const closed = classroom.joinOpen ? null : "closed";
	const standing = classroom.archivedAt ? "archived" : (closed ?? (isExpired ? "expired" : "open"));
	return { code, expiresAt, standing };
}

/** A new code in the place of `instead`; pressed twice, it is replaced once. */
export async function renewJoinCode(
	viewer: Viewer,
	classId: string,
	instead: string,
): Promise<{ code: string }> {
	await requireTeaching(viewer, classId);
	return database.$transaction(async (tx) => {
		const newest = await tx.joinCode.findFirst({
			where: { classroomId: classId },
			orderBy: NEWEST_CODE.orderBy,
		});
		if (newest && newest.code !== foldCode(instead)) return { code: newest.code };
		const made = await tx.joinCode.create({ data: { classroomId: classId, ...newJoinCode() } });
		return { code: made.code };
	});
}

/** A code by which one account becomes a teacher of the class, shown once. */
export async function createTeacherCode(viewer: Viewer, classId: string): Promise<{ teacherCode: string }> {
	await requireTeaching(viewer, classId);
	const teacherCode = makeCode(2);
	await database.classroom.update({
		where: { id: classId },
		data: {
			teacherCodeHash: hashCode(teacherCode),
			teacherCodeExpiresAt: new Date(Date.now() + TEACHER_CODE_DAYS * DAY_MS),
		},
	});
	return { teacherCode };
}
