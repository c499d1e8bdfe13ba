import { expect, test } from "vitest";
import { requireAttempt, requireResult } from "./attempt-view";
import { createAttempt } from "./attempts";
import { cardFields, stateOfRow } from "./cards";
import { database } from "./database";
import { isFailure, NotFound } from "./failure";
import { answerQuestion } from "./responses";
import type { Learner } from "./session";
import { makeLearner, makeSet } from "./test-world";

let keys = 0;
const newKey = () => `test-client-key-${String(++keys).padStart(6, "0")}`;
const now = () => new Date().toISOString();

async function begin(
	learner: Learner,
	setId: string,
	count: number | "all" = 3,
	wish: "choice" | "typed" = "choice",
) {
	const attempt = await createAttempt(learner, {
		of: "set",
		setId,
		count,
		presentations: [wish],
		clientKey: newKey(),
		timeZone: "UTC",
	});
	if (isFailure(attempt)) throw new Error(attempt.error);
	return attempt.attemptId;
}

type Reply = { choice: number } | { text: string } | { unknown: true };
const given = (position: number, reply: Reply) => ({
	clientKey: newKey(),
	position,
	reply,
	guessed: false,
	answeredAt: now(),
	durationMs: 1200,
});

async function keyPosition(attemptId: string, position: number): Promise<number> {
	const item = await database.attemptItem.findFirstOrThrow({ where: { attemptId, position } });
	return (item.optionOrder as number[]).indexOf(0);
}

test("the same request twice is one row, one log event and the same reply; 20 at once too", async () => {
	const learner = await makeLearner();
	const attemptId = await begin(learner, await makeSet("idempotent"));
	const request = given(0, { choice: await keyPosition(attemptId, 0) });
	const replies = await Promise.all(
		Array.from({ length: 20 }, () => answerQuestion(learner, attemptId, request)),
	);
	expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
	expect(replies[0]).toMatchObject({ verdict: "right" });
	expect(await database.response.count({ where: { item: { attemptId } } })).toBe(1);
	expect(await database.reviewLog.count({ where: { userId: learner.id } })).toBe(1);
});

test("the first answer stands: another tab's later one is told what is stored", async () => {
	const learner = await makeLearner();
	const attemptId = await begin(learner, await makeSet("tabs"));
	const first = await answerQuestion(learner, attemptId, given(0, { unknown: true }));
	const second = await answerQuestion(
		learner,
		attemptId,
		given(0, { choice: await keyPosition(attemptId, 0) }),
	);
	expect(second).toEqual(first);
	expect(second).toMatchObject({ verdict: "wrong", replied: null });
});

test("nobody answers, reads or drills another's attempt", async () => {
	const attemptId = await begin(await makeLearner(), await makeSet("foreign"));
	const other = await makeLearner();
	await expect(answerQuestion(other, attemptId, given(0, { unknown: true }))).rejects.toThrow(NotFound);
	await expect(requireAttempt(other, attemptId)).rejects.toThrow(NotFound);
	const drill = { of: "attempt", attemptId, clientKey: newKey(), timeZone: "UTC" } as const;
	await expect(createAttempt(other, drill)).rejects.toThrow(NotFound);
	expect(await database.response.count({ where: { item: { attemptId } } })).toBe(0);
});

test("before its answer an attempt says nothing of key, rationale or evidence", async () => {
	const learner = await makeLearner();
	const attemptId = await begin(learner, await makeSet("secret"), 2, "typed");
	await answerQuestion(learner, attemptId, given(0, { unknown: true }));
	const { feedback, untold, ...view } = await requireResult(learner, attemptId);
	expect(untold).toBe(0);
	expect(feedback.map((entry) => entry.position)).toEqual([0]);
	expect(view).toEqual(await requireAttempt(learner, attemptId));
	expect(JSON.stringify(view)).not.toMatch(/19\d\d年|橋の記録/);
});

test("an option that is not there, or a text where options are, is refused and stores nothing", async () => {
	const learner = await makeLearner();
	const attemptId = await begin(learner, await makeSet("malformed"));
	for (const reply of [{ choice: 7 }, { text: "1901年" }]) {
		expect(await answerQuestion(learner, attemptId, given(0, reply))).toMatchObject({
			error: "invalid-body",
		});
	}
	expect(await database.response.count({ where: { item: { attemptId } } })).toBe(0);
});

test("the last answer finishes the attempt with its score, and its set is studied from then on", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("finishing");
	const attemptId = await begin(learner, setId, 2);
	await answerQuestion(learner, attemptId, given(0, { choice: await keyPosition(attemptId, 0) }));
	expect((await requireAttempt(learner, attemptId)).finished).toBe(false);
	await answerQuestion(learner, attemptId, given(1, { unknown: true }));
	expect(await database.attempt.findUnique({ where: { id: attemptId } })).toMatchObject({ score: 0.5 });
	expect(await database.study.findFirst({ where: { userId: learner.id, setId } })).toMatchObject({
		stoppedAt: null,
	});
});

test("a right answer in a quiz is due on a later day, a wrong one in ten minutes and missed", async () => {
	const learner = await makeLearner();
	const attemptId = await begin(learner, await makeSet("scheduled"), 2);
	await answerQuestion(learner, attemptId, given(0, { choice: await keyPosition(attemptId, 0) }));
	await answerQuestion(learner, attemptId, given(1, { unknown: true }));
	const cards = await database.card.findMany({
		where: { userId: learner.id },
		orderBy: { createdAt: "asc" },
		select: { missed: true, ...cardFields },
	});
	const [right, wrong] = cards.map(stateOfRow);
	expect(right).toMatchObject({ phase: "review" });
	expect(right?.dueAt).toBeUndefined();
	expect((right?.dueDay ?? 0) - (right?.lastDay ?? 0)).toBeGreaterThanOrEqual(1);
	expect(wrong).toMatchObject({ phase: "relearning" });
	const minutes = ((wrong?.dueAt?.getTime() ?? 0) - Date.now()) / 60_000;
	expect(minutes).toBeGreaterThan(9);
	expect(minutes).toBeLessThanOrEqual(10);
	expect(cards.map((card) => card.missed)).toEqual([false, true]);
});

test("the browser's clock is believed only between the serving and the receipt", async () => {
	const learner = await makeLearner();
	const attemptId = await begin(learner, await makeSet("clock"), 2);
	for (const [position, answeredAt] of ["1999-01-01T00:00:00.000Z", "2999-01-01T00:00:00.000Z"].entries()) {
		await answerQuestion(learner, attemptId, { ...given(position, { unknown: true }), answeredAt });
	}
	const [early, late] = await database.response.findMany({
		where: { item: { attemptId } },
		include: { item: true },
		orderBy: { item: { position: "asc" } },
	});
	expect(early?.answeredAt).toEqual(early?.item.servedAt);
	expect(late?.answeredAt).toEqual(late?.receivedAt);
});

test("drilling an attempt asks just what was missed in it", async () => {
	const learner = await makeLearner();
	const attemptId = await begin(learner, await makeSet("drilled"), 3);
	await answerQuestion(learner, attemptId, given(0, { choice: await keyPosition(attemptId, 0) }));
	await answerQuestion(learner, attemptId, given(1, { unknown: true }));
	await answerQuestion(learner, attemptId, given(2, { choice: await keyPosition(attemptId, 2) }));
	const missed = (await requireAttempt(learner, attemptId)).items[1]?.stem;
	const drill = await createAttempt(learner, {
		of: "attempt",
		attemptId,
		clientKey: newKey(),
		timeZone: "UTC",
	});
	if (isFailure(drill)) throw new Error(drill.error);
	const view = await requireAttempt(learner, drill.attemptId);
	expect(view.items.map((item) => item.stem)).toEqual([missed]);
	expect(view.mode).toBe("drill");
});
