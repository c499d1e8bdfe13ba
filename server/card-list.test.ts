import { expect, test } from "vitest";
import { listCards } from "./card-list";
import { CARDS_A_PAGE, type CardFilter, SHOWN, type Shown } from "./card-list-page";
import { listCardSets } from "./card-list-scope";
import { storeCollection } from "./collections";
import { database } from "./database";
import { todayOf } from "./learner-time";
import { change, keepBack, makeStudying, rate, type Studying, study, takeBack } from "./progress-test-world";
import { createReport } from "./reports";
import type { Learner } from "./session";
import { makeCollection, makeLearner } from "./test-world";

const ALL: CardFilter = { show: "all", setId: null, search: "", page: 1 };
const list = (learner: Learner, filter: Partial<CardFilter> = {}) =>
	listCards(learner, { ...ALL, ...filter });
const idsOf = async (learner: Learner, filter: Partial<CardFilter> = {}) =>
	(await list(learner, filter)).cards.map((card) => card.questionId);
const cardOf = async (learner: Learner, questionId = "") =>
	(await list(learner)).cards.find((card) => card.questionId === questionId);

/** A learner's card as it would be after long, which no test can wait for. */
const patch = ({ learner }: Studying, questionId: string | undefined, data: object) =>
	database.card.update({
		where: { userId_questionId: { userId: learner.id, questionId: questionId ?? "" } },
		data,
	});

test("the list has what is studied and what was met, in the order in which it comes, new questions last", async () => {
	const { learner, ids } = await makeStudying("listed");
	for (const id of [ids[4], ids[5], ids[6]]) await rate(learner, id);
	await rate(learner, ids[7], 1);
	await change(learner, [ids[4]], { to: "set-due", inDays: 0 });
	await change(learner, [ids[4]], { to: "suspend" });
	await change(learner, [ids[5]], { to: "set-due", inDays: 9 });
	await change(learner, [ids[6]], { to: "set-due", inDays: 5 });
	const { cards, found } = await list(learner);
	expect(found).toBe(8);
	const order = [ids[7], ids[6], ids[5], ids[4], ...ids.slice(0, 4)];
	expect(cards.map((card) => card.questionId)).toEqual(order);
	expect(cards[0]?.due).toHaveProperty("at");
	const stood = cards.slice(1, 5).map(({ due, stage }) => [due, stage]);
	expect(stood).toEqual([
		[{ inDays: 5 }, "young"],
		[{ inDays: 9 }, "young"],
		[null, "suspended"],
		[null, "new"],
	]);
	expect(cards[4]).toMatchObject({ lapses: 0, setTitle: "listedの記録" });
});

test("a set that is studied no more leaves the cards that were met, which come no more", async () => {
	const { learner, setId, ids } = await makeStudying("stopped");
	await rate(learner, ids[0]);
	await change(learner, [ids[0]], { to: "set-due", inDays: 0 });
	expect((await cardOf(learner, ids[0]))?.due).toEqual({ inDays: 0 });
	expect(await idsOf(learner, { show: "due" })).toEqual([ids[0]]);
	await study(learner, setId, false);
	expect((await list(learner)).cards).toMatchObject([{ questionId: ids[0], due: null }]);
	expect(await idsOf(learner, { show: "due" })).toEqual([]);
	expect(await listCardSets(learner)).toMatchObject([{ id: setId, studying: false }]);
});

test("each filter shows what it names", async () => {
	const world = await makeStudying("filtered");
	const { learner, ids } = world;
	const [due, young, forgotten, asleep, aside, leech, freshAsleep, fresh] = ids;
	for (const id of [due, young, aside, leech]) await rate(learner, id);
	for (const id of [forgotten, asleep]) await rate(learner, id, 1);
	await change(learner, [due], { to: "set-due", inDays: 0 });
	await change(learner, [asleep, freshAsleep], { to: "suspend" });
	await change(learner, [aside], { to: "bury" });
	for (const id of [due, aside, leech]) await patch(world, id, { stability: 20 });
	await patch(world, young, { stability: 3, buriedOn: todayOf(learner) - 1 });
	await patch(world, forgotten, { stability: 20 });
	await patch(world, leech, { lapses: 8 });
	const shown = Object.fromEntries(
		await Promise.all(SHOWN.map(async (show) => [show, new Set(await idsOf(learner, { show }))] as const)),
	) as Record<Shown, Set<string>>;
	expect(shown.all).toEqual(new Set(ids));
	expect(shown.due).toEqual(new Set([due]));
	expect(shown.new).toEqual(new Set([fresh]));
	expect(shown.learning).toEqual(new Set([young, forgotten]));
	expect(shown.suspended).toEqual(new Set([asleep, freshAsleep]));
	expect(shown.buried).toEqual(new Set([aside]));
	expect(shown.leech).toEqual(new Set([leech]));
});

test("a card is as new in its words as in its filter, and one put aside comes tomorrow at the earliest", async () => {
	const { learner, ids } = await makeStudying("put-aside");
	await change(learner, [ids[0]], { to: "bury" });
	expect(await cardOf(learner, ids[0])).toMatchObject({ stage: "new", isBuried: true, due: null });
	expect(await idsOf(learner, { show: "new" })).toContain(ids[0]);
	await rate(learner, ids[1]);
	await change(learner, [ids[1]], { to: "set-due", inDays: 0 });
	expect((await cardOf(learner, ids[1]))?.due).toEqual({ inDays: 0 });
	await change(learner, [ids[1]], { to: "bury" });
	expect(await cardOf(learner, ids[1])).toMatchObject({ isBuried: true, due: { inDays: 1 } });
	expect(await idsOf(learner, { show: "due" })).not.toContain(ids[1]);
	const yesterday = { buriedOn: todayOf(learner) - 1 };
	await database.card.updateMany({ where: { userId: learner.id }, data: yesterday });
	expect(await cardOf(learner, ids[1])).toMatchObject({ isBuried: false, due: { inDays: 0 } });
});

test("pages follow one another without a gap and without a card twice, and beyond the last is the last", async () => {
	const { learner, ids } = await makeStudying(
		"paged",
		Array.from({ length: 2 * CARDS_A_PAGE + 7 }, (_, nth) => 1000 + nth),
	);
	for (const id of ids.slice(40, 100)) await rate(learner, id);
	const pages = await Promise.all([1, 2, 3, 4].map((page) => list(learner, { page })));
	expect(pages.map(({ cards, page, pages: all }) => [cards.length, page, all])).toEqual([
		[50, 1, 3],
		[50, 2, 3],
		[7, 3, 3],
		[7, 3, 3],
	]);
	const listed = pages.slice(0, 3).flatMap(({ cards }) => cards.map((card) => card.questionId));
	expect(new Set(listed)).toEqual(new Set(ids));
	expect(new Set(listed.slice(0, 60))).toEqual(new Set(ids.slice(40, 100)));
	expect(listed.slice(60)).toEqual([...ids.slice(0, 40), ...ids.slice(100)]);
	expect(await idsOf(learner, { page: 2 })).toEqual(listed.slice(50, 100));
});

test("the search finds what a question says now, and not what it said before", async () => {
	const { learner, ids } = await makeStudying("searched");
	const stemOf = async (id = "") => (await cardOf(learner, id))?.stem ?? "";
	const stem = await stemOf(ids[2]);
	expect(stem).toMatch(/^橋.が完成したのは何年ですか。$/);
	const search = stem.slice(0, 2);
	expect(await idsOf(learner, { search })).toEqual([ids[2]]);
	expect(await idsOf(learner, { search: search.toLowerCase() })).toEqual([ids[2]]);
	const source = makeCollection("searched");
	for (const document of source.documents)
		document.questions = document.questions.map((question) => ({
			...question,
			distractors: [],
			...(question.stem === stem ? { stem: "北の橋はいつ完成しましたか。" } : {}),
		}));
	await storeCollection(source);
	expect(await stemOf(ids[2])).toBe("北の橋はいつ完成しましたか。");
	expect(await idsOf(learner, { search })).toEqual([]);
	expect(await idsOf(learner, { search: "北の橋" })).toEqual([ids[2]]);
	expect(await idsOf(learner, { search: "そんな問いはない" })).toEqual([]);
	for (const search of ["%", "_", "北%橋", "北_橋"]) expect(await idsOf(learner, { search })).toEqual([]);
});

test("one set's cards are listed alone, and new ones set after set", async () => {
	const { learner, setId, ids } = await makeStudying("one-set");
	const other = await makeStudying("other-set", [1901, 1912]);
	await study(learner, other.setId, true);
	for (const [position, id] of [other.setId, setId].entries())
		await database.studySet.update({ where: { id }, data: { position: 100 + position } });
	expect(await idsOf(learner)).toEqual([...other.ids, ...ids]);
	expect(await idsOf(learner, { setId })).toEqual(ids);
	expect(await listCardSets(learner)).toEqual([
		{ id: other.setId, title: "other-setの記録", studying: true },
		{ id: setId, title: "one-setの記録", studying: true },
	]);
});

test("a card is named by the most particular of its sets", async () => {
	const { learner, setId, ids } = await makeStudying("in-two-sets");
	const { collectionId } = await database.studySet.findUniqueOrThrow({ where: { id: setId } });
	await database.studySet.create({
		data: {
			...{ collectionId, title: "橋だけのセット", visibility: "public", position: 9_000 },
			items: { create: { questionId: ids[0] ?? "", position: 0 } },
		},
	});
	expect((await cardOf(learner, ids[0]))?.setTitle).toBe("橋だけのセット");
	expect((await cardOf(learner, ids[1]))?.setTitle).toBe("in-two-setsの記録");
});

test("other people's cards, and how they stand to them, are never listed", async () => {
	const { learner, setId, ids } = await makeStudying("others");
	const other = await makeLearner();
	await rate(learner, ids[0], 1);
	await change(learner, [ids[1]], { to: "suspend" });
	await change(learner, [ids[2]], { to: "bury" });
	expect(await list(other)).toEqual({ cards: [], found: 0, page: 1, pages: 1 });
	await study(other, setId, true);
	expect((await list(other)).cards.map(({ stage }) => stage)).toEqual(Array(8).fill("new"));
	for (const show of ["due", "learning", "suspended", "buried", "leech"] as const)
		expect(await list(other, { show })).toMatchObject({ cards: [], found: 0 });
	await rate(other, ids[0]);
	await rate(other, ids[2]);
	expect(new Set(await idsOf(other))).toEqual(new Set(ids));
	expect((await list(other)).found).toBe(8);
	expect(await idsOf(other, { show: "learning" })).toEqual([]);
});

test("a private set of somebody else's is not named by a question that is met elsewhere", async () => {
	const { learner, ids } = await makeStudying("met-elsewhere");
	await rate(learner, ids[0]);
	const { collectionId } = await database.question.findFirstOrThrow({ where: { id: ids[0] ?? "" } });
	const hidden = await database.studySet.create({
		data: {
			...{ collectionId, title: "ひみつのセット", visibility: "private", position: 9 },
			items: { create: { questionId: ids[0] ?? "", position: 0 } },
		},
	});
	expect((await cardOf(learner, ids[0]))?.setTitle).toBe("met-elsewhereの記録");
	expect((await listCardSets(learner)).map((set) => set.title)).toEqual(["met-elsewhereの記録"]);
	expect(await idsOf(learner, { setId: hidden.id })).toEqual([]);
});

test("what an assignment keeps from the learner is not listed while it does, nor found, nor counted", async () => {
	const { learner, setId, ids } = await makeStudying("kept-back");
	await rate(learner, ids[0]);
	await change(learner, [ids[1]], { to: "suspend" });
	await keepBack(learner, setId);
	for (const show of SHOWN) expect(await list(learner, { show })).toMatchObject({ cards: [], found: 0 });
	expect((await list(learner, { search: "橋" })).found).toBe(0);
	await study(learner, setId, false);
	expect(await listCardSets(learner)).toEqual([]);
	await study(learner, setId, true);
	await database.assignment.updateMany({ where: { setId }, data: { dueAt: new Date(1) } });
	expect((await list(learner)).found).toBe(8);
});

test("what the learner has reported rests here too", async () => {
	const { learner, ids } = await makeStudying("reported-card");
	await rate(learner, ids[0]);
	await createReport(learner, { about: { questionId: ids[0] ?? "" }, reason: "unclear", note: "" });
	expect(await idsOf(learner)).toEqual(ids.slice(1));
});

test("an answer that was taken back leaves a card that is new", async () => {
	const { learner, ids } = await makeStudying("taken-back");
	const { clientKey } = await rate(learner, ids[3]);
	expect((await list(learner)).cards[0]).toMatchObject({ questionId: ids[3] });
	await takeBack(learner, clientKey);
	expect(await idsOf(learner)).toEqual(ids);
	expect((await cardOf(learner, ids[3]))?.stage).toBe("new");
});

test("a leech that is suspended brings its passage, and nothing else does", async () => {
	const world = await makeStudying("leeches");
	const { learner, ids } = world;
	for (const id of ids.slice(0, 3)) await rate(learner, id);
	await patch(world, ids[0], { lapses: 8, suspended: true });
	await patch(world, ids[1], { lapses: 8 });
	await patch(world, ids[2], { lapses: 7, suspended: true });
	const passagesOf = async (id?: string) =>
		(await cardOf(learner, id))?.passages.map((place) => place.marked);
	expect(await passagesOf(ids[0])).toEqual([expect.stringMatching(/^1901年、.*橋.*が完成した。$/)]);
	for (const id of ids.slice(1)) expect(await passagesOf(id)).toEqual([]);
	expect(new Set(await idsOf(learner, { show: "leech" }))).toEqual(new Set([ids[0], ids[1]]));
});
