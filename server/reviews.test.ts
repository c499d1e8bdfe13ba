import { expect, test } from "vitest";
import { foldCard } from "../core/review/card";
import { RATINGS } from "../core/review/rating";
import { cardFields, cardOfRow, refoldCard } from "./cards";
import { storeCollection } from "./collections";
import { database } from "./database";
import { isFailure, NotFound } from "./failure";
import { rebuildCards } from "./rebuilding";
import { listReviewCards, rateCard } from "./reviews";
import type { Viewer } from "./session";
import { setStudying } from "./sets";
import { makeCollection, makeLearner, makeSet } from "./test-world";

let keys = 0;
const given = (questionId: string, rating: number) => ({
	clientKey: `review-client-key-${String(++keys).padStart(6, "0")}`,
	questionId,
	rating,
	answeredAt: new Date().toISOString(),
	durationMs: 900,
});

async function studying(key: string) {
	const learner = await makeLearner();
	const setId = await makeSet(key);
	await setStudying(learner, setId, true, "Asia/Tokyo");
	return { learner, setId };
}

test("new questions come only from sets that are studied, and stop with the studying", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("unstudied");
	expect((await listReviewCards(learner)).cards).toEqual([]);
	await setStudying(learner, setId, true, "Asia/Tokyo");
	expect((await listReviewCards(learner)).cards).toHaveLength(8);
	await setStudying(learner, setId, false, "Asia/Tokyo");
	expect((await listReviewCards(learner)).cards).toEqual([]);
});

test("new questions come up to the day's limit", async () => {
	const { learner } = await studying("limited");
	await database.user.update({ where: { id: learner.id }, data: { newPerDay: 3 } });
	const limited = { ...learner, newPerDay: 3 };
	const { cards } = await listReviewCards(limited);
	expect(cards).toHaveLength(3);
	await rateCard(limited, given(cards[0]?.questionId ?? "", 4));
	expect((await listReviewCards(limited)).cards).toHaveLength(2);
});

test("the interval on the button is what is then stored, for every rating", async () => {
	const { learner } = await studying("previewed");
	const { cards } = await listReviewCards(learner);
	for (const rating of RATINGS) {
		const card = cards[rating];
		if (!card) throw new Error("too few cards");
		const before = Date.now();
		const stored = await rateCard(learner, given(card.questionId, rating));
		if (isFailure(stored)) throw new Error(stored.error);
		const { dueDay, dueAt } = stored;
		const preview = card.intervals[rating];
		if ("dueDay" in preview) expect(dueDay).toBe(preview.dueDay);
		else expect((Date.parse(dueAt ?? "") - before) / 60_000).toBeCloseTo(preview.intervalMinutes, 1);
	}
});

test("the same rating sent twice is one event", async () => {
	const { learner } = await studying("rated-twice");
	const { cards } = await listReviewCards(learner);
	const request = given(cards[0]?.questionId ?? "", 3);
	const first = await rateCard(learner, request);
	expect(await rateCard(learner, request)).toEqual(first);
	expect(await database.reviewLog.count({ where: { userId: learner.id } })).toBe(1);
	// Rated again since, the first request still gets its own reply; its key is no other card's.
	await rateCard(learner, given(request.questionId, 1));
	expect(await rateCard(learner, request)).toEqual(first);
	const other = { ...request, questionId: cards[1]?.questionId ?? "" };
	expect(await rateCard(learner, other)).toMatchObject({ error: "invalid-body" });
});

test("a question of a set that the learner neither studies nor has met cannot be rated", async () => {
	await makeSet("elsewhere");
	const question = await database.question.findFirstOrThrow({ where: { collection: { key: "elsewhere" } } });
	await expect(rateCard(await makeLearner(), given(question.id, 4))).rejects.toThrow(NotFound);
	expect(await database.card.count({ where: { questionId: question.id } })).toBe(0);
});

test("a stored card is the fold of its stored log, and folding again changes nothing", async () => {
	const { learner } = await studying("folded");
	const { cards } = await listReviewCards(learner);
	const questionId = cards[0]?.questionId ?? "";
	for (const rating of [1, 3, 2, 4, 1]) await rateCard(learner, given(questionId, rating));
	const read = () =>
		database.card.findUniqueOrThrow({
			where: { userId_questionId: { userId: learner.id, questionId } },
			select: cardFields,
		});
	const before = await read();
	expect(cardOfRow(before).reps).toBe(5);
	const folded = await refoldCard(database, learner, questionId);
	expect(cardOfRow(await read())).toEqual(folded);
	expect(await read()).toEqual(before);
	expect(foldCard([], { questionId, weights: [], retention: 0.9, optionCount: 0, fuzz: true })).toBeNull();
});

test("rebuilding makes every card from its log again, and mends one that was otherwise", async () => {
	const { learner } = await studying("rebuilt");
	const { cards } = await listReviewCards(learner);
	for (const { questionId } of cards.slice(0, 3)) await rateCard(learner, given(questionId, 3));
	expect(await rebuildCards()).toMatchObject({ changed: 0 });
	const before = await database.card.findMany({ where: { userId: learner.id }, orderBy: { id: "asc" } });
	const [first] = before;
	await database.card.update({ where: { id: first?.id ?? "" }, data: { stability: 99, missed: true } });
	expect(await rebuildCards()).toMatchObject({ changed: 1 });
	const after = await database.card.findMany({ where: { userId: learner.id }, orderBy: { id: "asc" } });
	expect(after).toEqual(before);
});

test("a card stays due when its question is retired, and leaves with the studying", async () => {
	const { learner, setId } = await studying("outlived");
	const { cards } = await listReviewCards(learner);
	for (const { questionId } of cards) await rateCard(learner, given(questionId, 4));
	await database.card.updateMany({ where: { userId: learner.id }, data: { dueDay: 1 } });
	await storeCollection(makeCollection("outlived", [1978]));
	expect((await listReviewCards(learner)).cards).toHaveLength(cards.length);
	await setStudying(learner, setId, false, "Asia/Tokyo");
	expect((await listReviewCards(learner)).cards).toEqual([]);
});

test("a visitor who stops studying leaves no trace", async () => {
	const users = await database.user.count();
	const visitor = { kind: "visitor" } as Viewer;
	expect(await setStudying(visitor, await makeSet("untouched"), false, "Asia/Tokyo")).toBe(false);
	expect(await database.user.count()).toBe(users);
});
