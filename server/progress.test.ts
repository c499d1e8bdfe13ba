import { expect, test } from "vitest";
import { listCards } from "./card-list";
import { database } from "./database";
import { todayOf } from "./learner-time";
import { FORECAST_DAYS, listDays, listRetention, readForecast } from "./progress";
import { countCards, listMastery } from "./progress-mastery";
import { change, keepBack, makeStudying, rate, type Studying, study, takeBack } from "./progress-test-world";
import type { Learner } from "./session";
import { makeLearner } from "./test-world";

let rows = 0;
type Past = {
	daysAgo: number;
	right: boolean;
	intervalDays: number;
	questionId?: string | undefined;
	/** Noon, where it is not said. */
	hour?: number;
	effect?: "schedules" | "practice";
};

/** First reviews of a day, as if they had been given in the past. */
const addReviews = ({ learner, ids }: Studying, past: Past[]) =>
	database.reviewLog.createMany({
		data: past.map(({ daysAgo, right, intervalDays, questionId, hour = 12, effect = "schedules" }, index) => {
			const day = todayOf(learner) - daysAgo;
			const answeredAt = new Date((day * 24 + hour) * 3_600_000);
			const memory = { stability: 9, difficulty: 5, reps: 3, lapses: 0 };
			return {
				...{ userId: learner.id, questionId: questionId ?? ids[index % ids.length] ?? "", type: "answer" },
				...{ answeredAt, receivedAt: answeredAt, learnerDay: day, clientKey: `past-${++rows}` },
				...{ effect, rating: right ? 3 : 1, verdict: right ? "right" : "wrong" },
				...{ presentation: "flashcard", inReview: true },
				before: { ...memory, phase: "review", dueDay: day, lastDay: day - intervalDays },
			};
		}),
	});

const dueOn = async (learner: Learner, inDays: number) => (await readForecast(learner))[inDays]?.due;
const retentionOf = async (learner: Learner, days: number | null) => {
	const period = (await listRetention(learner)).find((each) => each.days === days);
	if (!period) throw new Error("no such period");
	return period;
};

test("the days count every answer that stands, on the learner's own days", async () => {
	const world = await makeStudying("days");
	const { learner, ids } = world;
	const today = todayOf(learner);
	await addReviews(
		world,
		[40, 40, 3].map((daysAgo) => ({ daysAgo, right: true, intervalDays: 5 })),
	);
	await rate(learner, ids[0]);
	const { clientKey } = await rate(learner, ids[1]);
	await change(learner, [ids[2]], { to: "suspend" });
	expect(await listDays(learner)).toEqual([
		{ learnerDay: today - 40, answers: 2 },
		{ learnerDay: today - 3, answers: 1 },
		{ learnerDay: today, answers: 2 },
	]);
	await takeBack(learner, clientKey);
	expect((await listDays(learner)).at(-1)).toEqual({ learnerDay: today, answers: 1 });
	expect(await listDays(await makeLearner())).toEqual([]);
});

test("the forecast has what is due day by day, and nothing that does not come", async () => {
	const { learner, setId, ids } = await makeStudying("forecast");
	for (const id of ids) await rate(learner, id);
	const set = (id: string | undefined, inDays: number) => change(learner, [id], { to: "set-due", inDays });
	for (const [nth, inDays] of [0, 0, 4, 4, 4, 29, 30, 4].entries()) await set(ids[nth], inDays);
	const forecast = await readForecast(learner);
	expect(forecast).toHaveLength(FORECAST_DAYS);
	const due = forecast.flatMap(({ due: count }, inDays) => (count > 0 ? [[inDays, count]] : []));
	expect(due).toEqual([
		[0, 2],
		[4, 4],
		[29, 1],
	]);
	await change(learner, [ids[2]], { to: "suspend" });
	expect(await dueOn(learner, 4)).toBe(3);
	await change(learner, [ids[0]], { to: "bury" });
	expect([await dueOn(learner, 0), await dueOn(learner, 1)]).toEqual([1, 1]);
	await change(learner, [ids[1]], { to: "reset" });
	await database.card.create({
		data: { userId: learner.id, questionId: ids[1] ?? "", phase: "new", missed: true },
	});
	expect(await dueOn(learner, 0), "what is new is not due").toBe(0);
	await keepBack(learner, setId);
	expect(await dueOn(learner, 4)).toBe(0);
	await database.assignment.updateMany({ where: { setId }, data: { dueAt: new Date(1) } });
	expect(await dueOn(learner, 4)).toBe(3);
	await database.enrollment.deleteMany({ where: { userId: learner.id } });
	await study(learner, setId, false);
	expect(await dueOn(learner, 4)).toBe(0);
});

test("retention is of the period, of young and mature apart, and unknown below ten reviews", async () => {
	const world = await makeStudying(
		"retention",
		Array.from({ length: 60 }, (_, nth) => 1900 + nth),
	);
	const { learner, ids } = world;
	const some = (count: number, wrong: number, past: Omit<Past, "right">, from: number) =>
		Array.from({ length: count }, (_, nth) => ({
			...past,
			right: nth >= wrong,
			questionId: ids[from + nth],
		}));
	await addReviews(world, [
		...some(10, 2, { daysAgo: 29, intervalDays: 20 }, 0),
		...some(9, 0, { daysAgo: 3, intervalDays: 21 }, 10),
		...some(20, 10, { daysAgo: 89, intervalDays: 30 }, 20),
		...some(10, 10, { daysAgo: 90, intervalDays: 30 }, 40),
		...some(5, 0, { daysAgo: 45, intervalDays: 30 }, 50),
	]);
	const month = await retentionOf(learner, 30);
	expect(month.young).toMatchObject({ reviews: 10, remembered: 8, share: 0.8 });
	expect(month.mature).toBe(null);
	expect(month.all?.reviews).toBe(19);
	expect((await retentionOf(learner, 90)).mature).toMatchObject({ reviews: 34, remembered: 24 });
	expect((await retentionOf(learner, null)).mature).toMatchObject({ reviews: 44, remembered: 24 });
	expect((await retentionOf(await makeLearner(), null)).all).toBe(null);
});

test("retention has every day of years, and of a day the first review alone, whatever else was answered on it", async () => {
	const world = await makeStudying(
		"retention-of-years",
		Array.from({ length: 70 }, (_, nth) => 1900 + nth),
	);
	const { learner, ids } = world;
	const all = ids.map((questionId, nth) => ({ daysAgo: 69 - nth, right: true, intervalDays: 5, questionId }));
	await addReviews(world, all);
	expect((await retentionOf(learner, null)).all).toMatchObject({ reviews: 70, remembered: 70 });
	// One that came late had been given an hour before the first review, as had a claim that was practice.
	const [first, second] = all.map((past) => ({ ...past, hour: 11, right: false }));
	if (!first || !second) throw new Error("too few");
	await addReviews(world, [first, { ...second, effect: "practice" }]);
	expect((await retentionOf(learner, null)).all).toMatchObject({ reviews: 70, remembered: 69 });
});

test("retention leaves out what was taken back, and what an assignment keeps back", async () => {
	const world = await makeStudying(
		"silent",
		Array.from({ length: 12 }, (_, nth) => 1900 + nth),
	);
	const { learner, setId, ids } = world;
	await addReviews(
		world,
		ids.slice(0, 11).map((questionId) => ({ daysAgo: 1, right: true, intervalDays: 5, questionId })),
	);
	expect((await retentionOf(learner, 30)).all?.reviews).toBe(11);
	const last = await database.reviewLog.findFirstOrThrow({ where: { userId: learner.id } });
	const now = new Date();
	await database.reviewLog.create({
		data: {
			...{ userId: learner.id, questionId: last.questionId, type: "undo", undoesId: last.id },
			...{ answeredAt: now, receivedAt: now, learnerDay: todayOf(learner), clientKey: "undo-of-the-past" },
		},
	});
	expect((await retentionOf(learner, 30)).all?.reviews).toBe(10);
	await keepBack(learner, setId);
	expect((await retentionOf(learner, 30)).all).toBe(null);
});

test("each set says how many of its questions are how far, and all cards are counted once", async () => {
	const { learner, setId, ids } = await makeStudying("mastery");
	const other = await makeStudying("mastery-of-others", [1901]);
	await rate(learner, ids[0], 1);
	await rate(learner, ids[1]);
	await rate(learner, ids[2]);
	await change(learner, [ids[3]], { to: "suspend" });
	const key = (questionId = "") => ({ userId_questionId: { userId: learner.id, questionId } });
	await database.card.update({ where: key(ids[1]), data: { stability: 15 } });
	await database.card.update({ where: key(ids[2]), data: { stability: 60 } });
	const stages = { new: 4, learning: 1, young: 1, mastered: 1, suspended: 1 };
	expect(await listMastery(learner)).toEqual([{ id: setId, title: "masteryの記録", questions: 8, stages }]);
	const onlooker = await makeLearner();
	await study(onlooker, setId, true);
	expect((await listMastery(onlooker))[0]?.stages).toMatchObject({ new: 8 });
	expect(await countCards(onlooker)).toEqual({ cards: 8, answered: 0 });
	expect(await countCards(learner)).toEqual({ cards: 8, answered: 3 });
	const filter = { show: "all", setId: null, search: "", page: 1 } as const;
	expect((await listCards(learner, filter)).found).toBe(8);
	expect(await countCards(other.learner)).toEqual({ cards: 1, answered: 0 });
	await keepBack(learner, setId);
	expect(await listMastery(learner)).toEqual([]);
	expect(await countCards(learner)).toEqual({ cards: 0, answered: 0 });
});
