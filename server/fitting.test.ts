import { expect, test } from "vitest";
import { drawFrom } from "../core/review/fuzz";
import { DAY_MS } from "../core/review/learner-day";
import { listUndoable } from "./card-changes";
import { refoldCard } from "./cards";
import { database } from "./database";
import { isFailure, NotFound } from "./failure";
import { chooseWeights, fitNow, fitWhenDue, listWeights } from "./fitting";
import { requireLearner } from "./proven";
import { rebuildCards } from "./rebuilding";
import { refoldStale } from "./refolding";
import { reschedule } from "./rescheduling";
import type { Learner } from "./session";
import { setStudying } from "./sets";
import { makeLearner, makeSet } from "./test-world";

const START = Date.UTC(2026, 0, 5, 3);
const YEARS = Array.from({ length: 40 }, (_, index) => 1901 + index);

/** Somebody who has answered each of forty questions so often, every five days, and forgets one answer in three. */
async function answering(key: string, times: number): Promise<Learner> {
	const learner = await makeLearner();
	await setStudying(learner, await makeSet(key, YEARS), true, "Asia/Tokyo");
	const questions = await database.question.findMany({
		where: { collection: { key } },
		select: { id: true },
	});
	const rows = questions.flatMap(({ id: questionId }, nth) =>
		Array.from({ length: times }, (_, time) => {
			const answeredAt = new Date(START + time * 5 * DAY_MS + nth * 60_000);
			const rating = drawFrom(`${key} ${nth} ${time}`) < 0.33 ? 1 : 3;
			return {
				...{ userId: learner.id, questionId, type: "answer", effect: "schedules", presentation: "typed" },
				...{ answeredAt, receivedAt: answeredAt, learnerDay: Math.floor(answeredAt.getTime() / DAY_MS) },
				...{ rating, verdict: rating === 1 ? "wrong" : "right", clientKey: `${key}-${nth}-${time}` },
			};
		}),
	);
	await database.reviewLog.createMany({ data: rows });
	for (const { id } of questions) await refoldCard(database, learner, id);
	return learner;
}

const cardsOf = ({ id }: Learner) =>
	database.card.findMany({
		where: { userId: id },
		orderBy: { questionId: "asc" },
		select: { stability: true, dueDay: true, weightsId: true },
	});
const daysOf = async (learner: Learner) => (await cardsOf(learner)).map((card) => card.dueDay);

test("weights are fitted from 400 answers on, and kept where they foretell these better", async () => {
	const few = await answering("few-answers", 9);
	expect(await fitNow(few)).toEqual({ error: "too-few-answers" });
	const learner = await answering("fitted", 11);
	const before = await cardsOf(learner);
	const fitted = await fitNow(learner);
	if (isFailure(fitted)) throw new Error(fitted.error);
	expect(fitted.kept).toBe(true);
	expect(fitted.after).toBeLessThan(fitted.before);
	const { fitted: all, answers } = await listWeights(learner);
	expect(answers).toBe(440);
	expect(all).toMatchObject([{ answers: 440, lossBefore: fitted.before, loss: fitted.after }]);
	const now = await requireLearner(learner.id);
	expect(now.weightsId).toBe(all[0]?.id);

	await refoldStale(learner.id);
	const stale = { userId: learner.id, weightsId: { not: now.weightsId } };
	expect(await database.card.count({ where: stale })).toBe(0);
	const after = await cardsOf(learner);
	expect(after.map((card) => card.dueDay)).toEqual(before.map((card) => card.dueDay));
	expect(after.map((card) => card.stability)).not.toEqual(before.map((card) => card.stability));
	expect(await rebuildCards()).toMatchObject({ changed: 0 });

	// The days change on request, and stay so.
	let cursor: string | null = null;
	do {
		const done = await reschedule(now, {
			clientKey: `reschedule-key-${cursor}`.padEnd(24, "-"),
			after: cursor,
		});
		if (isFailure(done)) throw new Error("refused");
		cursor = done.after;
	} while (cursor);
	const asked = { userId: learner.id, type: "new-weights" };
	const events = await database.reviewLog.count({ where: asked });
	expect(events).toBe(await database.card.count({ where: { userId: learner.id, phase: "review" } }));
	await reschedule(now, { clientKey: "reschedule-key-null".padEnd(24, "-"), after: null });
	expect(await database.reviewLog.count({ where: asked }), "sent twice").toBe(events);
	expect(await listUndoable(learner)).toEqual([]);
	expect(await daysOf(learner)).not.toEqual(before.map((card) => card.dueDay));
	expect(await rebuildCards()).toMatchObject({ changed: 0 });
});

test("of two fits asked for at once one is made, and answers of a single day are nothing to learn from", async () => {
	const learner = await answering("fitted-twice", 11);
	const both = await Promise.all([fitNow(learner), fitNow(learner)]);
	expect(both).toContainEqual({ error: "changed-meanwhile" });
	expect((await listWeights(learner)).fitted).toHaveLength(1);
	await refoldStale(learner.id);
	const crammed = await answering("one-day", 11);
	await database.reviewLog.updateMany({ where: { userId: crammed.id }, data: { learnerDay: 20_000 } });
	expect(await fitNow(crammed)).toEqual({ error: "too-few-answers" });
});

test("weights that do not foretell the answers better are not kept", async () => {
	const learner = await answering("not-better", 11);
	const first = await fitNow(learner);
	expect(first).toMatchObject({ kept: true });
	await refoldStale(learner.id);
	const again = await fitNow(await requireLearner(learner.id));
	expect(again).toMatchObject({ kept: false });
	expect((await listWeights(learner)).fitted).toHaveLength(1);
});

test("one goes back to the weights published, and every card is what it was; nobody takes another's weights", async () => {
	const learner = await answering("reverted", 11);
	const before = await cardsOf(learner);
	await fitNow(learner);
	await refoldStale(learner.id);
	const { weightsId } = await requireLearner(learner.id);
	await expect(chooseWeights(await makeLearner(), weightsId)).rejects.toThrow(NotFound);
	await chooseWeights(learner, 0);
	await refoldStale(learner.id);
	expect(await cardsOf(learner)).toEqual(before);
	await chooseWeights(learner, weightsId);
	expect((await requireLearner(learner.id)).weightsId).toBe(weightsId);
	await refoldStale(learner.id);
});

test("a fit is due once a month, and only where there are enough answers", async () => {
	const fitted = async (learner: Learner) => (await requireLearner(learner.id)).fittedAt;
	const few = await answering("too-few-to-fit", 9);
	fitWhenDue(few);
	const learner = await answering("monthly", 11);
	const fittedBefore = async (days: number) => {
		const fittedAt = new Date(Date.now() - days * DAY_MS);
		await database.user.update({ where: { id: learner.id }, data: { fittedAt } });
		return { ...learner, fittedAt };
	};
	const lastWeek = await fittedBefore(7);
	fitWhenDue(lastWeek);
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(await fitted(learner)).toEqual(lastWeek.fittedAt);
	const lastMonth = await fittedBefore(31);
	for (let nth = 0; nth < 3; nth++) fitWhenDue(lastMonth);
	await expect.poll(() => fitted(learner), { timeout: 10_000 }).not.toEqual(lastMonth.fittedAt);
	await expect.poll(async () => (await listWeights(learner)).fitted.length, { timeout: 20_000 }).toBe(1);
	expect(await fitted(few)).toBeNull();
	await refoldStale(learner.id);
});
