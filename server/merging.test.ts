import { expect, test } from "vitest";
import { createAttempt } from "./attempts";
import { cardFields } from "./cards";
import { database } from "./database";
import { isFailure } from "./failure";
import { mergeGuest } from "./merging";
import { answerQuestion } from "./responses";
import type { Learner } from "./session";
import { makeLearner, makeSet } from "./test-world";

let keys = 0;
const newKey = () => `merge-client-key-${String(++keys).padStart(6, "0")}`;

async function answerAll(learner: Learner, setId: string, count: number) {
	const request = {
		of: "set",
		setId,
		count,
		presentations: ["choice"],
		clientKey: newKey(),
		timeZone: "UTC",
	} as const;
	const attempt = await createAttempt(learner, request);
	if (isFailure(attempt)) throw new Error(attempt.error);
	for (let position = 0; position < count; position++) {
		await answerQuestion(learner, attempt.attemptId, {
			clientKey: newKey(),
			position,
			reply: { unknown: true },
			guessed: false,
			answeredAt: new Date().toISOString(),
			durationMs: 500,
		});
	}
}

const stateOf = async (userId: string) => ({
	attempts: await database.attempt.count({ where: { userId } }),
	logs: await database.reviewLog.count({ where: { userId } }),
	studies: await database.study.count({ where: { userId } }),
	cards: await database.card.findMany({
		where: { userId },
		select: { questionId: true, ...cardFields },
		orderBy: { questionId: "asc" },
	}),
});

test("a guest who signs in brings attempts, log, studies and refolded cards; twice changes nothing", async () => {
	const setId = await makeSet("merged");
	const account = await makeLearner();
	await database.user.update({ where: { id: account.id }, data: { kind: "account" } });
	await answerAll(account, setId, 2);
	const guest = await makeLearner();
	await answerAll(guest, setId, 3);
	await mergeGuest(guest.id, account.id);
	const merged = await stateOf(account.id);
	expect(merged).toMatchObject({ attempts: 2, logs: 5, studies: 1 });
	expect(merged.cards).toHaveLength(3);
	// Both answered the two most central questions: those cards hold both answers.
	expect(merged.cards.map((card) => card.reps).sort()).toEqual([1, 2, 2]);
	expect(await stateOf(guest.id)).toMatchObject({ attempts: 0, logs: 0, studies: 0, cards: [] });
	await mergeGuest(guest.id, account.id);
	expect(await stateOf(account.id)).toEqual(merged);
	await mergeGuest(guest.id, (await makeLearner()).id);
	const { mergedIntoId } = await database.user.findUniqueOrThrow({ where: { id: guest.id } });
	expect(mergedIntoId).toBe(account.id);
});

test("what both have under one client key stays the account's and is not counted twice", async () => {
	const setId = await makeSet("both");
	const [account, guest] = [await makeLearner(), await makeLearner()];
	await answerAll(account, setId, 1);
	await answerAll(guest, setId, 1);
	const theirs = await database.reviewLog.findFirstOrThrow({ where: { userId: account.id } });
	const attempt = await database.attempt.findFirstOrThrow({ where: { userId: account.id } });
	await database.reviewLog.updateMany({ where: { userId: guest.id }, data: { clientKey: theirs.clientKey } });
	await database.attempt.updateMany({ where: { userId: guest.id }, data: { clientKey: attempt.clientKey } });
	await mergeGuest(guest.id, account.id);
	expect(await stateOf(account.id)).toMatchObject({ attempts: 1, logs: 1 });
});

test("an account is never merged into another", async () => {
	const [one, other] = [await makeLearner(), await makeLearner()];
	await database.user.update({ where: { id: one.id }, data: { kind: "account" } });
	await answerAll(one, await makeSet("kept"), 1);
	await mergeGuest(one.id, other.id);
	expect((await stateOf(one.id)).logs).toBe(1);
});
