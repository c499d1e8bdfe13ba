// A hint helps to remember, and is remembered: right with it counts as hard. Tests and assignments give none.
import "server-only";
import { type Hint, hintOf } from "../core/attempt/hint";
import { putOf } from "../core/attempt/present";
import { database } from "./database";
import { NotFound } from "./failure";
import { questionOfRevision } from "./feedback";
import { isOwnTest } from "./handing-in";
import { findItem } from "./responses";
import { requireReviewed } from "./reviews";
import { isLearner, type Viewer } from "./session";
import { listTellable } from "./withheld";

/** A hint for a question of an attempt that is told as it goes; it is written down that it was given. */
export async function takeHint(
	viewer: Viewer,
	{ attemptId, position }: { attemptId: string; position: number },
): Promise<{ hint: Hint | null }> {
	if (!isLearner(viewer)) throw new NotFound();
	const item = await findItem(database, viewer, attemptId, position);
	const { attempt, questionRevision } = item;
	const tellable = await listTellable(viewer.id, [questionRevision.questionId]);
	const isOpen = tellable.has(questionRevision.questionId) && item.responses.length === 0;
	if (attempt.assignmentId !== null || isOwnTest(attempt) || !isOpen) throw new NotFound();
	const hint = hintOf(questionOfRevision(questionRevision), putOf(item.presentation));
	if (hint) {
		await database.attemptItem.updateMany({
			where: { id: item.id, hintedAt: null },
			data: { hintedAt: new Date() },
		});
	}
	return { hint };
}

/** A hint for a question of the review; the answer says that it was taken. */
export async function takeReviewHint(
	viewer: Viewer,
	asked: { questionId: string; revisionId: string },
): Promise<{ hint: Hint | null }> {
	if (!isLearner(viewer)) throw new NotFound();
	const revision = await requireReviewed(database, viewer, asked);
	if (!(await listTellable(viewer.id, [asked.questionId])).has(asked.questionId)) throw new NotFound();
	return { hint: hintOf(questionOfRevision(revision), "typed") };
}
