import { expect, test } from "vitest";
import { createAttempt } from "./attempts";
import { changeCards, listUndoable, MOST_UNDONE, undoReview } from "./card-changes";
import { database } from "./database";
import { isFailure, NotFound } from "./failure";
import { todayOf } from "./learner-time";
import { keepBack } from "./progress-test-world";
import { rebuildCards } from "./rebuilding";
import { reschedule } from "./rescheduling";
import { answerQuestion } from "./responses";
import { listReviewCards, type ReviewCard } from "./review-cards";
import { answerReview } from "./reviews";
import type { Learner } from "./session";
import { setStudying } from "./sets";
import { makeFlashcards, makeLearner, makeSet, reviewed } from "./test-world";

let keys = 0;
const newKey = () => `card-change-key-${++keys}`.padEnd(24, "-");

async function studying(key: string): Promise<{ learner: Learner; cards: ReviewCard[] }> {
	const learner = await makeLearner();
	await setStudying(learner, await makeFlashcards(key), true, "Asia/Tokyo");
	return { learner, cards: (await listReviewCards(learner)).cards };
}
const idsOf = async (learner: Learner) =>
	(await listReviewCards(learner)).cards.map((card) => card.questionId);
const change = (
	learner: Learner,
	questionIds: string[],
	wanted: Parameters<typeof changeCards>[1]["change"],
) => changeCards(learner, { clientKey: newKey(), questionIds, change: wanted });
const rowsOf = (learner: Learner) =>
	database.card.findMany({
		where: { userId: learner.id },
		orderBy: { questionId: "asc" },
		omit: { id: true, createdAt: true },
	});

test("suspended questions come no more, new ones too, until they are unsuspended", async () => {
	const { learner, cards } = await studying("suspended");
	const [first, second] = cards;
	if (!first || !second) throw new Error("too few cards");
	await answerReview(learner, reviewed(first, { rating: 1 }));
	const stepIsUp = () =>
		database.card.updateMany({
			where: { userId: learner.id, questionId: first.questionId },
			data: { dueAt: new Date(Date.now() - 1) },
		});
	await stepIsUp();
	expect(await idsOf(learner)).toContain(first.questionId);
	await change(learner, [first.questionId, second.questionId], { to: "suspend" });
	await stepIsUp();
	const left = await idsOf(learner);
	expect(left).not.toContain(first.questionId);
	expect(left).not.toContain(second.questionId);
	expect(left).toHaveLength(6);
	await change(learner, [second.questionId], { to: "unsuspend" });
	expect(await idsOf(learner)).toContain(second.questionId);
});

test("a buried question comes again the next learner day", async () => {
	const { learner, cards } = await studying("buried");
	const id = cards[0]?.questionId ?? "";
	await change(learner, [id], { to: "bury" });
	expect(await idsOf(learner)).not.toContain(id);
	await database.card.updateMany({ where: { userId: learner.id }, data: { buriedOn: { decrement: 1 } } });
	expect(await idsOf(learner)).toContain(id);
	const due = cards[1]?.questionId ?? "";
	await answerReview(learner, reviewed(cards[1], { rating: 4 }));
	await change(learner, [due], { to: "set-due", inDays: 0 });
	expect(await idsOf(learner)).toContain(due);
	await change(learner, [due], { to: "bury" });
	expect(await idsOf(learner)).not.toContain(due);
});

test("what is asked no more comes no more, due or new, and rests like the rest while it is kept back", async () => {
	const { learner, cards } = await studying("asked-no-more");
	const [due, buried] = cards.map((card) => card.questionId);
	await answerReview(learner, reviewed(cards[0], { rating: 4 }));
	await change(learner, [due ?? ""], { to: "set-due", inDays: 0 });
	await change(learner, [buried ?? ""], { to: "bury" });
	await database.card.updateMany({
		where: { userId: learner.id, questionId: buried ?? "" },
		data: { buriedOn: { decrement: 1 } },
	});
	expect((await idsOf(learner)).slice(0, 2).toSorted()).toEqual([due, buried].toSorted());
	const { setId } = await database.study.findFirstOrThrow({ where: { userId: learner.id } });
	await keepBack(learner, setId);
	expect(await idsOf(learner)).toEqual([]);
	await database.assignment.updateMany({ where: { setId }, data: { dueAt: new Date(1) } });
	expect(await idsOf(learner)).toHaveLength(8);
	await database.question.updateMany({
		where: { id: { in: [due ?? "", buried ?? ""] } },
		data: { status: "rejected" },
	});
	expect(await idsOf(learner)).toEqual(cards.slice(2).map((card) => card.questionId));
});

test("a question that was reset is new again, and one that is given a day comes on it", async () => {
	const { learner, cards } = await studying("reset");
	const [first, second] = cards;
	if (!first || !second) throw new Error("too few cards");
	for (const card of [first, second]) await answerReview(learner, reviewed(card, { rating: 4 }));
	expect(await idsOf(learner)).toHaveLength(6);
	await change(learner, [first.questionId], { to: "reset" });
	expect(
		(await listReviewCards(learner)).cards.find((card) => card.questionId === first.questionId)?.reps,
	).toBe(0);
	await change(learner, [second.questionId], { to: "set-due", inDays: 0 });
	expect((await idsOf(learner))[0]).toBe(second.questionId);
	await change(learner, [second.questionId], { to: "set-due", inDays: 3 });
	expect(await idsOf(learner)).not.toContain(second.questionId);
	const { dueDay } = await database.card.findFirstOrThrow({
		where: { userId: learner.id, questionId: second.questionId },
	});
	expect(dueDay).toBe(todayOf(learner) + 3);
});

test("the same change sent twice is one, and other people's questions are refused with nothing half done", async () => {
	const { learner, cards } = await studying("changed-twice");
	await makeSet("not-studied");
	const foreign = await database.question.findFirstOrThrow({ where: { collection: { key: "not-studied" } } });
	const wanted = {
		clientKey: newKey(),
		questionIds: cards.slice(0, 3).map((card) => card.questionId),
		change: { to: "suspend" } as const,
	};
	await changeCards(learner, wanted);
	await changeCards(learner, wanted);
	expect(await database.reviewLog.count({ where: { userId: learner.id } })).toBe(3);
	const mixed = [cards[4]?.questionId ?? "", foreign.id];
	await expect(change(learner, mixed, { to: "suspend" })).rejects.toThrow(NotFound);
	expect(await database.reviewLog.count({ where: { userId: learner.id } })).toBe(3);
});

test("thirty things are taken back one after the other, and each card is byte for byte what it was", async () => {
	const { learner, cards } = await studying("undone");
	const states: unknown[] = [];
	for (const card of cards) await answerReview(learner, reviewed(card, { rating: 3 }));
	await rebuildCards();
	const doers = [
		(card: ReviewCard) => answerReview(learner, reviewed(card, { rating: 1 })),
		(card: ReviewCard) => answerReview(learner, reviewed(card, { rating: 3 })),
		(card: ReviewCard) => change(learner, [card.questionId], { to: "suspend" }),
		(card: ReviewCard) => change(learner, [card.questionId], { to: "bury" }),
		(card: ReviewCard) => answerReview(learner, reviewed(card, { text: "1901年" })),
		(card: ReviewCard) => change(learner, [card.questionId], { to: "set-due", inDays: 9 }),
		(card: ReviewCard) => change(learner, [card.questionId], { to: "reset" }),
	];
	for (let nth = 0; nth < MOST_UNDONE + 1; nth++) {
		states.push(await rowsOf(learner));
		const card = cards[(nth * 3) % cards.length];
		if (card) await doers[nth % doers.length]?.(card);
	}
	const undoable = await listUndoable(learner);
	expect(undoable).toHaveLength(MOST_UNDONE);
	for (const undoes of undoable.toReversed()) {
		const sent = { clientKey: newKey(), undoes };
		const undone = await undoReview(learner, sent);
		expect(isFailure(undone)).toBe(false);
		expect(await undoReview(learner, sent)).toEqual(undone);
		expect(await rowsOf(learner)).toEqual(states.pop());
	}
	expect(await rebuildCards()).toMatchObject({ changed: 0 });
});

test("what was done to several cards at once is taken back at once, and counts as one", async () => {
	const { learner, cards } = await studying("undone-together");
	await answerReview(learner, reviewed(cards[0], { rating: 3 }));
	const before = await rowsOf(learner);
	const bulk = { clientKey: newKey(), questionIds: cards.map((card) => card.questionId) };
	await changeCards(learner, { ...bulk, change: { to: "bury" } });
	expect(await idsOf(learner)).toEqual([]);
	const undoable = await listUndoable(learner);
	expect(undoable).toHaveLength(2);
	expect(undoable.at(-1)).toBe(bulk.clientKey);
	const sent = { clientKey: newKey(), undoes: bulk.clientKey };
	expect(await undoReview(learner, sent)).toEqual({ questionId: cards[0]?.questionId });
	expect(await undoReview(learner, sent)).toEqual({ questionId: cards[0]?.questionId });
	expect(await rowsOf(learner)).toEqual(before);
	expect(await listUndoable(learner)).toEqual(undoable.slice(0, 1));
	expect(await rebuildCards()).toMatchObject({ changed: 0 });
});

test("what is new has no day to be given: it is left alone, and not counted", async () => {
	const { learner, cards } = await studying("no-day");
	await answerReview(learner, reviewed(cards[1], { rating: 3 }));
	const ids = cards.slice(0, 3).map((card) => card.questionId);
	expect(await change(learner, ids, { to: "set-due", inDays: 3 })).toEqual({ changed: 1 });
	expect(await change(learner, [ids[0] ?? ""], { to: "set-due", inDays: 3 })).toEqual({ changed: 0 });
	const logged = await database.reviewLog.findMany({ where: { userId: learner.id, type: "set-due" } });
	expect(logged.map((row) => row.questionId)).toEqual([ids[1]]);
});

test("days are found anew for a hundred cards at a time, up to the last", async () => {
	const years = Array.from({ length: 103 }, (_, nth) => 1801 + nth);
	const learner = await makeLearner();
	await setStudying(learner, await makeFlashcards("many-days", years), true, "Asia/Tokyo");
	const questions = await database.questionRevision.findMany({
		where: { question: { collection: { key: "many-days" } } },
	});
	for (const { questionId, id } of questions)
		await answerReview(learner, reviewed({ questionId, revisionId: id, reps: 0 }, { rating: 4 }));
	const first = await reschedule(learner, { clientKey: newKey(), after: null });
	expect(first).toEqual({ after: expect.any(String), done: 100, total: 103 });
	const second = await reschedule(learner, { clientKey: newKey(), after: first.after });
	expect(second).toEqual({ after: null, done: 103, total: 103 });
	const asked = { userId: learner.id, type: "new-weights" };
	expect(await database.reviewLog.groupBy({ by: ["questionId"], where: asked })).toHaveLength(103);
});

test("what somebody else did, or what was answered in a quiz, cannot be taken back", async () => {
	const { learner, cards } = await studying("not-undone");
	const { setId } = await database.study.findFirstOrThrow({ where: { userId: learner.id } });
	const asked = { of: "set", setId, count: 1, presentations: ["typed"], timeZone: "UTC" } as const;
	const quiz = await createAttempt(learner, { ...asked, clientKey: newKey() });
	if (isFailure(quiz)) throw new Error(quiz.error);
	const given = { position: 0, reply: { unknown: true as const }, guessed: false, durationMs: 1 };
	const answeredAt = new Date().toISOString();
	await answerQuestion(learner, quiz.attemptId, { ...given, clientKey: newKey(), answeredAt });
	const inQuiz = await database.reviewLog.findFirstOrThrow({ where: { userId: learner.id } });
	expect(await listUndoable(learner)).toEqual([]);
	expect(await undoReview(learner, { clientKey: newKey(), undoes: inQuiz.clientKey })).toEqual({
		error: "cannot-undo",
	});
	const sent = reviewed(cards[0], { rating: 3 });
	await answerReview(learner, sent);
	const other = await makeLearner();
	await expect(undoReview(other, { clientKey: newKey(), undoes: sent.clientKey })).rejects.toThrow(NotFound);
	const yesterday = new Date(Date.now() - 25 * 3_600_000);
	await database.reviewLog.updateMany({ where: { userId: learner.id }, data: { receivedAt: yesterday } });
	expect(await undoReview(learner, { clientKey: newKey(), undoes: sent.clientKey })).toEqual({
		error: "cannot-undo",
	});
});

test("a question forgotten eight times is suspended, and the answer says so", async () => {
	const { learner, cards } = await studying("leech");
	const [card] = cards;
	await answerReview(learner, reviewed(card, { rating: 4 }));
	const suspended: boolean[] = [];
	for (let lapse = 1; lapse <= 8; lapse++) {
		const stored = await answerReview(learner, reviewed(card, { rating: 1 }));
		if (isFailure(stored)) throw new Error(stored.error);
		suspended.push(stored.suspended);
		await answerReview(learner, reviewed(card, { rating: 4 }));
	}
	expect(suspended).toEqual([false, false, false, false, false, false, false, true]);
	expect(await idsOf(learner)).not.toContain(card?.questionId);
});
