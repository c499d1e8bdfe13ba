import { expect, test } from "vitest";
import { requireAttempt } from "./attempt-view";
import { createAttempt } from "./attempts";
import { storeCollection } from "./collections";
import { database } from "./database";
import { isFailure, NotFound } from "./failure";
import { VISITOR } from "./proven";
import { createReport } from "./reports";
import { requireLearner } from "./proven";
import type { Viewer } from "./session";
import { makeCollection, makeLearner, makeSet } from "./test-world";

const YEARS = [1901, 1912, 1923, 1934];
let keys = 0;
const sent = () => ({ clientKey: `passage-client-key-${String(++keys).padStart(6, "0")}`, timeZone: "UTC" });

async function makeBridges(key: string, source = makeCollection(key, YEARS)) {
	await storeCollection(source);
	const { id } = await database.document.findFirstOrThrow({ where: { collection: { key } } });
	const quiz = async (viewer: Viewer, from: number, to = from) =>
		createAttempt(viewer, { of: "passage", documentId: id, from, to, ...sent() });
	return { documentId: id, quiz };
}

/** The quiz that came of it, and the years it asks for. */
async function madeOf(made: Awaited<ReturnType<typeof createAttempt>>) {
	if (isFailure(made)) throw new Error(made.error);
	const attempt = await database.attempt.findUniqueOrThrow({
		where: { id: made.attemptId },
		include: { items: { include: { questionRevision: true } } },
	});
	return { ...attempt, asked: attempt.items.map((item) => item.questionRevision.answer).sort() };
}

test("a quiz of a paragraph asks what has its evidence there, and nothing else", async () => {
	const { quiz } = await makeBridges("passage-one");
	const learner = await makeLearner();
	const attempt = await madeOf(await quiz(learner, 1));
	expect(attempt).toMatchObject({ mode: "quiz", setId: null, userId: learner.id, asked: ["1912年"] });
	expect((await requireAttempt(learner, attempt.id)).items).toHaveLength(1);
	expect((await madeOf(await quiz(learner, 1, 2))).asked).toEqual(["1912年", "1923年"]);
	expect((await madeOf(await quiz(learner, 0, 999))).asked).toHaveLength(4);
});

test("a visitor becomes a guest by it; the same request twice is one quiz", async () => {
	const { documentId } = await makeBridges("passage-visitor");
	const learner = await makeLearner();
	const wanted = { of: "passage", documentId, from: 0, to: 0, ...sent() } as const;
	expect(await createAttempt(learner, wanted)).toEqual(await createAttempt(learner, wanted));
});

test("where nothing is to be asked there is no quiz, and no document is asked about that one may not read", async () => {
	const { quiz, documentId } = await makeBridges("passage-nothing");
	const learner = await makeLearner();
	expect(await quiz(learner, 9)).toEqual({ error: "nothing-to-ask" });
	expect(await quiz(learner, 2, 1)).toEqual({ error: "nothing-to-ask" });
	await database.studySet.updateMany({
		where: { collection: { documents: { some: { id: documentId } } } },
		data: { visibility: "private" },
	});
	for (const viewer of [learner, VISITOR]) await expect(quiz(viewer, 0)).rejects.toThrow(NotFound);
});
