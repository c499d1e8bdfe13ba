import { expect, test } from "vitest";
import { createAttempt } from "./attempts";
import { isFailure } from "./failure";
import { change, keepBack, makeStudying, rate } from "./progress-test-world";
import { answerQuestion } from "./responses";
import { readToday } from "./today";

test("what is new is called new, and a review only what is due", async () => {
	const { learner, ids } = await makeStudying("fresh today");
	expect(await readToday(learner)).toMatchObject({ due: 0, next: { do: "fresh" } });
	await rate(learner, ids[0]);
	await change(learner, [ids[0]], { to: "set-due", inDays: 0 });
	expect(await readToday(learner)).toMatchObject({ due: 1, next: { do: "review" } });
});

test("a quiz that was left open is gone on with, unless what is left of it is kept back", async () => {
	const { learner, setId } = await makeStudying("left open");
	const asked = { count: 3, presentations: ["flashcard" as const], timeZone: "UTC" };
	const made = await createAttempt(learner, { of: "set", setId, ...asked, clientKey: "left-open-key-0001" });
	if (isFailure(made)) throw new Error(made.error);
	const { attemptId } = made;
	const given = { position: 0, reply: { rating: 3 }, guessed: false, durationMs: 1 };
	const answeredAt = new Date().toISOString();
	await answerQuestion(learner, attemptId, { ...given, clientKey: "left-open-key-0002", answeredAt });
	expect((await readToday(learner)).next).toEqual({ do: "resume", attemptId });
	await keepBack(learner, setId);
	expect((await readToday(learner)).next).toEqual({ do: "quiz" });
});
