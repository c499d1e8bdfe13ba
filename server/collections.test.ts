import { expect, test } from "vitest";
import { createAttempt } from "./attempts";
import { storeCollection } from "./collections";
import { database } from "./database";
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
		wish: "choice",
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
		wish: "choice",
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
