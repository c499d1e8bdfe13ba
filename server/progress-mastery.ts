// How far each of a learner's sets is learnt.
import "server-only";
import { groupedBy } from "../core/language/grouping";
import { countStages, type Stage } from "../core/review/mastery";
import { listCardSets, listUntouched, metBy } from "./card-list-scope";
import { cardFields, stateOfRow } from "./cards";
import { database } from "./database";
import { awakeFor } from "./resting";
import type { Learner } from "./session";

/** `questions` of the set that can be asked, by how far they are learnt. */
export type SetMastery = { id: string; title: string; questions: number; stages: Record<Stage, number> };

/** The sets that have cards of the learner's; nothing in them that is kept from them. */
export async function listMastery(learner: Learner): Promise<SetMastery[]> {
	const userId = learner.id;
	const cards = await database.card.findMany({
		where: { userId },
		select: { ...cardFields, questionId: true, suspended: true, missed: true },
	});
	const standings = new Map(
		cards.map(({ questionId, suspended, missed, ...row }) => [
			questionId,
			{ card: stateOfRow(row), suspended, missed },
		]),
	);
	const sets = await listCardSets(learner);
	const items = await database.setItem.findMany({
		where: {
			setId: { in: sets.map((set) => set.id) },
			question: { status: "ready", ...(await awakeFor(userId)) },
		},
		select: { setId: true, questionId: true },
	});
	const itemsOf = groupedBy(items, (item) => item.setId);
	return sets.flatMap(({ id, title }) => {
		const ofSet = itemsOf.get(id) ?? [];
		if (ofSet.length === 0) return [];
		const isNew = { card: null, suspended: false, missed: false };
		const stages = countStages(ofSet.map(({ questionId }) => standings.get(questionId) ?? isNew));
		return [{ id, title, questions: ofSet.length, stages }];
	});
}

/** How many cards there are in all, and how many of them have been answered. */
export async function countCards(learner: Learner): Promise<{ cards: number; answered: number }> {
	const met = await metBy(learner);
	const untouched = await listUntouched(learner);
	return {
		cards: (await database.card.count({ where: met })) + untouched.length,
		answered: await database.card.count({ where: { AND: [met, { phase: { not: "new" } }] } }),
	};
}
