import { expect, test } from "vitest";
import { requireAttempt } from "./attempt-view";
import { createAttempt } from "./attempts";
import { storeCollection } from "./collections";
import { database } from "./database";
import { isFailure, NotFound } from "./failure";
import { VISITOR } from "./proven";
import { createReport } from "./reports";
import { answerQuestion } from "./responses";
import type { Viewer } from "./session";
import { makeCollection, makeLearner } from "./test-world";

const YEARS = [1901, 1912, 1923, 1934];
let keys = 0;
const sent = () => ({ clientKey: `passage-client-key-${String(++keys).padStart(6, "0")}`, timeZone: "UTC" });

async function makeBridges(key: string) {
	await storeCollection(makeCollection(key, YEARS));
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

test("the same request twice is one quiz", async () => {
	const { documentId } = await makeBridges("passage-twice");
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

test("what rests, is not served, or stands in a test that is open is not asked", async () => {
	const key = "passage-silent";
	const { quiz } = await makeBridges(key);
	const learner = await makeLearner();
	const reported = await madeOf(await quiz(learner, 0));
	await answerQuestion(learner, reported.id, {
		...{ clientKey: sent().clientKey, position: 0, reply: { unknown: true }, guessed: false },
		...{ answeredAt: new Date().toISOString(), durationMs: 1 },
	});
	await createReport(learner, {
		about: { attemptId: reported.id, position: 0 },
		reason: "unclear",
		note: "",
	});
	await database.question.updateMany({
		where: { key: "q1912", collection: { key } },
		data: { status: "heldBack" },
	});
	// As of one that somebody wrote.
	await database.question.updateMany({
		where: { key: "q1934", collection: { key } },
		data: { factId: null },
	});
	const set = await database.studySet.findFirstOrThrow({ where: { collection: { key } } });
	const wish = { count: 1, presentations: ["choice"], test: true } as const;
	const own = await madeOf(await createAttempt(learner, { of: "set", setId: set.id, ...wish, ...sent() }));
	expect(own.asked).toEqual(["1923年"]);
	expect((await madeOf(await quiz(learner, 0, 3))).asked).toEqual(["1934年"]);
	const other = await makeLearner();
	expect((await madeOf(await quiz(other, 0, 3))).asked).toEqual(["1901年", "1923年", "1934年"]);
});

test("where the evidence of a question once was does not count, only where it is now", async () => {
	const key = "passage-moved";
	const { quiz } = await makeBridges(key);
	const source = makeCollection(key, YEARS);
	const [first, second, third] = source.documents[0]?.questions ?? [];
	if (!first || !second || !third) throw new Error("no questions");
	first.evidence = third.evidence = second.evidence;
	await storeCollection(source);
	const learner = await makeLearner();
	for (const line of [0, 2]) expect(await quiz(learner, line)).toEqual({ error: "nothing-to-ask" });
	expect((await madeOf(await quiz(learner, 1))).asked).toEqual(["1901年", "1912年", "1923年"]);
});
