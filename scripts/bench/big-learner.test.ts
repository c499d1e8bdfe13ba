import { expect, test } from "vitest";
import { database } from "../../server/database";
import { rebuildCards } from "../../server/rebuilding";
import { listReviewCards } from "../../server/review-cards";
import { readQueue } from "../../server/review-queue";
import { makeBigLearner } from "./big-learner";

test("cards follow from their logs, and are put with the passage that proves them", async () => {
	const learner = await makeBigLearner({ cards: 30, answers: 9, due: 30, fresh: 0 });
	expect(await rebuildCards()).toEqual({ cards: 30, changed: 0 });
	const { cards } = await listReviewCards(learner);
	const card = cards.find(({ presentation }) => presentation === "flashcard");
	if (card?.presentation !== "flashcard") throw new Error("no flashcard");
	expect(card.passages[0]?.marked).toContain(card.key);
});

test("the learner is of the size asked for, and what is new stands behind all that is met", async () => {
	const learner = await makeBigLearner({ cards: 600, answers: 3, due: 50, fresh: 15 });
	const userId = learner.id;
	expect(await database.card.count({ where: { userId } })).toBe(600);
	expect(await database.reviewLog.count({ where: { userId } })).toBe(4 * 600);
	const { entries, heldBack } = await readQueue(learner, new Date());
	const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
	expect([count("review"), count("new"), heldBack]).toEqual([50, 15, 0]);
	const studies = await database.study.findMany({ where: { userId }, orderBy: { set: { position: "asc" } } });
	expect(studies.map(({ freshFrom }) => freshFrom)).toEqual([600, null, 100]);
});
