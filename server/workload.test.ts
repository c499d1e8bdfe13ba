import { expect, test } from "vitest";
import { database } from "./database";
import { makeStudying, rate, study } from "./progress-test-world";
import { readWorkloads, TARGETS } from "./workload";

test("a higher target costs more reviews and leaves less forgotten, for the cards that come", async () => {
	const { learner, setId, ids } = await makeStudying("workload");
	for (const id of ids.slice(0, 4)) await rate(learner, id);
	const { cards, targets } = await readWorkloads(learner);
	expect(cards).toBe(4);
	expect(targets.map(({ target }) => target)).toEqual([...TARGETS]);
	const [lowest, , , highest] = targets;
	expect(lowest?.reviewsPerDay).toBeGreaterThan(0);
	expect(highest?.reviewsPerDay).toBeGreaterThan(lowest?.reviewsPerDay ?? 0);
	expect(highest?.forgotten).toBeLessThan(lowest?.forgotten ?? 0);
	await study(learner, setId, false);
	expect(await readWorkloads(learner)).toMatchObject({
		cards: 0,
		targets: [{ reviewsPerDay: 0 }, {}, {}, {}],
	});
});

test("a review takes as long as the learner takes, a wrong one as long as the right one after it too", async () => {
	const { learner, ids } = await makeStudying("workload-seconds");
	for (const id of ids) for (let time = 0; time < 3; time++) await rate(learner, id);
	const rows = await database.reviewLog.findMany({ where: { userId: learner.id }, select: { id: true } });
	const half = { id: { in: rows.slice(0, 12).map((row) => row.id) } };
	await database.reviewLog.updateMany({
		where: { userId: learner.id },
		data: { verdict: "right", durationMs: 30_000 },
	});
	await database.reviewLog.updateMany({ where: half, data: { verdict: "wrong", durationMs: 6_000 } });
	const { minutesPerDay = 0, reviewsPerDay = 0 } = (await readWorkloads(learner)).targets[2] ?? {};
	expect((60 * minutesPerDay) / reviewsPerDay).toBeGreaterThan(30);
	expect((60 * minutesPerDay) / reviewsPerDay).toBeLessThan(36);
});
