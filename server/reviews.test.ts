import { expect, test } from "vitest";
import { isTold } from "../core/attempt/feedback";
import { RATINGS } from "../core/review/rating";
import { changeCards, undoReview } from "./card-changes";
import { cardFields, readCard, refoldCard, stateOfRow } from "./cards";
import { storeCollection } from "./collections";
import { database } from "./database";
import { isFailure, NotFound } from "./failure";
import { rebuildCards } from "./rebuilding";
import { listReviewCards, type ReviewCard } from "./review-cards";
import { answerReview } from "./reviews";
import type { Learner, Viewer } from "./session";
import { setStudying } from "./sets";
import { makeCollection, makeFlashcards, makeLearner, makeSet, reviewed } from "./test-world";

async function studying(setId: string): Promise<Learner> {
	const learner = await makeLearner();
	await setStudying(learner, setId, true, "Asia/Tokyo");
	return learner;
}
const cardsOf = async (learner: Viewer) => (await listReviewCards(learner)).cards;

async function answered(learner: Learner, ...sent: Parameters<typeof reviewed>) {
	const stored = await answerReview(learner, reviewed(...sent));
	if (isFailure(stored)) throw new Error(JSON.stringify(stored));
	return stored;
}

test("new questions come only from sets that are studied, and stop with the studying", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("unstudied");
	expect(await cardsOf(learner)).toEqual([]);
	await setStudying(learner, setId, true, "Asia/Tokyo");
	expect(await cardsOf(learner)).toHaveLength(8);
	const show = (ownerId: string | null) =>
		database.studySet.update({ where: { id: setId }, data: { ownerId, visibility: "private" } });
	await show(null);
	expect(await cardsOf(learner), "nothing new of what is shown no more").toEqual([]);
	await show(learner.id);
	expect(await cardsOf(learner), "but of what is one's own").toHaveLength(8);
	await setStudying(learner, setId, false, "Asia/Tokyo");
	expect(await cardsOf(learner)).toEqual([]);
});

test("new questions come up to the day's limit", async () => {
	const learner = await studying(await makeFlashcards("limited"));
	await database.user.update({ where: { id: learner.id }, data: { newPerDay: 3 } });
	const limited = { ...learner, newPerDay: 3 };
	const cards = await cardsOf(limited);
	expect(cards).toHaveLength(3);
	const sent = reviewed(cards[0], { rating: 4 });
	await answerReview(limited, sent);
	expect(await cardsOf(limited)).toHaveLength(2);
	await undoReview(limited, { clientKey: "undo-of-a-limited-day-", undoes: sent.clientKey });
	expect(await cardsOf(limited), "what was taken back leaves room").toHaveLength(3);
	await database.question.update({ where: { id: cards[1]?.questionId ?? "" }, data: { status: "draft" } });
	expect((await cardsOf(limited)).map((card) => card.questionId)).not.toContain(cards[1]?.questionId);
	await expect(answerReview(limited, reviewed(cards[1], { rating: 4 }))).rejects.toThrow(NotFound);
});

test("each limit counts its own: reviews the first answer of the day to what was known, new ones to what was not", async () => {
	const learner = await studying(await makeFlashcards("limits-apart"));
	const [due, later, fresh, ...rest] = await cardsOf(learner);
	for (const card of [due, later]) await answered(learner, card, { rating: 4 });
	const yesterday = { learnerDay: { decrement: 1 } };
	await database.reviewLog.updateMany({ where: { userId: learner.id }, data: yesterday });
	await database.card.updateMany({ where: { userId: learner.id }, data: { dueDay: 1 } });
	const limited = { ...learner, newPerDay: 2, reviewsPerDay: 2 };
	const kindsOf = async () =>
		(await cardsOf(limited)).map(({ questionId }) =>
			[due, later].some((card) => card?.questionId === questionId) ? "due" : "new",
		);
	expect(await kindsOf()).toEqual(["due", "due", "new", "new"]);
	await answered(limited, fresh, { rating: 4 });
	await answered(limited, fresh, { rating: 4 });
	expect(await kindsOf(), "a new one twice is one, and no review").toEqual(["due", "due", "new"]);
	await answered(limited, due, { rating: 4 });
	expect(await kindsOf(), "a review is nothing new").toEqual(["due", "new"]);
	await answered(limited, rest[0], { rating: 4 });
	expect(await kindsOf()).toEqual(["due"]);
});

test("the key of something else that was sent tells nothing, and stores nothing", async () => {
	const learner = await studying(await makeSet("other-events"));
	const [card, other] = await cardsOf(learner);
	const suspending = { questionIds: [card?.questionId ?? ""], change: { to: "suspend" as const } };
	const sent = reviewed(card, { unknown: true });
	await changeCards(learner, { ...suspending, clientKey: sent.clientKey });
	const used = { error: "invalid-body", fields: { clientKey: "used" } };
	expect(await answerReview(learner, sent)).toEqual(used);
	const first = reviewed(other, { unknown: true });
	await answered(learner, other, { unknown: true });
	expect(
		await answerReview(learner, { ...reviewed(card, { unknown: true }), clientKey: sent.clientKey }),
	).toEqual(used);
	await answerReview(learner, first);
	expect(
		await answerReview(learner, {
			...first,
			questionId: card?.questionId ?? "",
			revisionId: card?.revisionId ?? "",
		}),
	).toEqual(used);
});

test("an answer sent again is told as it was given the first time", async () => {
	const learner = await studying(await makeSet("given-first"));
	const [card] = await cardsOf(learner);
	const sent = reviewed(card, { text: "1800年" });
	const once = await answerReview(learner, sent);
	expect(once).toMatchObject({ told: { verdict: "wrong", replied: "1800年" } });
	expect(await answerReview(learner, sent)).toEqual(once);
	expect(await answerReview(learner, { ...sent, reply: { text: "1999年" }, guessed: true })).toEqual(once);
});

test("the interval on the button is what is then stored, for every rating", async () => {
	const learner = await studying(await makeFlashcards("previewed"));
	const cards = await cardsOf(learner);
	for (const rating of RATINGS) {
		const card = cards[rating];
		if (card?.presentation !== "flashcard") throw new Error("no flashcard");
		const before = Date.now();
		const { dueDay, dueAt } = await answered(learner, card, { rating });
		const preview = (card as Extract<ReviewCard, { intervals: object }>).intervals[rating];
		if ("dueDay" in preview) expect(dueDay).toBe(preview.dueDay);
		else expect((Date.parse(dueAt ?? "") - before) / 60_000).toBeCloseTo(preview.intervalMinutes, 1);
	}
});

test("the same answer sent twice is one event", async () => {
	const learner = await studying(await makeFlashcards("rated-twice"));
	const [card, other] = await cardsOf(learner);
	const request = reviewed(card, { rating: 3 });
	const first = await answerReview(learner, request);
	expect(await answerReview(learner, request)).toEqual(first);
	expect(await database.reviewLog.count({ where: { userId: learner.id } })).toBe(1);
	// Answered again since, the first request still gets its own reply; its key is no other card's.
	await answered(learner, card, { rating: 1 });
	expect(await answerReview(learner, request)).toEqual(first);
	const theirs = { ...reviewed(other, { rating: 3 }), clientKey: request.clientKey };
	expect(await answerReview(learner, theirs)).toMatchObject({ error: "invalid-body" });
});

test("a reply that is nearly the key, or one with a hint, is right and hard", async () => {
	const learner = await studying(await makeSet("nearly"));
	const [near, hinted, plain] = await cardsOf(learner);
	await database.questionRevision.updateMany({
		where: { question: { collection: { key: "nearly" } } },
		data: { kind: "who", answer: "田中首相", accepted: ["田中"] },
	});
	for (const sent of [
		reviewed(near, { text: "田中議員" }),
		{ ...reviewed(hinted, { text: "田中" }), hinted: true },
		reviewed(plain, { text: "田中" }),
	])
		expect(await answerReview(learner, sent)).toMatchObject({ told: { verdict: "right" } });
	const logged = await database.reviewLog.findMany({
		where: { userId: learner.id },
		orderBy: { receivedAt: "asc" },
	});
	expect(logged.map(({ rating }) => rating)).toEqual([2, 2, 3]);
});

test("what could not have been put so is refused", async () => {
	const learner = await studying(await makeFlashcards("no-choice"));
	const [card] = await cardsOf(learner);
	for (const reply of [{ choice: 0 }, { unknown: true } as const])
		expect(await answerReview(learner, reviewed(card, reply))).toMatchObject({ error: "invalid-body" });
	expect(await database.reviewLog.count({ where: { userId: learner.id } })).toBe(0);
});

test("an answer is as old as the browser says, but neither of the future nor older than a week", async () => {
	const learner = await studying(await makeSet("clocks"));
	const cards = await cardsOf(learner);
	const DAY_MS = 86_400_000;
	const ageOf = async (nth: number, agoMs: number) => {
		const sent = {
			...reviewed(cards[nth], { choice: 0 }),
			answeredAt: new Date(Date.now() - agoMs).toISOString(),
		};
		await answerReview(learner, sent);
		const { receivedAt, answeredAt } = await database.reviewLog.findFirstOrThrow({
			where: { userId: learner.id, clientKey: sent.clientKey },
		});
		return (receivedAt.getTime() - answeredAt.getTime()) / DAY_MS;
	};
	expect(await ageOf(0, 2 * DAY_MS)).toBeCloseTo(2, 3);
	expect(await ageOf(1, 99 * DAY_MS)).toBe(7);
	expect(await ageOf(2, -99 * DAY_MS)).toBe(0);
});

test("a question of a set that the learner neither studies nor has met cannot be answered", async () => {
	await makeSet("elsewhere");
	const revision = await database.questionRevision.findFirstOrThrow({
		where: { question: { collection: { key: "elsewhere" } } },
	});
	const card = { questionId: revision.questionId, revisionId: revision.id, reps: 0 };
	const learner = await makeLearner();
	await expect(answerReview(learner, reviewed(card, { rating: 4 }))).rejects.toThrow(NotFound);
	expect(await database.card.count({ where: { questionId: revision.questionId } })).toBe(0);
});

test("nor can one by the words of another question", async () => {
	const learner = await studying(await makeSet("crossed"));
	const [card, other] = await cardsOf(learner);
	if (!card || !other) throw new Error("too few cards");
	const crossed = { ...card, revisionId: other.revisionId };
	await expect(answerReview(learner, reviewed(crossed, { choice: 0 }))).rejects.toThrow(NotFound);
});

test("the presentation grows with the memory: a choice, typed, then a flashcard", async () => {
	const learner = await studying(await makeSet("growing"));
	const [fresh] = await cardsOf(learner);
	const questionId = fresh?.questionId ?? "";
	expect(fresh).toMatchObject({ presentation: "choice", reps: 0 });
	const putAt = async (stability: number, who: Learner = learner) => {
		// The memory is moved by moving what its first answer counted for.
		await database.reviewLog.deleteMany({ where: { userId: learner.id } });
		const weights = await database.weights.create({
			data: { userId: who.id, values: weightsFrom(stability), answers: 0, loss: 0, lossBefore: 0 },
		});
		const fitted = { ...who, weightsId: weights.id };
		await answered(fitted, fresh, { rating: 4 });
		await database.card.updateMany({ where: { userId: learner.id, questionId }, data: { dueDay: 1 } });
		return (await cardsOf(fitted)).find((card) => card.questionId === questionId)?.presentation;
	};
	expect(await putAt(6.9)).toBe("choice");
	expect(await putAt(7)).toBe("typed");
	expect(await putAt(29.9)).toBe("typed");
	expect(await putAt(30)).toBe("flashcard");
	expect(await putAt(30, { ...learner, typesMature: true })).toBe("typed");
});

const weightsFrom = (easy: number) => Array.from({ length: 21 }, (_, index) => (index === 3 ? easy : 0.5));

test("a choice and a typed question have no key until they are answered; then it is told what is right", async () => {
	const learner = await studying(await makeSet("told"));
	const [card, other] = await cardsOf(learner);
	if (!card || !("options" in card) || !card.options) throw new Error("no choice");
	expect(Object.keys(card).sort()).toEqual(
		["kind", "options", "presentation", "questionId", "reps", "revisionId", "stem"].sort(),
	);
	const { told } = await answered(learner, card, { choice: 2 });
	if (!told || !isTold(told)) throw new Error("nothing told");
	expect(told.replied).toBe(card.options[2]);
	expect(told.verdict).toBe(told.key === card.options[2] ? "right" : "wrong");
	expect(told.passages[0]?.marked).toContain(told.key);
	const typed = await answered(learner, other, { text: "1901年" });
	expect(typed.told).toMatchObject({ replied: "1901年" });
});

test("an answer that is not the first is graded by the order that was shown", async () => {
	const learner = await studying(await makeSet("shown-again"));
	for (const card of await cardsOf(learner)) await answered(learner, card, { unknown: true });
	await database.card.updateMany({ where: { userId: learner.id }, data: { dueAt: new Date(1) } });
	const cards = await cardsOf(learner);
	expect(cards.map(({ reps }) => reps)).toEqual(Array(8).fill(1));
	for (const card of cards) {
		const { answer } = await database.questionRevision.findUniqueOrThrow({ where: { id: card.revisionId } });
		if (!("options" in card) || !card.options) throw new Error("no choice");
		const { told } = await answered(learner, card, { choice: card.options.indexOf(answer) });
		expect(told).toMatchObject({ verdict: "right", replied: answer });
	}
});

test("cards come twenty at a time", async () => {
	const years = Array.from({ length: 25 }, (_, nth) => 1901 + nth);
	const learner = { ...(await studying(await makeFlashcards("batched", years))), newPerDay: 50 };
	expect(await cardsOf(learner)).toHaveLength(20);
});

test("the order of the options stays when the page is loaded again, and changes with the next answer", async () => {
	const learner = await studying(await makeSet("ordered"));
	const optionsOf = async () =>
		(await cardsOf(learner)).map((card) => ("options" in card ? card.options : null));
	const before = await optionsOf();
	expect(await optionsOf()).toEqual(before);
	for (const card of await cardsOf(learner)) await answered(learner, card, { unknown: true });
	await database.card.updateMany({
		where: { userId: learner.id },
		data: { dueAt: new Date(Date.now() - 1) },
	});
	const after = await optionsOf();
	expect(after).toHaveLength(8);
	expect(after).not.toEqual(before);
});

test("a hint turns right into Hard, and Easy is the learner's own key where an answer was typed", async () => {
	const learner = await studying(await makeFlashcards("hinted"));
	const cards = await cardsOf(learner);
	const ratingOf = async (nth: number, over: object) => {
		const card = cards[nth];
		const { answer } = await database.questionRevision.findFirstOrThrow({
			where: { id: card?.revisionId ?? "" },
		});
		const sent = { ...reviewed(card, { text: answer }), ...over };
		if (isFailure(await answerReview(learner, sent))) throw new Error("refused");
		return database.reviewLog.findFirst({ where: { clientKey: sent.clientKey }, select: { rating: true } });
	};
	expect(await ratingOf(0, {})).toEqual({ rating: 3 });
	expect(await ratingOf(1, { hinted: true })).toEqual({ rating: 2 });
	expect(await ratingOf(2, { easy: true })).toEqual({ rating: 4 });
	expect(await ratingOf(3, { easy: true, hinted: true })).toEqual({ rating: 2 });
	expect(await ratingOf(4, { guessed: true })).toEqual({ rating: 1 });
});

test("a stored card is the fold of its stored log, and folding again changes nothing", async () => {
	const learner = await studying(await makeFlashcards("folded"));
	const [card] = await cardsOf(learner);
	const questionId = card?.questionId ?? "";
	for (const rating of [1, 3, 2, 4, 1]) await answered(learner, card, { rating });
	const read = () =>
		database.card.findUniqueOrThrow({
			where: { userId_questionId: { userId: learner.id, questionId } },
			select: cardFields,
		});
	const before = await read();
	expect(stateOfRow(before)?.reps).toBe(5);
	const folded = await refoldCard(database, learner, questionId);
	expect(stateOfRow(await read())).toEqual(folded.state);
	expect(await readCard(database, learner, questionId)).toEqual(folded);
	expect(await read()).toEqual(before);
});

test("rebuilding makes every card from its log again, and mends one that was otherwise", async () => {
	await rebuildCards();
	const learner = await studying(await makeFlashcards("rebuilt"));
	for (const card of (await cardsOf(learner)).slice(0, 3)) await answered(learner, card, { rating: 3 });
	expect(await rebuildCards()).toMatchObject({ changed: 0 });
	const before = await database.card.findMany({ where: { userId: learner.id }, orderBy: { id: "asc" } });
	const [first] = before;
	await database.card.update({ where: { id: first?.id ?? "" }, data: { stability: 99, suspended: true } });
	expect(await rebuildCards()).toMatchObject({ changed: 1 });
	const after = await database.card.findMany({ where: { userId: learner.id }, orderBy: { id: "asc" } });
	expect(after).toEqual(before);
});

test("a card stays due when its question is retired, and leaves with the studying", async () => {
	const setId = await makeSet("outlived");
	const learner = await studying(setId);
	const cards = await cardsOf(learner);
	for (const card of cards) await answered(learner, card, { rating: 4 });
	await database.card.updateMany({ where: { userId: learner.id }, data: { dueDay: 1 } });
	await storeCollection(makeCollection("outlived", [1978]));
	expect(await cardsOf(learner)).toHaveLength(cards.length);
	await setStudying(learner, setId, false, "Asia/Tokyo");
	expect(await cardsOf(learner)).toEqual([]);
});

test("a visitor who stops studying leaves no trace", async () => {
	const users = await database.user.count();
	const visitor = { kind: "visitor" } as Viewer;
	expect(await setStudying(visitor, await makeSet("untouched"), false, "Asia/Tokyo")).toBe(false);
	expect(await database.user.count()).toBe(users);
});
