import { expect, test } from "vitest";
import { createAssignment } from "./assignments";
import { requireAttempt } from "./attempt-view";
import { createAttempt } from "./attempts";
import { undoReview } from "./card-changes";
import { storeCollection } from "./collections";
import { database } from "./database";
import { requireDocument } from "./documents";
import { isFailure } from "./failure";
import { submitAttempt } from "./handing-in";
import { VISITOR } from "./proven";
import { createReport } from "./reports";
import { answerQuestion } from "./responses";
import { listReviewCards } from "./review-cards";
import { answerReview } from "./reviews";
import type { Learner, Viewer } from "./session";
import { shareSet } from "./set-sharing";
import { setStudying } from "./sets";
import { beginAssignment } from "./sitting";
import {
	makeAccount,
	makeClass,
	makeCollection,
	makeFlashcards,
	makeLearner,
	makeMember,
	makeSet,
	reviewed,
} from "./test-world";

const YEARS = [1901, 1912, 1923];
const HOUR_MS = 3_600_000;
let keys = 0;
const sent = () => ({ clientKey: `margin-client-key-${String(++keys).padStart(6, "0")}`, timeZone: "UTC" });

function questionOf(year: number) {
	const question = makeCollection("any", [year]).documents[0]?.questions[0];
	if (!question) throw new Error("no question");
	return question;
}
const stemOf = (year: number) => questionOf(year).stem;

/** A set of three questions on a document of three paragraphs. */
async function makeBridges(key: string) {
	const setId = await makeSet(key, YEARS);
	const { id: documentId } = await database.document.findFirstOrThrow({ where: { collection: { key } } });
	return { setId, documentId };
}

/** What the margin says, a list for each paragraph: "?" a stem that is named, with the verdict and the key where told. */
async function read(viewer: Viewer, documentId: string): Promise<string[][]> {
	const { paragraphs } = await requireDocument(viewer, documentId);
	return paragraphs.map(({ margin }) =>
		margin.notes.map(({ stem, verdict, told }) =>
			[stem, verdict, told?.key, ...(told?.passages.map(({ marked }) => marked) ?? [])]
				.filter(Boolean)
				.join(" "),
		),
	);
}

const UNTOLD = YEARS.map((year) => [stemOf(year)]);
const told = (year: number, verdict?: string) =>
	[stemOf(year), verdict, `${year}年`, questionOf(year).evidence[0]?.quote].filter(Boolean).join(" ");

async function begin(
	learner: Learner,
	setId: string,
	more: { test?: true; count?: number } = {},
): Promise<string> {
	const wanted = { of: "set", setId, count: "all", presentations: ["typed"], ...sent(), ...more } as const;
	const made = await createAttempt(learner, wanted);
	if (isFailure(made)) throw new Error(made.error);
	return made.attemptId;
}

async function answer(learner: Learner, attemptId: string, year: number, text: string): Promise<void> {
	const { items } = await requireAttempt(learner, attemptId);
	const position = items.findIndex(({ stem }) => stem === stemOf(year));
	const { clientKey } = sent();
	const answeredAt = new Date().toISOString();
	const given = { clientKey, position, reply: { text }, guessed: false, answeredAt, durationMs: 1 };
	await answerQuestion(learner, attemptId, given);
}

test("a visitor reads which questions ask about a paragraph, and nothing of what is right", async () => {
	const { documentId } = await makeBridges("margin-visitor");
	expect(await read(VISITOR, documentId)).toEqual(UNTOLD);
	const { paragraphs } = await requireDocument(VISITOR, documentId);
	const margins = JSON.stringify(paragraphs.map(({ margin }) => margin));
	for (const secret of ["1901年", "橋の記録", "marked"]) expect(margins).not.toContain(secret);
});

test("what a learner has answered is told with its key and its mark, the rest is not", async () => {
	const { setId, documentId } = await makeBridges("margin-learner");
	const learner = await makeLearner();
	const attemptId = await begin(learner, setId);
	expect(await read(learner, documentId)).toEqual(UNTOLD);
	await answer(learner, attemptId, 1901, "1901年");
	await answer(learner, attemptId, 1912, "1999年");
	const seen = [[told(1901, "right")], [told(1912, "wrong")], [stemOf(1923)]];
	expect(await read(learner, documentId)).toEqual(seen);
	await answer(learner, await begin(learner, setId), 1912, "1912年");
	expect((await read(learner, documentId))[1], "the last answer counts").toEqual([told(1912, "right")]);
	expect(await read(await makeLearner(), documentId), "somebody else").toEqual(UNTOLD);
});

test("an answer that was taken back has told nothing", async () => {
	const setId = await makeFlashcards("margin-undone", [1901]);
	const learner = await makeLearner();
	await setStudying(learner, setId, true, "UTC");
	const { id } = await database.document.findFirstOrThrow({
		where: { collection: { key: "margin-undone" } },
	});
	const [card] = (await listReviewCards(learner)).cards;
	const given = reviewed(card, { rating: 3 });
	await answerReview(learner, given);
	expect(await read(learner, id)).toEqual([[told(1901, "right")]]);
	await undoReview(learner, { clientKey: sent().clientKey, undoes: given.clientKey });
	expect(await read(learner, id)).toEqual([[stemOf(1901)]]);
});

test("while one's own test is open nothing about its questions is marked, and all of it afterwards", async () => {
	const { setId, documentId } = await makeBridges("margin-test");
	const learner = await makeLearner();
	await answer(learner, await begin(learner, setId), 1901, "1901年");
	// As of one that somebody wrote.
	const written = { key: "q1901", collection: { key: "margin-test" } };
	await database.question.updateMany({ where: written, data: { factId: null } });
	const attemptId = await begin(learner, setId, { test: true });
	await answer(learner, attemptId, 1912, "1912年");
	expect(await read(learner, documentId)).toEqual([[], [], []]);
	expect(await read(await makeLearner(), documentId), "to somebody else they are named").toEqual(UNTOLD);
	await submitAttempt(learner, attemptId);
	expect(await read(learner, documentId)).toEqual([
		[told(1901, "right")],
		[told(1912, "right")],
		[stemOf(1923)],
	]);
});

test("what an open test puts in order with its questions is not marked either", async () => {
	const key = "margin-companions";
	const { setId, documentId } = await makeBridges(key);
	const learner = await makeLearner();
	await answer(learner, await begin(learner, setId), 1912, "1912年");
	const attemptId = await begin(learner, setId, { test: true, count: 1 });
	const rows = await database.questionRevision.findMany({
		where: { question: { collection: { key } } },
		orderBy: { answer: "asc" },
	});
	const [asked, companion] = rows;
	await database.attemptItem.updateMany({
		where: { attemptId },
		data: {
			questionRevisionId: asked?.id ?? "",
			companions: [{ questionId: companion?.questionId ?? "", revisionId: companion?.id ?? "" }],
		},
	});
	expect(await read(learner, documentId)).toEqual([[], [], [stemOf(1923)]]);
	await submitAttempt(learner, attemptId);
	expect((await read(learner, documentId))[1]).toEqual([told(1912, "right")]);
});

const TERMS = {
	...{ title: "橋の宿題", opensAt: null, dueAt: null, closesAt: null, attempts: 1, counts: "first" as const },
	...{ timeLimitMinutes: null, shuffle: false, openBook: true, feedback: "at-once" as const },
	...{ choices: false, typed: true, clauses: false, questionCount: null, questionIds: [], latePenalty: 0 },
	...{ feedsSchedule: true, forAll: true, included: [] },
};

/** A class with a learner who has answered one of the questions in practice. */
async function makeLesson(key: string) {
	const { setId, documentId } = await makeBridges(key);
	const teacher = await makeAccount(`${key}の先生`);
	await database.studySet.update({ where: { id: setId }, data: { ownerId: teacher.id } });
	const { classId } = await makeClass(teacher, key);
	const { learner } = await makeMember(classId, "一郎");
	await answer(learner, await begin(learner, setId), 1901, "1901年");
	const assign = async (terms: Partial<Parameters<typeof createAssignment>[2]["assignment"]>) => {
		const wanted = { clientKey: sent().clientKey, assignment: { ...TERMS, ...terms, setId } };
		const made = await createAssignment(teacher, classId, wanted);
		if (isFailure(made)) throw new Error(JSON.stringify(made));
		return made.assignmentId;
	};
	return { teacher, learner, setId, documentId, classId, assign };
}

test("what an assignment keeps from a learner is not even named, until feedback opens", async () => {
	const { teacher, learner, documentId, assign } = await makeLesson("margin-withheld");
	const [item] = await database.setItem.findMany({
		where: { question: { key: "q1901", collection: { key: "margin-withheld" } } },
	});
	const dueAt = new Date(Date.now() + HOUR_MS).toISOString();
	const assignmentId = await assign({ feedback: "after-due", dueAt, questionIds: [item?.questionId ?? ""] });
	const begun = await beginAssignment(learner, assignmentId, sent().clientKey);
	if (isFailure(begun)) throw new Error(begun.error);
	await answer(learner, begun.attemptId, 1901, "1999年");
	expect(await read(learner, documentId)).toEqual([[], [stemOf(1912)], [stemOf(1923)]]);
	expect((await read(teacher, documentId))[0], "to its teacher it is").toEqual([told(1901)]);
	expect(await read(VISITOR, documentId)).toEqual(UNTOLD);
	await database.assignment.update({ where: { id: assignmentId }, data: { dueAt: new Date() } });
	expect((await read(learner, documentId))[0]).toEqual([told(1901, "wrong")]);
});

test("while an assignment with an open book is being worked on, nothing about its questions is marked", async () => {
	const { learner, documentId, assign } = await makeLesson("margin-open-book");
	const assignmentId = await assign({});
	expect((await read(learner, documentId))[0], "before").toEqual([told(1901, "right")]);
	const begun = await beginAssignment(learner, assignmentId, sent().clientKey);
	if (isFailure(begun)) throw new Error(begun.error);
	expect(await read(learner, documentId)).toEqual([[], [], []]);
	await submitAttempt(learner, begun.attemptId);
	expect((await read(learner, documentId))[0]).toEqual([told(1901, "right")]);
});

test("another question about the fact of one in an open test is not marked either; one of no fact is", async () => {
	const key = "margin-same-fact";
	const source = makeCollection(key, [1901]);
	const question = questionOf(1901);
	const [same, written] = ["石の橋は何年のものですか。", "橋の記録はいつ始まりますか。"];
	source.documents[0]?.questions.push(
		{ ...question, id: "same", stem: same, worth: 0.2 },
		{ ...question, id: "written", factId: "none", stem: written, worth: 0.1 },
	);
	await storeCollection(source);
	const set = await database.studySet.findFirstOrThrow({ where: { collection: { key } } });
	const { id } = await database.document.findFirstOrThrow({ where: { collection: { key } } });
	const learner = await makeLearner();
	expect(await read(learner, id)).toEqual([[question.stem, same, written]]);
	await begin(learner, set.id, { test: true, count: 1 });
	expect(await read(learner, id)).toEqual([[written]]);
});

test("whoever may edit the set reads everything, and others who see it do not", async () => {
	const { setId, documentId, teacher, learner, classId } = await makeLesson("margin-owner");
	await database.studySet.update({ where: { id: setId }, data: { visibility: "private" } });
	await shareSet(teacher, classId, setId, true);
	const everything = YEARS.map((year) => [told(year)]);
	expect(await read(teacher, documentId)).toEqual(everything);
	await begin(teacher, setId, { test: true });
	expect(await read(teacher, documentId), "during a test of their own, too").toEqual(everything);
	expect(await read(learner, documentId)).toEqual([[told(1901, "right")], [stemOf(1912)], [stemOf(1923)]]);
});

test("a question that rests, is not served, or stands in no set that one may see is not named", async () => {
	const { setId, documentId } = await makeBridges("margin-unasked");
	const learner = await makeLearner();
	const attemptId = await begin(learner, setId);
	await answer(learner, attemptId, 1901, "1901年");
	const { items } = await requireAttempt(learner, attemptId);
	const position = items.findIndex(({ stem }) => stem === stemOf(1901));
	await createReport(learner, { about: { attemptId, position }, reason: "unclear", note: "" });
	expect(await read(learner, documentId)).toEqual([[], [stemOf(1912)], [stemOf(1923)]]);
	const collection = { key: "margin-unasked" };
	await database.question.updateMany({ where: { key: "q1912", collection }, data: { status: "heldBack" } });
	expect(await read(VISITOR, documentId)).toEqual([[stemOf(1901)], [], [stemOf(1923)]]);
	const { collectionId } = await database.document.findUniqueOrThrow({ where: { id: documentId } });
	const hidden = await database.studySet.create({
		data: { collectionId, title: "かくれた橋", visibility: "private", position: 9 },
	});
	await database.setItem.updateMany({
		where: { setId, question: { key: "q1923" } },
		data: { setId: hidden.id },
	});
	expect(await read(VISITOR, documentId)).toEqual([[stemOf(1901)], [], []]);
});

test("evidence that stands in an earlier text is not looked for in the present one", async () => {
	const { documentId } = await makeBridges("margin-revised");
	const text = `橋の記録\n${makeCollection("margin-revised", YEARS).documents[0]?.text}`;
	const revision = await database.revision.create({ data: { documentId, number: 2, text, sha256: "x" } });
	await database.passage.create({
		data: { revisionId: revision.id, position: 0, start: 0, end: text.length },
	});
	await database.document.update({ where: { id: documentId }, data: { currentRevisionId: revision.id } });
	expect(await read(VISITOR, documentId)).toEqual([[]]);
});

test("a question with evidence in two paragraphs stands beside both", async () => {
	const source = makeCollection("margin-two", YEARS);
	const [first, second] = source.documents[0]?.questions ?? [];
	if (!first || !second) throw new Error("no questions");
	first.evidence.push(...second.evidence);
	await storeCollection(source);
	const { id } = await database.document.findFirstOrThrow({ where: { collection: { key: "margin-two" } } });
	expect(await read(VISITOR, id)).toEqual([[stemOf(1901)], [stemOf(1901), stemOf(1912)], [stemOf(1923)]]);
});

test("the title before a stem is left out beside its own text, and no other source is", async () => {
	const source = makeCollection("margin-title", YEARS);
	const [first, second, third] = source.documents[0]?.questions ?? [];
	if (!first || !second || !third) throw new Error("no questions");
	const [bare, title] = [first.stem, "「margin-titleの記録」の記事"];
	first.stem = `${title}によると、${bare}`;
	second.stem = `${title}の地の文によると、${bare}`;
	third.stem = `議員の発言によると、${bare}`;
	await storeCollection(source);
	const { id } = await database.document.findFirstOrThrow({ where: { collection: { key: "margin-title" } } });
	expect(await read(VISITOR, id)).toEqual([[bare], [second.stem], [third.stem]]);
});
