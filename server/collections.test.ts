import { expect, test } from "vitest";
import { createAttempt } from "./attempts";
import { storeCollection } from "./collections";
import { database } from "./database";
import { answerQuestion } from "./responses";
import { makeCollection, makeLearner, makeSet } from "./test-world";

const countAll = async () => ({
	revisions: await database.revision.count(),
	passages: await database.passage.count(),
	facts: await database.fact.count(),
	questions: await database.question.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
	questionRevisions: await database.questionRevision.count(),
	items: await database.setItem.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
});

test("loading the same twice changes nothing", async () => {
	await makeSet("twice");
	const before = await countAll();
	await storeCollection(makeCollection("twice"));
	expect(await countAll()).toEqual(before);
});

test("the stored text is the source's, and evidence stands in it at its offsets", async () => {
	await makeSet("offsets");
	const rows = await database.evidence.findMany({
		where: { questionRevision: { question: { collection: { key: "offsets" } } } },
		include: { revision: { include: { passages: true } } },
	});
	expect(rows.length).toBeGreaterThan(0);
	for (const { start, end, quote, revision } of rows) {
		expect(revision.text.slice(start, end)).toBe(quote);
		expect(revision.passages.some((passage) => passage.start <= start && end <= passage.end)).toBe(true);
	}
});

test("a question that says something else gets a new revision under the same id; an attempt keeps the old one", async () => {
	const setId = await makeSet("revised");
	const learner = await makeLearner();
	const wanted = {
		of: "set",
		setId,
		count: 1,
		presentations: ["choice"],
		clientKey: "k".repeat(20),
		timeZone: "UTC",
	} as const;
	const attempt = await createAttempt(learner, wanted);
	const source = makeCollection("revised");
	const document = source.documents[0];
	const question = document?.questions[0];
	if (!document || !question || "error" in attempt) throw new Error("nothing was made");
	document.questions[0] = { ...question, stem: "あの橋が完成したのは何年ですか。" };
	await storeCollection(source);
	const revisions = await database.questionRevision.findMany({
		where: { question: { key: question.id, collection: { key: "revised" } } },
		include: { attemptItems: true },
		orderBy: { number: "asc" },
	});
	expect(revisions.map((revision) => [revision.number, revision.attemptItems.length])).toEqual([
		[1, 1],
		[2, 0],
	]);
});

test("what is no longer asked is deleted, or retired with its evidence where somebody was asked it", async () => {
	const setId = await makeSet("shrinking", [1901, 1912, 1923, 1934]);
	const wanted = {
		of: "set",
		setId,
		count: 1,
		presentations: ["choice"],
		clientKey: "k".repeat(20),
		timeZone: "UTC",
	} as const;
	await createAttempt(await makeLearner(), wanted);
	await storeCollection(makeCollection("shrinking", [1934]));
	const questions = await database.question.findMany({
		where: { collection: { key: "shrinking" } },
		include: { revisions: { include: { evidence: true } } },
		orderBy: { key: "asc" },
	});
	expect(questions.map((question) => [question.key, question.status])).toEqual([
		["q1901", "retired"],
		["q1934", "ready"],
	]);
	expect(questions[0]?.revisions[0]?.evidence).toHaveLength(1);
	expect(await database.setItem.count({ where: { setId } })).toBe(1);
});

test("a new generator loses nothing that a learner has done: kept questions keep their ids, dropped and unproven ones their history", async () => {
	const setId = await makeSet("generators", [1901, 1912, 1923]);
	const learner = await makeLearner();
	const wanted = {
		of: "set",
		setId,
		count: "all",
		presentations: ["choice"],
		clientKey: "g".repeat(20),
		timeZone: "UTC",
	} as const;
	const attempt = await createAttempt(learner, wanted);
	if ("error" in attempt) throw new Error(attempt.error);
	for (const position of [0, 1, 2]) {
		const clientKey = `generators-${position}-xxxxxxxx`;
		const given = {
			clientKey,
			position,
			reply: { choice: 0 },
			guessed: false,
			answeredAt: new Date().toISOString(),
		};
		await answerQuestion(learner, attempt.attemptId, { ...given, durationMs: 900 });
	}
	const done = async () => ({
		attempts: await database.attempt.count({ where: { userId: learner.id } }),
		items: await database.attemptItem.count({ where: { attemptId: attempt.attemptId } }),
		responses: await database.response.count({ where: { item: { attemptId: attempt.attemptId } } }),
		logs: await database.reviewLog.count({ where: { userId: learner.id } }),
		cards: await database.card.count({ where: { userId: learner.id } }),
	});
	const before = await done();
	const ids = await idsOf("generators");

	const next = makeCollection("generators", [1901, 1912, 1934]);
	const [document] = next.documents;
	if (document === undefined) throw new Error("nothing was made");
	document.questions = document.questions.map((q) =>
		q.id === "q1912" ? { ...q, status: "draft" as const, heldBackFor: ["rule-unproven" as const] } : q,
	);
	await storeCollection(next);

	expect(await done()).toEqual(before);
	expect(before).toMatchObject({ attempts: 1, items: 3, responses: 3, logs: 3, cards: 3 });
	const after = await idsOf("generators");
	for (const [key, { id }] of ids) expect(after.get(key)?.id).toBe(id);
	const statuses = [...after].map(([key, { status }]) => [key, status]);
	expect(statuses).toEqual([
		["q1901", "ready"],
		["q1912", "draft"],
		["q1923", "retired"],
		["q1934", "ready"],
	]);
	const asked = await database.setItem.findMany({ where: { setId }, include: { question: true } });
	expect(asked.map((item) => item.question.key).sort()).toEqual(["q1901", "q1934"]);
});

async function idsOf(collection: string): Promise<Map<string, { id: string; status: string }>> {
	const rows = await database.question.findMany({
		where: { collection: { key: collection } },
		orderBy: { key: "asc" },
	});
	return new Map(rows.map(({ key, id, status }) => [key, { id, status }]));
}
