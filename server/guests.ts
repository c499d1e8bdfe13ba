import "server-only";
import { database } from "./database";
import { isLearner, type Learner, openSession, type Viewer } from "./session";

/** The learner who asks; a visitor becomes a guest with a row and a session. Only ever called by a write. */
export async function ensureLearner(viewer: Viewer, timeZone: string): Promise<Learner> {
	if (isLearner(viewer)) return viewer;
	const user = await database.user.create({
		data: { kind: "guest", name: "", timeZone },
		select: { id: true },
	});
	return openSession(user.id);
}
