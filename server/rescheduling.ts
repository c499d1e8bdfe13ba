import "server-only";
import type { z } from "zod";
import { appendChanges } from "./card-changes";
import type { contract } from "./contract";
import { database } from "./database";
import { NotFound } from "./failure";
import { isLearner, type Viewer } from "./session";

const AT_A_TIME = 100;

/**
 * Gives cards in review the day that the weights and the retention of now find for their last answer. Some at a time,
 * `after` the card that the call before ended with; a call sent twice does it once.
 */
export async function reschedule(
	viewer: Viewer,
	{ clientKey, after }: z.infer<typeof contract.reschedule.body>,
): Promise<z.infer<typeof contract.reschedule.reply>> {
	if (!isLearner(viewer)) throw new NotFound();
	const mine = { userId: viewer.id, phase: "review" };
	const beyond = (last: string | null) => ({ ...mine, ...(last ? { questionId: { gt: last } } : {}) });
	const cards = await database.card.findMany({
		where: beyond(after),
		orderBy: { questionId: "asc" },
		take: AT_A_TIME,
		select: { questionId: true },
	});
	const questionIds = cards.map((card) => card.questionId);
	await database.$transaction((tx) =>
		appendChanges(tx, viewer, { clientKey, questionIds, change: { to: "new-weights" } }),
	);
	const last = questionIds.at(-1) ?? null;
	const left = last ? await database.card.count({ where: beyond(last) }) : 0;
	const total = await database.card.count({ where: mine });
	return { after: left > 0 ? last : null, done: total - left, total };
}
