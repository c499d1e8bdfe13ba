import { expect, test } from "vitest";
import { learnerDay } from "../core/review/learner-day";
import { seeded } from "../scripts/demo/abilities";
import { changeCards, listUndoable, undoReview } from "./card-changes";
import { storeCollection } from "./collections";
import { database } from "./database";
import { decideQuestions } from "./decisions";
import { isFailure } from "./failure";
import { listFresh } from "./fresh-from";
import { redrawQuestion } from "./redrawing";
import { createReport } from "./reports";
import { awakeFor } from "./resting";
import { readReviewCard } from "./review-cards";
import { coming } from "./review-queue";
import { answerReview } from "./reviews";
import type { Learner } from "./session";
import { setStudying } from "./sets";
import { makeAccount, makeCollection, makeFlashcards, makeLearner, reviewed } from "./test-world";

let keys = 0;
const clientKey = () => `fresh-from-key-${++keys}`.padEnd(24, "-");
const study = (learner: Learner, setId: string, studying = true) =>
	setStudying(learner, setId, studying, "Asia/Tokyo");
const todayOf = ({ timeZone, dayStart }: Learner) => learnerDay(new Date(), timeZone, dayStart);

async function freshOf(learner: Learner, most = 1000): Promise<string[]> {
	const which = { awake: await awakeFor(learner.id), coming: coming(todayOf(learner)) };
	return (await listFresh({ userId: learner.id, ...which, most })).map(({ questionId }) => questionId);
}

/** The same by looking at every question of every set, and knowing nothing of where to begin. */
async function lookThrough(learner: Learner): Promise<string[]> {
	const items = await database.setItem.findMany({
		where: { set: { studies: { some: { userId: learner.id, stoppedAt: null } } } },
		orderBy: [{ set: { position: "asc" } }, { setId: "asc" }, { position: "asc" }],
		include: {
			question: {
				include: { cards: { where: { userId: learner.id } }, reports: { where: { settledAt: null } } },
			},
		},
	});
	const isFresh = ({ question: { status, cards, reports } }: (typeof items)[number]) =>
		status === "ready" &&
		reports.length === 0 &&
		cards.every((card) => card.phase === "new" && !card.suspended && card.buriedOn !== todayOf(learner));
	return [...new Set(items.filter(isFresh).map((item) => item.questionId))];
}

const freshFrom = async (learner: Learner) =>
	(
		await database.study.findMany({ where: { userId: learner.id }, orderBy: { set: { position: "asc" } } })
	).map((row) => row.freshFrom);

async function answer(learner: Learner, questionId: string, rating = 4): Promise<void> {
	const card = await readReviewCard(learner, questionId, new Date());
	const stored = await answerReview(learner, reviewed(card, { rating }));
	if (isFailure(stored)) throw new Error(stored.error);
}

async function undo(learner: Learner): Promise<void> {
	const undoes = (await listUndoable(learner)).at(-1);
	if (undoes) await undoReview(learner, { clientKey: clientKey(), undoes });
}

/** Moves all that was done one day back. */
async function passDay({ id: userId }: Learner): Promise<void> {
	await database.card.updateMany({ where: { userId }, data: { buriedOn: { decrement: 1 } } });
	await database.reviewLog.updateMany({ where: { userId }, data: { learnerDay: { decrement: 1 } } });
}

const YEARS = [1901, 1902, 1903, 1904, 1905, 1906, 1907, 1908];

/** Takes a question out of a set, and with `back` puts it in again, last. */
async function decide(owner: Learner, setId: string, questionId: string, decision: "reject" | "accept") {
	const { version } = await database.question.findUniqueOrThrow({ where: { id: questionId } });
	await decideQuestions(owner, setId, { decision, questions: [{ questionId, version }] });
}

test("new are, in the order of the sets, all without a memory that may come, whatever has happened", async () => {
	const random = seeded(9);
	const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
	const owner = await makeAccount("持ち主");
	const learner = await makeLearner();
	const sets = [await makeFlashcards("fresh-a", YEARS), await makeFlashcards("fresh-b", YEARS)] as const;
	// The first set stands at 1. The other one stands on the side where its id would not have it.
	const where = { id: sets[1] };
	await database.studySet.update({ where, data: { position: sets[0] < sets[1] ? 0 : 2 } });
	await database.studySet.updateMany({ data: { ownerId: owner.id } });
	for (const setId of sets) await study(learner, setId);
	const questionOf = async (setId: string) =>
		pick(await database.setItem.findMany({ where: { setId }, orderBy: { position: "asc" } })).questionId;
	const change = async (setId: string, to: "suspend" | "unsuspend" | "bury" | "reset") =>
		changeCards(learner, { clientKey: clientKey(), questionIds: [await questionOf(setId)], change: { to } });
	const doers: ((setId: string) => Promise<unknown>)[] = [
		async () => answer(learner, (await freshOf(learner))[0] ?? (await questionOf(sets[0]))),
		async (setId) => answer(learner, await questionOf(setId), pick([1, 4])),
		() => undo(learner),
		(setId) => change(setId, pick(["suspend", "unsuspend", "reset"])),
		(setId) => change(setId, "bury"),
		() => passDay(learner),
		async (setId) => {
			const questionId = await questionOf(setId);
			await decide(owner, setId, questionId, "reject");
			if (random() < 0.9) await decide(owner, setId, questionId, "accept");
		},
		() => {
			const years = [...YEARS, 1890, 1891].filter(() => random() < 0.8);
			return storeCollection(makeCollection("fresh-a", years));
		},
		async (setId) => {
			const about = { questionId: await questionOf(setId) };
			if (random() < 0.5) await createReport(learner, { about, reason: "unclear", note: "" });
			else await database.report.updateMany({ data: { settledAt: new Date() } });
		},
		async (setId) => {
			await study(learner, setId, false);
			await undo(learner);
			expect(await freshOf(learner)).toEqual(await lookThrough(learner));
			await study(learner, setId);
		},
	];
	for (let nth = 0; nth < 80; nth++) {
		const doer = random() < 0.2 ? doers[0] : pick(doers);
		await doer?.(pick(sets)).catch((error: unknown) => {
			throw new Error(`the ${nth}th thing failed: ${doer}`, { cause: error });
		});
		const expected = await lookThrough(learner);
		expect(await freshOf(learner), `after ${nth} things, the last ${doer}`).toEqual(expected);
		expect(await freshOf(learner, 3)).toEqual(expected.slice(0, 3));
	}
});

test("what was put aside while new comes in its place the next day, and what was reported once that is settled", async () => {
	const learner = await makeLearner();
	await study(learner, await makeFlashcards("put-aside", YEARS));
	const all = await freshOf(learner);
	const [, second = "", third, fourth = ""] = all;
	await changeCards(learner, { clientKey: clientKey(), questionIds: [second], change: { to: "bury" } });
	await createReport(learner, { about: { questionId: fourth }, reason: "unclear", note: "" });
	expect((await freshOf(learner)).slice(0, 2)).toEqual([all[0], third]);
	expect(await freshOf(learner)).not.toContain(fourth);
	await passDay(learner);
	await database.report.updateMany({ where: { userId: learner.id }, data: { settledAt: new Date() } });
	expect(await freshOf(learner)).toEqual(all);
});

test("what has a card is not looked at again, in any of the sets that it is in", async () => {
	const learner = await makeLearner();
	const setId = await makeFlashcards("passed", YEARS);
	const items = await database.setItem.findMany({ where: { setId }, orderBy: { position: "asc" } });
	const { id: other } = await database.studySet.create({
		data: { title: "other", position: 2000, visibility: "public" },
	});
	for (const { questionId, position } of items.slice(4))
		await database.setItem.create({ data: { setId: other, questionId, position: position - 4 } });
	for (const id of [setId, other]) await study(learner, id);
	const ids = items.map((item) => item.questionId);
	for (const nth of [0, 1, 2, 4]) await answer(learner, ids[nth] ?? "");
	expect(await freshFrom(learner)).toEqual([3, 1]);
	await answer(learner, ids[3] ?? "");
	expect(await freshFrom(learner)).toEqual([5, 1]);
	await undo(learner);
	expect(await freshFrom(learner)).toEqual([3, 1]);
	for (const nth of [3, 5, 6, 7]) await answer(learner, ids[nth] ?? "");
	expect(await freshFrom(learner)).toEqual([null, null]);
	await undo(learner);
	expect(await freshFrom(learner)).toEqual([7, 3]);
});

test("a question that is put in, or takes another's place, is new to those who know all others", async () => {
	const owner = await makeAccount("足す人");
	const source = makeCollection("putting-in", YEARS);
	const [document] = source.documents;
	const [first] = document?.questions ?? [];
	if (!document || !first) throw new Error("no question");
	document.questions.push({
		...first,
		id: "other",
		kind: "what",
		stem: "何ができましたか。",
		status: "draft",
	});
	await storeCollection(source);
	const where = { collection: { key: "putting-in" } };
	const { id: setId } = await database.studySet.findFirstOrThrow({ where });
	await database.studySet.update({ where: { id: setId }, data: { ownerId: owner.id } });
	const learner = await makeLearner();
	await study(learner, setId);
	const [kept = "", out = "", ...others] = await freshOf(learner);
	await decide(owner, setId, out, "reject");
	for (const id of [kept, ...others]) await answer(learner, id);
	expect(await freshOf(learner)).toEqual([]);
	await decide(owner, setId, out, "accept");
	expect(await freshOf(learner)).toEqual([out]);
	await answer(learner, out);
	expect(await freshFrom(learner)).toEqual([null]);
	const put = await redrawQuestion(owner, setId, kept, { version: 0, other: "kind" });
	if (isFailure(put)) throw new Error(put.error);
	expect(await freshOf(learner)).toEqual([put.questionId]);
});
