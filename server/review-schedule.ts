import "server-only";
import { database } from "./database";
import { NotFound } from "./failure";
import { todayOf } from "./learner-time";
import { awakeFor } from "./resting";
import { isLearner, type Viewer } from "./session";

/** When the questions of an attempt come back: how many in how many learner days, 0 being today. */
export async function listSchedule(
	viewer: Viewer,
	attemptId: string,
): Promise<{ inDays: number; count: number }[]> {
	if (!isLearner(viewer)) throw new NotFound();
	const today = todayOf(viewer);
	const asked = {
		revisions: { some: { attemptItems: { some: { attemptId, attempt: { userId: viewer.id } } } } },
	};
	const cards = await database.card.findMany({
		where: {
			userId: viewer.id,
			phase: { not: "new" },
			suspended: false,
			question: { ...asked, ...(await awakeFor(viewer.id)) },
		},
		select: { dueDay: true },
	});
	const counts = new Map<number, number>();
	for (const { dueDay } of cards) {
		const inDays = Math.max(0, (dueDay ?? today) - today);
		counts.set(inDays, (counts.get(inDays) ?? 0) + 1);
	}
	return [...counts].map(([inDays, count]) => ({ inDays, count })).sort((a, b) => a.inDays - b.inDays);
}
