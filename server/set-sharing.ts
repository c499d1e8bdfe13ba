// Which classes a set is shown to.
import "server-only";
import { requireTeaching } from "./classrooms";
import { database } from "./database";
import { isLearner, type Viewer } from "./session";
import { requireOwnSet } from "./set-making";

/** Shows a set that the viewer may edit to a class that they teach, or no longer. */
export async function shareSet(
	viewer: Viewer,
	classId: string,
	setId: string,
	shared: boolean,
): Promise<{ shared: boolean }> {
	await requireTeaching(viewer, classId);
	await requireOwnSet(viewer, setId);
	const share = { setId, classroomId: classId };
	if (shared) {
		await database.setShare.upsert({ where: { setId_classroomId: share }, create: share, update: {} });
	} else await database.setShare.deleteMany({ where: share });
	return { shared };
}

export type ShareView = { classId: string; name: string; shared: boolean };

/** The classes that the viewer teaches, and whether each is shown the set. */
export async function listShares(viewer: Viewer, setId: string): Promise<ShareView[]> {
	await requireOwnSet(viewer, setId);
	const userId = isLearner(viewer) ? viewer.id : "";
	const rows = await database.classroom.findMany({
		where: { archivedAt: null, enrollments: { some: { userId, role: "teacher", status: "active" } } },
		orderBy: [{ name: "asc" }, { createdAt: "asc" }],
		select: { id: true, name: true, shares: { where: { setId } } },
	});
	return rows.map(({ id, name, shares }) => ({ classId: id, name, shared: shares.length > 0 }));
}
