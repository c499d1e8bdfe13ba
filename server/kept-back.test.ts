// What an assignment keeps from its learner is told by nothing else: neither in words nor by what follows from an answer.
import { expect, test } from "vitest";
import { requireAttempt, requireResult } from "./attempt-view";
import { createAttempt } from "./attempts";
import { database } from "./database";
import { isFailure, NotFound } from "./failure";
import { listAttempts } from "./history";
import { keepBack } from "./progress-test-world";
import { createReport } from "./reports";
import { answerQuestion } from "./responses";
import { readReviewCard } from "./review-cards";
import { answerReview } from "./reviews";
import type { Learner } from "./session";
import { setStudying } from "./sets";
import { makeFlashcards, makeLearner, makeSet, reviewed } from "./test-world";

let keys = 0;
const newKey = () => `kept-back-key-${++keys}`.padEnd(24, "-");
const tellNow = (setId: string) =>
	database.assignment.updateMany({ where: { setId }, data: { dueAt: new Date(1) } });

async function begin(learner: Learner, setId: string, presentation: "choice" | "flashcard"): Promise<string> {
	const asked = {
		count: "all",
		presentations: [presentation],
		clientKey: newKey(),
		timeZone: "UTC",
	} as const;
	const made = await createAttempt(learner, { of: "set", setId, ...asked });
	if (isFailure(made)) throw new Error(made.error);
	return made.attemptId;
}

async function answer(learner: Learner, attemptId: string, position: number, choice: number): Promise<void> {
	const given = { clientKey: newKey(), position, reply: { choice }, guessed: false, durationMs: 900 };
	const told = await answerQuestion(learner, attemptId, { ...given, answeredAt: new Date().toISOString() });
	if (isFailure(told)) throw new Error(told.error);
}

test("in review a right answer and a wrong one are answered alike, and neither can be said to have been right", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("kept-in-review");
	await setStudying(learner, setId, true, "UTC");
	const items = await database.setItem.findMany({
		where: { setId },
		include: { question: { include: { revisions: true } } },
	});
	const [first, second] = await Promise.all(
		items.slice(0, 2).map(async ({ questionId, question }) => ({
			card: await readReviewCard(learner, questionId, new Date()),
			key: question.revisions[0]?.answer ?? "",
		})),
	);
	await keepBack(learner, setId);
	for (const { card, text } of [
		{ card: first?.card, text: first?.key ?? "" },
		{ card: second?.card, text: "1800年" },
	]) {
		const stored = await answerReview(learner, reviewed(card, { text }));
		expect(stored).toEqual({
			...{ dueDay: null, dueAt: null, suspended: false },
			told: { position: 0, untold: true, replied: text, late: false },
		});
	}
	const rated = await answerReview(learner, reviewed(second?.card, { rating: 3 }));
	expect(rated).toEqual({ dueDay: null, dueAt: null, suspended: false, told: null });
	const report = { about: { questionId: second?.card.questionId ?? "" }, note: "" };
	for (const reason of ["wasRight", "unclear"] as const)
		await expect(createReport(learner, { ...report, reason })).rejects.toThrow(NotFound);
	expect(await database.reviewLog.count({ where: { userId: learner.id } })).toBe(3);
	await tellNow(setId);
	const told = await answerReview(learner, reviewed(first?.card, { text: first?.key ?? "" }));
	expect(told).toMatchObject({ told: { verdict: "right", key: first?.key } });
});

test("the flashcards of a quiz that was left open are put again once they may be turned over", async () => {
	const learner = await makeLearner();
	const setId = await makeFlashcards("kept-flashcards");
	const attemptId = await begin(learner, setId, "flashcard");
	expect((await requireAttempt(learner, attemptId)).items).toHaveLength(8);
	await keepBack(learner, setId);
	const kept = await requireAttempt(learner, attemptId);
	expect(kept).toMatchObject({ finished: false });
	expect(kept.items.map(({ back }) => back)).toEqual(Array(8).fill(null));
	expect(await requireResult(learner, attemptId)).toMatchObject({ feedback: [], untold: 0 });
	await tellNow(setId);
	expect((await requireAttempt(learner, attemptId)).items.every(({ back }) => back !== null)).toBe(true);
});

test("how much of a quiz was right is not counted while some of it may not be told", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("kept-history");
	const attemptId = await begin(learner, setId, "choice");
	const rightOf = async () => (await listAttempts(learner, 1)).attempts[0]?.right;
	await keepBack(learner, setId);
	expect(await rightOf()).toBe(0);
	for (let position = 0; position < 8; position++) await answer(learner, attemptId, position, 0);
	expect(await rightOf()).toBeNull();
	await tellNow(setId);
	expect(await rightOf()).toEqual(expect.any(Number));
});
