// What a teacher can choose from when assigning.
import "server-only";
import { requireTeaching } from "./classrooms";
import { database } from "./database";
import type { Viewer } from "./session";
import { listSets } from "./sets";

/** The sets that can be assigned to a class, and the learners in it. */
export async function listAssignable(viewer: Viewer, classId: string) {
	const { classroom } = await requireTeaching(viewer, classId);
	const sets = (await listSets(viewer)).filter((set) => set.questionCount > 0);
	const members = await database.enrollment.findMany({
		where: { classroomId: classId, role: "learner", status: { in: ["active", "listed"] } },
		orderBy: [{ number: "asc" }, { nickname: "asc" }],
		select: { id: true, nickname: true },
	});
	return { classroom, sets: sets.map(({ id, title, isOwn }) => ({ id, title, isOwn })), members };
}
