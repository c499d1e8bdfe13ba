import { expect, test } from "vitest";
import { requireAttempt } from "./attempt-view";
import { createAttempt } from "./attempts";
import { database } from "./database";
import { isFailure, NotFound } from "./failure";
import { mergeGuest } from "./merging";
import { listMissed } from "./missed";
import { createReport } from "./reports";
import { answerQuestion } from "./responses";
import { listReviewCards } from "./review-cards";
import { countDue } from "./review-queue";
import { listSchedule } from "./review-schedule";
import { answerReview } from "./reviews";
import type { Learner } from "./session";
import { countAskable, setStudying } from "./sets";
import { makeLearner, makeSet, reviewed } from "./test-world";
import { readToday } from "./today";

let keys = 0;
const newKey = () => `report-client-key-${String(++keys).padStart(6, "0")}`;
const sent = () => ({ clientKey: newKey(), answeredAt: new Date().toISOString(), durationMs: 900 });

async function begin(learner: Learner, setId: string, wish: "choice" | "typed" = "choice") {
	const wanted = {
		of: "set",
		setId,
		count: "all",
		presentations: [wish],
		clientKey: newKey(),
		timeZone: "UTC",
	} as const;
	const attempt = await createAttempt(learner, wanted);
	if (isFailure(attempt)) throw new Error(attempt.error);
	return attempt.attemptId;
}

type Reply = { choice: number } | { text: string } | { unknown: true };
const UNKNOWN: Reply = { unknown: true };
const answer = (learner: Learner, attemptId: string, position: number, reply: Reply = UNKNOWN) =>
	answerQuestion(learner, attemptId, { ...sent(), position, reply, guessed: false });

/** A learner in a quiz of a set, who has answered its first question wrong by typing. */
async function typedWrong(key: string, text = "千九百年ごろ") {
	const learner = await makeLearner();
	const setId = await makeSet(key);
	const attemptId = await begin(learner, setId, "typed");
	await answer(learner, attemptId, 0, { text });
	const { questionRevisionId, questionRevision } = await database.attemptItem.findFirstOrThrow({
		where: { attemptId, position: 0 },
		include: { questionRevision: true },
	});
	const about = { attemptId, position: 0 };
	return { learner, setId, attemptId, about, questionRevisionId, questionId: questionRevision.questionId };
}

type Reason = "wrongKey" | "unclear" | "twoAnswers" | "other" | "wasRight";
type About = { attemptId: string; position: number } | { questionId: string };
const say = (learner: Learner, about: About, reason: Reason = "unclear", note = "") =>
	createReport(learner, { about, reason, note });

const reportsOf = (learner: Learner) => database.report.findMany({ where: { userId: learner.id } });
const settle = (learner: Learner) =>
	database.report.updateMany({ where: { userId: learner.id }, data: { settledAt: new Date() } });

async function askedOf(learner: Learner, setId: string) {
	const attemptId = await begin(learner, setId);
	const items = await database.attemptItem.findMany({
		where: { attemptId },
		select: { questionRevision: { select: { questionId: true } } },
	});
	return items.map((item) => item.questionRevision.questionId);
}

test("the same report is one row, 20 at once too; a later note is added while it is open", async () => {
	const { learner, about, questionId, questionRevisionId } = await typedWrong("once");
	const replies = await Promise.all(Array.from({ length: 20 }, () => say(learner, about)));
	expect(new Set(replies.map((reply) => JSON.stringify(reply)))).toEqual(new Set(['{"rests":true}']));
	await say(learner, about, "unclear", "橋が2つあります。");
	await say(learner, about, "unclear");
	expect(await reportsOf(learner)).toMatchObject([
		{
			questionId,
			questionRevisionId,
			reason: "unclear",
			note: "橋が2つあります。",
			reply: null,
			settledAt: null,
		},
	]);
	await say(learner, about, "twoAnswers");
	expect(await reportsOf(learner)).toHaveLength(2);
});

test("what is settled stays settled, and its note as it was read", async () => {
	const { learner, about } = await typedWrong("settled");
	await say(learner, about, "unclear", "はじめ");
	await settle(learner);
	expect(await say(learner, about, "unclear", "あと")).toEqual({ rests: false });
	const [report] = await reportsOf(learner);
	expect(report?.note).toBe("はじめ");
	expect(report?.settledAt).not.toBeNull();
});

test("what is not answered, not there or another's cannot be reported", async () => {
	const { learner, attemptId, about } = await typedWrong("unanswered");
	const other = await makeLearner();
	await expect(say(learner, { attemptId, position: 1 })).rejects.toThrow(NotFound);
	await expect(say(learner, { attemptId, position: 99 })).rejects.toThrow(NotFound);
	await expect(say(learner, { attemptId: "none", position: 0 })).rejects.toThrow(NotFound);
	await expect(say(other, about)).rejects.toThrow(NotFound);
	expect(await database.report.count({ where: { userId: { in: [learner.id, other.id] } } })).toBe(0);
});

test("a question in review is reported by its newest revision; one that does not come there is not", async () => {
	const setId = await makeSet("reviewed");
	const learner = await makeLearner();
	const { id: questionId } = await database.question.findFirstOrThrow({
		where: { collection: { key: "reviewed" } },
	});
	await expect(say(learner, { questionId })).rejects.toThrow(NotFound);
	await setStudying(learner, setId, true, "UTC");
	const { id: _, ...first } = await database.questionRevision.findFirstOrThrow({ where: { questionId } });
	const newest = await database.questionRevision.create({
		data: { ...first, accepted: [], distractors: [], spare: [], number: 2, digest: "two" },
	});
	expect(await say(learner, { questionId })).toEqual({ rests: true });
	expect(await reportsOf(learner)).toMatchObject([{ questionId, questionRevisionId: newest.id }]);
});

test("I was right: what was typed is read from what is stored, and the question does not rest", async () => {
	const { learner, setId, about, questionId } = await typedWrong("right");
	expect(await say(learner, about, "wasRight")).toEqual({ rests: false });
	expect(await reportsOf(learner)).toMatchObject([{ reason: "wasRight", reply: "千九百年ごろ" }]);
	expect(await askedOf(learner, setId)).toContain(questionId);
	expect(await say(learner, about)).toEqual({ rests: true });
	expect(await say(learner, about, "wasRight")).toEqual({ rests: true });
});

test("another reply that is said to be right opens what was settled, the same one does not", async () => {
	const { learner, setId, about, questionId } = await typedWrong("again");
	await say(learner, about, "wasRight");
	await settle(learner);
	await say(learner, about, "wasRight");
	expect((await reportsOf(learner))[0]?.settledAt).not.toBeNull();
	const attemptId = await begin(learner, setId, "typed");
	const { position } = await database.attemptItem.findFirstOrThrow({
		where: { attemptId, questionRevision: { questionId } },
	});
	await answer(learner, attemptId, position, { text: "明治のころ" });
	await say(learner, { attemptId, position }, "wasRight");
	expect(await reportsOf(learner)).toMatchObject([{ reply: "明治のころ", settledAt: null }]);
});

test("only a typed and wrongly graded reply can have been right", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("claims");
	const chosen = await begin(learner, setId);
	const item = await database.attemptItem.findFirstOrThrow({ where: { attemptId: chosen, position: 0 } });
	await answer(learner, chosen, 0, { choice: (item.optionOrder as number[]).indexOf(1) });
	const typed = await begin(learner, setId, "typed");
	const { questionRevision } = await database.attemptItem.findFirstOrThrow({
		where: { attemptId: typed, position: 0 },
		include: { questionRevision: true },
	});
	await answer(learner, typed, 0, { text: questionRevision.answer });
	await answer(learner, typed, 1);
	await answer(learner, typed, 2, { text: "　" });
	await setStudying(learner, setId, true, "UTC");
	for (const about of [
		{ attemptId: chosen, position: 0 },
		...[0, 1, 2].map((position) => ({ attemptId: typed, position })),
		{ questionId: questionRevision.questionId },
	]) {
		expect(await say(learner, about, "wasRight"), JSON.stringify(about)).toMatchObject({
			error: "invalid-body",
			fields: { reason: expect.any(String) },
		});
	}
	expect(await reportsOf(learner)).toEqual([]);
});

test("a reported question rests in quizzes, drills, review and counts, for this learner, until it is settled", async () => {
	const { learner, setId, attemptId, about, questionId } = await typedWrong("resting");
	for (let position = 1; position < 8; position++) await answer(learner, attemptId, position);
	const countsOf = async (who: Learner) => {
		const inReview = (await listReviewCards(who)).cards.map((card) => card.questionId);
		const drill = { of: "attempt", attemptId, clientKey: newKey(), timeZone: "UTC" } as const;
		const drilled = who === learner ? await createAttempt(who, drill) : null;
		return {
			asked: (await askedOf(who, setId)).includes(questionId),
			askable: await countAskable(who, setId),
			missed: (await listMissed(who)).length,
			missedOfSet: (await listMissed(who, setId)).length,
			missedToday: (await readToday(who)).missed,
			drilled:
				drilled && "attemptId" in drilled && (await requireAttempt(who, drilled.attemptId)).items.length,
			inReview: inReview.includes(questionId),
			due: (await countDue(who)).due,
			scheduled: (await listSchedule(who, attemptId)).reduce((sum, { count }) => sum + count, 0),
		};
	};
	const all = {
		asked: true,
		askable: 8,
		missed: 8,
		missedOfSet: 8,
		missedToday: 8,
		drilled: 8,
		inReview: true,
		due: 8,
		scheduled: 8,
	};
	// Ten minutes after a wrong answer its card is due.
	const makeDue = () =>
		database.card.updateMany({ where: { userId: learner.id }, data: { dueAt: new Date(Date.now() - 1000) } });
	await makeDue();
	expect(await countsOf(learner)).toEqual(all);
	const other = await makeLearner();
	await setStudying(other, setId, true, "UTC");
	const others = await countsOf(other);
	await say(learner, about);
	expect(await countsOf(learner)).toEqual({
		asked: false,
		askable: 7,
		missed: 7,
		missedOfSet: 7,
		missedToday: 7,
		drilled: 7,
		inReview: false,
		due: 7,
		scheduled: 7,
	});
	expect(await countsOf(other)).toEqual(others);
	expect(others).toMatchObject({ asked: true, askable: 8, inReview: true });
	await settle(learner);
	expect(await countsOf(learner)).toEqual(all);
});

test("a new question that is reported rests too, and its open card can still be rated", async () => {
	const learner = await makeLearner();
	await setStudying(learner, await makeSet("fresh"), true, "UTC");
	const [card] = (await listReviewCards(learner)).cards;
	const questionId = card?.questionId ?? "";
	await say(learner, { questionId }, "wrongKey");
	expect(await countDue(learner)).toEqual({ due: 0, fresh: 7 });
	expect(isFailure(await answerReview(learner, reviewed(card, { rating: 1 })))).toBe(false);
	expect(await countDue(learner)).toEqual({ due: 0, fresh: 7 });
});

test("after 60 reports in ten minutes there are no more for a while", async () => {
	const { learner, about } = await typedWrong("many");
	for (let nth = 0; nth < 60; nth++) expect(isFailure(await say(learner, about))).toBe(false);
	expect(await say(learner, about, "other")).toEqual({ error: "too-many-tries" });
	expect(await reportsOf(learner)).toHaveLength(1);
});

test("a guest's reports go with them into an account, what both have said once, and twice changes nothing", async () => {
	const { learner: guest, setId, about } = await typedWrong("merged-reports");
	const account = await makeLearner();
	await database.user.update({ where: { id: account.id }, data: { kind: "account" } });
	const attemptId = await begin(account, setId, "typed");
	await answer(account, attemptId, 0);
	await say(account, { attemptId, position: 0 }, "unclear", "アカウントの");
	await say(guest, about, "unclear", "ゲストの");
	await say(guest, about, "other", "ゲストだけの");
	await mergeGuest(guest.id, account.id);
	const merged = await reportsOf(account);
	expect(merged.map(({ note }) => note).sort()).toEqual(["アカウントの", "ゲストだけの"]);
	expect(await reportsOf(guest)).toEqual([]);
	await mergeGuest(guest.id, account.id);
	expect(await reportsOf(account)).toEqual(merged);
});
