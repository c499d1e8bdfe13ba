import { expect, test } from "vitest";
import { DEFAULT_WEIGHTS } from "../core/review/memory";
import { createAttempt } from "./attempts";
import { CURVE_DAYS_AHEAD, requireCardHistory } from "./card-history";
import { database } from "./database";
import { isFailure, NotFound } from "./failure";
import { todayOf } from "./learner-time";
import { change, keepBack, makeStudying, rate, study, takeBack } from "./progress-test-world";
import { createReport } from "./reports";
import { answerQuestion } from "./responses";
import type { Learner, Viewer } from "./session";
import { makeLearner, makeSet } from "./test-world";

const historyOf = (learner: Viewer, questionId = "") => requireCardHistory(learner, questionId);

/** Moves what has happened to a card so far back by some days. */
async function age(learner: Learner, questionId: string | undefined, days: number): Promise<void> {
	const where = { userId: learner.id, questionId: questionId ?? "" };
	for (const { id, answeredAt } of await database.reviewLog.findMany({ where }))
		await database.reviewLog.update({
			where: { id },
			data: {
				answeredAt: new Date(answeredAt.getTime() - days * 86_400_000),
				learnerDay: { decrement: days },
			},
		});
}

test("a question that was never answered shows its stem and nothing of what is right", async () => {
	const { learner, ids } = await makeStudying("unanswered");
	const history = await historyOf(learner, ids[0]);
	expect(history).toMatchObject({ stage: "new", told: null, curve: null, events: [], due: null });
	expect(history.stem).toContain("完成したのは何年ですか。");
	expect(JSON.stringify(history)).not.toContain("1901年");
	await change(learner, [ids[0]], { to: "suspend" });
	await change(learner, [ids[0]], { to: "bury" });
	const putAway = await historyOf(learner, ids[0]);
	expect(putAway).toMatchObject({ stage: "suspended", told: null, curve: null });
	expect(putAway.events).toHaveLength(2);
});

test("once it is answered it shows what is right, and where that stands", async () => {
	const { learner, ids } = await makeStudying("answered");
	await rate(learner, ids[0], 1);
	const { told } = await historyOf(learner, ids[0]);
	expect(told?.key).toBe("1901年");
	expect(told?.passages[0]?.marked).toContain("1901年");
});

test("every answer tells the interval that it led to, the newest first", async () => {
	const { learner, ids } = await makeStudying("intervals");
	const again = await rate(learner, ids[0], 1);
	const easy = await rate(learner, ids[0], 4);
	const { events } = await historyOf(learner, ids[0]);
	const [second, first] = events;
	if (second?.type !== "answer" || first?.type !== "answer") throw new Error("not two answers");
	expect(second).toMatchObject({ rating: 4, right: true, presentation: "flashcard", inReview: true });
	expect(second.interval).toEqual({ days: (easy.dueDay ?? 0) - todayOf(learner) });
	expect(first).toMatchObject({ rating: 1, right: false, durationMs: 900 });
	const minutes = (Date.parse(again.dueAt ?? "") - first.at.getTime()) / 60_000;
	expect(first.interval).toEqual({ minutes });
	expect(minutes).toBe(1);
});

test("an answer by other weights keeps the interval of its own", async () => {
	const { learner, ids } = await makeStudying("own-weights");
	const { dueDay } = await rate(learner, ids[0], 4);
	const row = await database.weights.create({
		data: {
			...{ userId: learner.id, answers: 400, lossBefore: 1, loss: 0.9 },
			values: DEFAULT_WEIGHTS.map((weight, index) => (index < 4 ? weight * 3 : weight)),
		},
	});
	const [event] = (await historyOf({ ...learner, weightsId: row.id }, ids[0])).events;
	expect(event).toMatchObject({ interval: { days: (dueDay ?? 0) - todayOf(learner) } });
});

test("what was taken back stands there as such, and counts for nothing", async () => {
	const { learner, ids } = await makeStudying("undone");
	const { clientKey } = await rate(learner, ids[0], 3);
	await takeBack(learner, clientKey);
	const history = await historyOf(learner, ids[0]);
	expect(history.events).toHaveLength(1);
	expect(history.events[0]?.takenBackAt).toBeInstanceOf(Date);
	expect(history).toMatchObject({ stage: "new", told: null, curve: null });
	await rate(learner, ids[0], 3);
	const { events, told } = await historyOf(learner, ids[0]);
	expect(events.map((event) => event.takenBackAt === null)).toEqual([true, false]);
	expect(told).not.toBe(null);
});

test("what the learner did to the card is in it, with the day that was set", async () => {
	const { learner, ids } = await makeStudying("changed");
	await rate(learner, ids[0], 4);
	await change(learner, [ids[0]], { to: "set-due", inDays: 12 });
	expect((await historyOf(learner, ids[0])).due).toEqual({ inDays: 12 });
	for (const to of ["suspend", "unsuspend", "bury"] as const) await change(learner, [ids[0]], { to });
	const { events, isBuried, suspended } = await historyOf(learner, ids[0]);
	const types = events.map(({ type }) => type);
	expect(types).toEqual(["bury", "unsuspend", "suspend", "set-due", "answer"]);
	expect(events[3]).toMatchObject({ dueDay: todayOf(learner) + 12 });
	expect({ isBuried, suspended }).toEqual({ isBuried: true, suspended: false });
});

test("the curve begins with the first answer, jumps at each, and goes on for thirty days", async () => {
	const { learner, ids } = await makeStudying("curve");
	const today = todayOf(learner);
	await rate(learner, ids[0], 4);
	await age(learner, ids[0], 20);
	await rate(learner, ids[0], 3);
	const { curve } = await historyOf(learner, ids[0]);
	if (!curve) throw new Error("no curve");
	expect(curve.points[0]).toEqual({ day: today - 20, recall: 1 });
	expect(curve.points.at(-1)?.day).toBe(today + CURVE_DAYS_AHEAD);
	expect(curve.answers.map(({ day }) => day)).toEqual([today - 20, today]);
	const [before, after] = curve.points.filter(({ day }) => day === today);
	expect(before?.recall).toBeLessThan(0.9);
	expect(curve.answers[1]).toEqual(before);
	expect(after?.recall).toBe(1);
	// Easy at first is some eight days of stability: recall falls to .9 in them.
	expect(curve.points.find(({ day }) => day === today - 12)?.recall).toBeCloseTo(0.9, 1);
});

test("with a reset the curve begins anew, and the history stays", async () => {
	const { learner, ids } = await makeStudying("reset-curve");
	await rate(learner, ids[0], 4);
	await change(learner, [ids[0]], { to: "reset" });
	const reset = await historyOf(learner, ids[0]);
	expect(reset).toMatchObject({ stage: "new", curve: null, events: [{ type: "reset" }, { type: "answer" }] });
	expect(reset.told?.key).toBe("1901年");
	await rate(learner, ids[0], 4);
	expect((await historyOf(learner, ids[0])).curve?.answers).toHaveLength(1);
});

test("what was crammed is in the history, and moves nothing", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("crammed");
	const wanted = {
		...({ of: "set", setId, count: 1, presentations: ["choice"], cram: true } as const),
		...{ clientKey: "crammed-attempt-key-0001", timeZone: "Asia/Tokyo" },
	};
	const attempt = await createAttempt(learner, wanted);
	if (isFailure(attempt)) throw new Error(attempt.error);
	await answerQuestion(learner, attempt.attemptId, {
		...{ clientKey: "crammed-answer-key-0001", position: 0, reply: { unknown: true }, guessed: false },
		...{ answeredAt: new Date().toISOString(), durationMs: 5 },
	});
	await study(learner, setId, true);
	const { questionId } = await database.reviewLog.findFirstOrThrow({ where: { userId: learner.id } });
	const { events, curve, told } = await historyOf(learner, questionId);
	expect(events).toMatchObject([{ type: "answer", interval: null, right: false, inReview: false }]);
	expect(curve).toBe(null);
	expect(told).not.toBe(null);
});

test("it is there for its learner alone, and not while it is kept back or rests", async () => {
	const { learner, setId, ids } = await makeStudying("own-card");
	await rate(learner, ids[0]);
	for (const viewer of [await makeLearner(), { kind: "visitor" } as Viewer])
		await expect(historyOf(viewer, ids[0])).rejects.toThrow(NotFound);
	await expect(historyOf(learner, "nowhere")).rejects.toThrow(NotFound);
	await keepBack(learner, setId);
	await expect(historyOf(learner, ids[0])).rejects.toThrow(NotFound);
	await database.assignment.updateMany({ where: { setId }, data: { dueAt: new Date(1) } });
	expect((await historyOf(learner, ids[0])).told).not.toBe(null);
	await createReport(learner, { about: { questionId: ids[0] ?? "" }, reason: "unclear", note: "" });
	await expect(historyOf(learner, ids[0])).rejects.toThrow(NotFound);
});

test("somebody else who studies the same set sees none of it", async () => {
	const { learner, setId, ids } = await makeStudying("same-set");
	await rate(learner, ids[0]);
	const other = await makeLearner();
	await study(other, setId, true);
	expect(await historyOf(other, ids[0])).toMatchObject({ told: null, events: [], stage: "new" });
});
