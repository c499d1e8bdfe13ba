// Classes: who teaches one, who is in it, and what they see of it.
import "server-only";
import { maySeeClass, mayTeach } from "../core/classroom/access";
import { database } from "./database";
import { NotFound } from "./failure";
import { isLearner, type Viewer } from "./session";

/** Teachers have no nickname to be told apart by; no folded nickname begins with a blank. */
export const teacherKey = (userId: string) => ` ${userId}`;

async function findPlace(viewer: Viewer, classId: string) {
	if (!isLearner(viewer)) return null;
	const row = await database.enrollment.findUnique({
		where: { classroomId_userId: { classroomId: classId, userId: viewer.id } },
		include: { classroom: true },
	});
	if (!row) return null;
	const { classroom, ...enrollment } = row;
	return { classroom, learner: viewer, enrollment };
}

/** The class of somebody who is in it, as teacher or learner. */
export async function requireMember(viewer: Viewer, classId: string) {
	const place = await findPlace(viewer, classId);
	if (!place || !maySeeClass(place.enrollment, place.classroom)) throw new NotFound();
	return place;
}

/** The class of one of its teachers. */
export async function requireTeaching(viewer: Viewer, classId: string) {
	const place = await findPlace(viewer, classId);
	if (!place || !mayTeach(place.enrollment)) throw new NotFound();
	return place;
}

export type TaughtClass = { id: string; name: string; learners: number; isArchived: boolean };
export type JoinedClass = { id: string; name: string; nickname: string };

/** The classes that somebody teaches and is in, by name. */
export async function listClassrooms(
	viewer: Viewer,
): Promise<{ taught: TaughtClass[]; joined: JoinedClass[] }> {
	if (!isLearner(viewer)) return { taught: [], joined: [] };
	const learners = {
		where: { role: "learner" as const, status: { in: ["active" as const, "listed" as const] } },
	};
	const rows = await database.enrollment.findMany({
		where: { userId: viewer.id, status: "active" },
		include: { classroom: { include: { _count: { select: { enrollments: learners } } } } },
		orderBy: [{ classroom: { name: "asc" } }, { createdAt: "asc" }],
	});
	const seen = rows.filter((row) => maySeeClass(row, row.classroom));
	return {
		taught: seen.filter(mayTeach).map(({ classroom: { id, name, archivedAt, _count } }) => ({
			...{ id, name, learners: _count.enrollments, isArchived: archivedAt !== null },
		})),
		joined: seen
			.filter((row) => !mayTeach(row))
			.map(({ nickname, classroom: { id, name } }) => ({ id, name, nickname })),
	};
}

export type SharedSet = { id: string; title: string; questionCount: number };

/** What everybody in a class sees of it. */
export async function requireClassPage(viewer: Viewer, classId: string) {
	const { classroom, enrollment } = await requireMember(viewer, classId);
	const isTeacher = mayTeach(enrollment);
	const teachers = await database.enrollment.findMany({
		where: { classroomId: classId, role: "teacher", status: "active" },
		orderBy: { createdAt: "asc" },
		select: { nickname: true },
	});
	const ready = { question: { status: "ready" as const } };
	const sets = await database.studySet.findMany({
		where: {
			shares: { some: { classroomId: classId } },
			// To whoever learns, a set without questions is not there yet.
			...(isTeacher ? {} : { items: { some: ready } }),
		},
		orderBy: [{ title: "asc" }, { createdAt: "asc" }],
		select: { id: true, title: true, _count: { select: { items: { where: ready } } } },
	});
	return {
		id: classId,
		name: classroom.name,
		isTeacher,
		isArchived: classroom.archivedAt !== null,
		nickname: enrollment.nickname,
		teachers: teachers.map(({ nickname }) => nickname),
		sets: sets.map(({ id, title, _count }): SharedSet => ({ id, title, questionCount: _count.items })),
	};
}
