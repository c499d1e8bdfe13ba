import { expect, test } from "vitest";
import type { Fact } from "../core/fact/fact";
import { createAssignment } from "./assignments";
import { requireAttempt } from "./attempt-view";
import { createAttempt } from "./attempts";
import { type CollectionSource, storeCollection } from "./collections";
import { database } from "./database";
import { requireDocument } from "./documents";
import { isFailure } from "./failure";
import { VISITOR } from "./proven";
import { answerQuestion } from "./responses";
import type { Learner, Viewer } from "./session";
import { makeAccount, makeClass, makeCollection, makeLearner, makeMember } from "./test-world";

const TWO = "首相は京都で2度会談した。";
const THREE = "議員は「首相は京都で3度会談した」と述べた。";
let keys = 0;
const sent = () => ({ clientKey: `dispute-client-key-${String(++keys).padStart(6, "0")}`, timeZone: "UTC" });

const placeOf = (text: string, quote: string) => {
	const start = text.indexOf(quote);
	return { start, end: start + quote.length, quote };
};

/** Two documents, of which one states what somebody in the other gainsays; nothing is asked about that. */
function makeSource(key: string): CollectionSource {
	const source = makeCollection(key, [1901]);
	const [document] = source.documents;
	if (!document) throw new Error("no document");
	const stating = (slug: string, id: string, other: string, quote: string, accordingTo?: string) => {
		const text = `${slug}の記事。\n${quote}`;
		const fact: Fact = {
			...{ id, kind: "number", standing: accordingTo ? "claim" : "fact", conflictsWith: [other] },
			...(accordingTo ? { accordingTo } : {}),
			spans: [placeOf(text, quote)],
		};
		const metadata = { ...document.metadata, title: slug };
		return { slug, metadata, text, facts: [fact], questions: [] };
	};
	source.documents.push(stating("朝刊", "two", "three", TWO), stating("夕刊", "three", "two", THREE, "議員"));
	return source;
}

/** The same, with a question whose evidence is one of the two statements. */
function makeAsked(key: string): CollectionSource {
	const source = makeSource(key);
	const [bridges, morning] = source.documents;
	const question = bridges?.questions[0];
	if (!question || !morning) throw new Error("no question");
	const evidence = [placeOf(morning.text, "2度会談した")];
	morning.questions.push({
		...question,
		id: "how-often",
		factId: "of its own",
		stem: "何度会談したか。",
		key: "2度",
		evidence,
	});
	return source;
}

const idOf = async (key: string, slug: string) =>
	(await database.document.findFirstOrThrow({ where: { slug, collection: { key } } })).id;

async function read(viewer: Viewer, key: string, slug = "朝刊") {
	const { disputes } = await requireDocument(viewer, await idOf(key, slug));
	const shown = disputes.shown.map((sides) =>
		sides.map(({ speaker, passage }) => [passage.documentTitle, speaker, passage.marked, passage.line]),
	);
	return { shown, waiting: disputes.waiting };
}

const MORNING = ["朝刊", null, TWO, 1];
const EVENING = ["夕刊", "議員", THREE, 1];
const NOTHING = { shown: [], waiting: 0 };

test("both quotes stand side by side with who states them, on the page of either document", async () => {
	await storeCollection(makeSource("dispute-both"));
	expect(await read(VISITOR, "dispute-both")).toEqual({ shown: [[MORNING, EVENING]], waiting: 0 });
	expect(await read(VISITOR, "dispute-both", "夕刊")).toEqual({ shown: [[EVENING, MORNING]], waiting: 0 });
	expect(await read(VISITOR, "dispute-both", "bridges")).toEqual(NOTHING);
});

test("two statements of one document are one pair, in the order of the text", async () => {
	const source = makeSource("dispute-within");
	const [, morning, evening] = source.documents;
	if (!morning || !evening) throw new Error("no document");
	const text = `${THREE}\n${TWO}`;
	const [two, three] = [morning.facts[0], evening.facts[0]];
	if (!two || !three) throw new Error("no fact");
	const facts = [two, three].map((fact) => ({ ...fact, spans: [placeOf(text, fact.spans[0]?.quote ?? "")] }));
	source.documents = [{ ...morning, text, facts }];
	await storeCollection(source);
	expect(await read(VISITOR, "dispute-within")).toEqual({
		shown: [
			[
				["朝刊", "議員", THREE, 0],
				["朝刊", null, TWO, 1],
			],
		],
		waiting: 0,
	});
});

async function answerAll(learner: Learner, key: string): Promise<void> {
	const set = await database.studySet.findFirstOrThrow({ where: { key: "*", collection: { key } } });
	const wish = { of: "set", setId: set.id, count: "all", presentations: ["choice"] } as const;
	const made = await createAttempt(learner, { ...wish, ...sent() });
	if (isFailure(made)) throw new Error(made.error);
	const { items } = await requireAttempt(learner, made.attemptId);
	for (const { position } of items) {
		const { clientKey } = sent();
		const given = { clientKey, position, reply: { unknown: true } as const, guessed: false, durationMs: 1 };
		await answerQuestion(learner, made.attemptId, { ...given, answeredAt: new Date().toISOString() });
	}
}

test("while something is asked about either statement, both stay back until it is answered", async () => {
	await storeCollection(makeAsked("dispute-asked"));
	const learner = await makeLearner();
	for (const viewer of [VISITOR, learner]) {
		expect(await read(viewer, "dispute-asked")).toEqual({ shown: [], waiting: 1 });
		expect(await read(viewer, "dispute-asked", "夕刊")).toEqual({ shown: [], waiting: 1 });
	}
	await answerAll(learner, "dispute-asked");
	expect((await read(learner, "dispute-asked")).shown).toEqual([[MORNING, EVENING]]);
	expect((await read(VISITOR, "dispute-asked")).shown).toEqual([]);
});

test("a question about the fact keeps it back wherever its evidence is", async () => {
	const source = makeAsked("dispute-by-fact");
	const question = source.documents[1]?.questions[0];
	if (!question) throw new Error("no question");
	question.factId = "two";
	question.evidence = [placeOf(source.documents[1]?.text ?? "", "朝刊の記事")];
	await storeCollection(source);
	expect(await read(VISITOR, "dispute-by-fact")).toEqual({ shown: [], waiting: 1 });
});

test("a question of a set that one may not see keeps it back as well, and is not counted", async () => {
	const key = "dispute-unseen";
	await storeCollection(makeAsked(key));
	const { collectionId } = await database.document.findFirstOrThrow({ where: { collection: { key } } });
	const hidden = await database.studySet.create({
		data: { collectionId, title: "試験", visibility: "private", position: 9 },
	});
	const question = { key: "how-often", collection: { key } };
	const [item] = await database.setItem.findMany({ where: { question } });
	await database.setItem.deleteMany({ where: { question } });
	await database.setItem.create({
		data: { setId: hidden.id, questionId: item?.questionId ?? "", position: 0 },
	});
	expect(await read(VISITOR, key)).toEqual(NOTHING);
	await database.setItem.deleteMany({ where: { question } });
	expect((await read(VISITOR, key)).shown, "asked by nobody any more").toEqual([[MORNING, EVENING]]);
});

test("whoever may edit the set sees both at once", async () => {
	await storeCollection(makeAsked("dispute-owner"));
	const owner = await makeAccount("食い違いの持ち主");
	await database.studySet.updateMany({
		where: { collection: { key: "dispute-owner" } },
		data: { ownerId: owner.id, visibility: "private" },
	});
	expect((await read(owner, "dispute-owner")).shown).toEqual([[MORNING, EVENING]]);
});

test("while an assignment keeps the question, the pair is neither shown nor counted", async () => {
	const key = "dispute-withheld";
	await storeCollection(makeAsked(key));
	const teacher = await makeAccount("食い違いの先生");
	await database.studySet.updateMany({ where: { collection: { key } }, data: { ownerId: teacher.id } });
	const { classId } = await makeClass(teacher);
	const { learner } = await makeMember(classId, "二子");
	await answerAll(learner, key);
	expect((await read(learner, key)).shown).toHaveLength(1);
	const set = await database.studySet.findFirstOrThrow({ where: { key: "*", collection: { key } } });
	const made = await createAssignment(teacher, classId, {
		clientKey: sent().clientKey,
		assignment: {
			...{ setId: set.id, title: "宿題", opensAt: null, closesAt: null, attempts: 1, counts: "first" },
			...{ dueAt: new Date(Date.now() + 3_600_000).toISOString(), feedback: "after-due" },
			...{
				timeLimitMinutes: null,
				shuffle: false,
				openBook: true,
				choices: true,
				typed: true,
				clauses: false,
			},
			...{ questionCount: null, questionIds: [], latePenalty: 0, feedsSchedule: true },
			...{ forAll: true, included: [] },
		},
	});
	if (isFailure(made)) throw new Error(JSON.stringify(made));
	expect(await read(learner, key)).toEqual(NOTHING);
	// A question that was taken out of its sets since is asked all the same.
	const question = { key: "how-often", collection: { key } };
	const items = await database.setItem.findMany({ where: { question } });
	await database.setItem.deleteMany({ where: { question } });
	expect(await read(learner, key)).toEqual(NOTHING);
	await database.setItem.createMany({ data: items });
	await database.assignment.update({ where: { id: made.assignmentId }, data: { feedback: "atOnce" } });
	expect((await read(learner, key)).shown).toHaveLength(1);
});

test("a statement of an earlier text is not shown beside the present one", async () => {
	await storeCollection(makeSource("dispute-revised"));
	const documentId = await idOf("dispute-revised", "夕刊");
	const revision = await database.revision.create({
		data: { documentId, number: 2, text: "新しい記事。", sha256: "new" },
	});
	await database.document.update({ where: { id: documentId }, data: { currentRevisionId: revision.id } });
	expect(await read(VISITOR, "dispute-revised")).toEqual(NOTHING);
});

test("loading the same documents again leaves what gainsays what as it is; loading others replaces it", async () => {
	const key = "dispute-again";
	const rows = () =>
		database.factConflict.findMany({ where: { fact: { collection: { key } } }, orderBy: { id: "asc" } });
	await storeCollection(makeSource(key));
	const before = await rows();
	expect(before).toHaveLength(2);
	await storeCollection(makeSource(key));
	expect(await rows()).toEqual(before);
	const source = makeSource(key);
	for (const { facts } of source.documents) for (const fact of facts) fact.conflictsWith = [];
	await storeCollection(source);
	expect(await rows()).toEqual([]);
});
