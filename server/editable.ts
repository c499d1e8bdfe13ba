import "server-only";
import { mayEditSet } from "../core/classroom/access";
import { database } from "./database";
import type { Learner } from "./session";
import { sharesOf, withRoles } from "./shares";

/** Of these questions, those that this learner may mend, each with a set at whose desk that is done. */
export async function listEditable(learner: Learner, questionIds: string[]): Promise<Map<string, string>> {
	const shares = sharesOf(learner);
	const items = await database.setItem.findMany({
		where: {
			questionId: { in: questionIds },
			set: { OR: [{ ownerId: learner.id }, { shares: { some: shares.where } }] },
		},
		select: { questionId: true, set: { select: { id: true, ownerId: true, shares } } },
	});
	const own = items.filter(({ set }) => mayEditSet(learner, withRoles(set)));
	return new Map(own.map(({ questionId, set }) => [questionId, set.id]));
}
