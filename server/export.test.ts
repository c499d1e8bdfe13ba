import { describe, expect, test } from "vitest";
import {
	addTeacher,
	assign,
	joinAs,
	newKey,
	ownSet,
	quiz,
	replyTo,
	signedUp,
	sit,
} from "./account-deletion-world";
import { requireAttempt } from "./attempt-view";
import { createAttempt } from "./attempts";
import { changeCards } from "./card-changes";
import { database } from "./database";
import { exportJson } from "./export";
import { type CsvWords, exportCsv } from "./export-csv";
import { isFailure } from "./failure";
import { companionsOfItem } from "./feedback";
import { createReport } from "./reports";
import { answerQuestion } from "./responses";
import type { Learner } from "./session";
import { setStudying } from "./sets";
import { makeAccount, makeClass, makeLearner, makeMember, makeSet } from "./test-world";

const WORDS: CsvWords = {
	head: ["日時", "学習日", "問題", "評価", "正誤", "答え方", "次の復習"],
	ratings: { 1: "もう一度", 2: "難しい", 3: "できた", 4: "簡単" },
	verdicts: { right: "正解", wrong: "不正解" },
	presentations: { choice: "選択", typed: "入力" },
};

async function wholeOf(pieces: AsyncGenerator<string>): Promise<string> {
	let whole = "";
	for await (const piece of pieces) whole += piece;
	return whole;
}

const YEARS = [1901, 1912, 1923, 1934];

const exportOf = async (learner: Learner, now?: Date) => JSON.parse(await wholeOf(exportJson(learner, now)));

/** The lines of a table, without what it begins with; no cell of these tests holds a quotation mark or a line break. */
const linesOf = (csv: string) =>
	csv
		.slice(1)
		.trimEnd()
		.split("\r\n")
		.map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, "")));

/** So many answers to one question in the log, a minute apart. */
async function logAnswers(learner: Learner, setId: string, count: number): Promise<void> {
	const { questionId } = await database.setItem.findFirstOrThrow({ where: { setId } });
	await database.$executeRaw`
		INSERT INTO "ReviewLog" ("id", "userId", "questionId", "type", "effect", "presentation", "rating", "verdict",
			"clientKey", "answeredAt", "receivedAt", "learnerDay")
		WITH RECURSIVE "minutes" ("n", "at") AS (
			SELECT 0, '2026-01-01T00:00:00.000+00:00'
			UNION ALL
			SELECT "n" + 1, strftime('%Y-%m-%dT%H:%M:00.000+00:00', '2026-01-01', ("n" + 1) || ' minutes')
			FROM "minutes" WHERE "n" + 1 < ${count}
		)
		SELECT ${learner.id} || "n", ${learner.id}, ${questionId}, 'answer', 'schedules', 'typed', 3, 'right',
			"n", "at", "at", 20454 + "n" / 1440 FROM "minutes"`;
}

test("holds everything that one has and made, and nothing of anybody else", async () => {
	const owner = await signedUp("もちぬし", "mochi@example.com");
	const set = await ownSet(owner, "own-bridges");
	const shipped = await makeSet("shipped-bridges", [1945, 1956, 1967]);
	await setStudying(owner, shipped, true, "UTC");
	const attemptId = await quiz(owner, shipped);
	await createReport(owner, { about: { attemptId, position: 0 }, reason: "unclear", note: "わからない" });
	const { classId } = await makeClass(owner, "わたしのクラス");
	await database.setShare.create({ data: { setId: set, classroomId: classId } });
	await assign(owner, classId, set);
	const colleague = await makeAccount("どうりょう");
	await addTeacher(classId, colleague);
	await assign(colleague, classId, set);
	const { learner: pupil } = await makeMember(classId, "おしえご");
	await sit(pupil, (await database.assignment.findFirstOrThrow({ where: { classroomId: classId } })).id, [
		"よその答え",
	]);
	const whole = await wholeOf(exportJson(owner));
	const told = JSON.parse(whole);
	expect(told).toMatchObject({
		...{ format: "yomitoi-export", version: 1, complete: true },
		profile: { kind: "account", name: "もちぬし", email: "mochi@example.com" },
		settings: { timeZone: "Asia/Tokyo", dayStart: 4, retention: 0.9 },
		classes: [{ name: "わたしのクラス", role: "teacher", status: "active" }],
		assignments: [{ title: "課題", class: "わたしのクラス", set: "own-bridgesの記録" }],
		sets: [{ title: "own-bridgesの記録", documents: [{ text: expect.stringContaining("1901年、橋") }] }],
		studies: [{ set: "shipped-bridgesの記録" }],
		reports: [{ reason: "unclear", note: "わからない" }],
	});
	expect(told.sets[0].questionIds).toHaveLength(4);
	const [question] = told.questions.filter(({ id }: { id: string }) => told.sets[0].questionIds.includes(id));
	expect(question).toMatchObject({ answer: expect.stringMatching(/年$/), rationale: "橋の記録による。" });
	expect(told.questions).toHaveLength(4 + 2);
	expect(told.attempts).toMatchObject([
		{ mode: "quiz", items: [{ verdict: "wrong" }, { verdict: "wrong" }] },
	]);
	expect(told.reviewLog).toMatchObject([{ rating: 1 }, { rating: 1 }]);
	expect(told.cards).toHaveLength(2);
	for (const secret of ["passwordHash", "argon2", "recoveryHash", "おしえご", "よその答え", "どうりょう"])
		expect(whole).not.toContain(secret);
});

test("has every event of the log, and says which answers were taken back; the table leaves these out", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("taken-back");
	await quiz(learner, setId);
	const first = await database.reviewLog.findFirstOrThrow({ where: { userId: learner.id } });
	const { userId, questionId, learnerDay } = first;
	const now = new Date();
	await database.reviewLog.create({
		data: {
			...{ userId, questionId, learnerDay, type: "undo", undoesId: first.id },
			...{ answeredAt: now, receivedAt: now, clientKey: newKey() },
		},
	});
	const { reviewLog } = await exportOf(learner);
	expect(reviewLog.map(({ type, takenBack }: Record<string, unknown>) => [type, takenBack])).toEqual([
		["answer", true],
		["answer", false],
		["undo", false],
	]);
	expect(linesOf(await wholeOf(exportCsv(learner, WORDS)))).toHaveLength(1 + 1);
});

/** A quiz in which everything is put in this way, and what of it comes first. */
async function begin(learner: Learner, setId: string, presentation: "ordering" | "flashcard") {
	const made = await createAttempt(learner, {
		...{ of: "set", setId, count: "all", presentations: [presentation], timeZone: "UTC" },
		clientKey: newKey(),
	});
	if (isFailure(made)) throw new Error(made.error);
	const { items } = await requireAttempt(learner, made.attemptId);
	return { attemptId: made.attemptId, events: items[0]?.events ?? [] };
}

const answerFirst = (learner: Learner, attemptId: string, reply: { order: number[] } | { rating: number }) =>
	answerQuestion(learner, attemptId, { ...replyTo(0, { unknown: true }), reply });

describe("an answer is as it was given", () => {
	test("in words where events were put in order", async () => {
		const learner = await makeLearner();
		const { attemptId, events } = await begin(learner, await makeSet("in-order", YEARS), "ordering");
		await answerFirst(learner, attemptId, { order: [2, 0, 3, 1] });
		const [item] = (await exportOf(learner)).attempts[0].items;
		expect(item).toMatchObject({ presentation: "ordering", options: events });
		expect(item.stem).toContain("どの順に起きましたか");
		expect(item.reply).toBe([2, 0, 3, 1].map((place) => events[place]).join(" → "));
		const right = item.answer.split(" → ");
		expect(right.map((event: string) => event.replace(/（.+）/, "")).sort()).toEqual(events.toSorted());
		expect(right.map((event: string) => Number(/（(.+)年）/.exec(event)?.[1]))).toEqual(YEARS);
	});

	test("by its rating where a flashcard was turned", async () => {
		const learner = await makeLearner();
		const { attemptId } = await begin(learner, await makeSet("turned", YEARS), "flashcard");
		await answerFirst(learner, attemptId, { rating: 2 });
		const [item] = (await exportOf(learner)).attempts[0].items;
		expect(item).toMatchObject({ presentation: "flashcard", reply: 2, options: [], verdict: "right" });
		expect(item.answer).toMatch(/年$/);
	});
});

describe("what is right", () => {
	const keysIn = (whole: string) => whole.match(/"answer":/g) ?? [];

	test("is not told of what a quiz has not asked yet, nor of cards that were never answered", async () => {
		const learner = await makeLearner();
		const setId = await makeSet("open-quiz");
		const made = await createAttempt(learner, {
			...{ of: "set", setId, count: 3, presentations: ["choice"], timeZone: "UTC", clientKey: newKey() },
		});
		if (isFailure(made)) throw new Error(made.error);
		await answerQuestion(learner, made.attemptId, replyTo(0, { unknown: true }));
		await setStudying(learner, setId, true, "UTC");
		const unanswered = await database.question.findFirstOrThrow({
			where: { collection: { key: "open-quiz" }, cards: { none: {} } },
		});
		const change = { to: "suspend" } as const;
		await changeCards(learner, { clientKey: newKey(), questionIds: [unanswered.id], change });
		const whole = await wholeOf(exportJson(learner));
		const { attempts, questions } = JSON.parse(whole);
		expect(attempts[0].items).toHaveLength(1);
		expect(questions).toHaveLength(2);
		const suspended = questions.find(({ id }: { id: string }) => id === unanswered.id);
		expect(suspended).toMatchObject({ stem: expect.any(String) });
		expect(suspended).not.toHaveProperty("answer");
		expect(suspended).not.toHaveProperty("distractors");
		expect(keysIn(whole)).toHaveLength(2); // the answered one: in the attempt, and among the questions
	});

	test("is not told of a test of one's own before it is handed in, but what one replied is", async () => {
		const learner = await makeLearner();
		const setId = await makeSet("own-test");
		const made = await createAttempt(learner, {
			...{ of: "set", setId, count: 2, presentations: ["typed"], timeZone: "UTC", clientKey: newKey() },
			test: true,
		});
		if (isFailure(made)) throw new Error(made.error);
		for (const text of ["1999年", "1998年"])
			await answerQuestion(learner, made.attemptId, replyTo(0, { text }));
		const whole = await wholeOf(exportJson(learner));
		const [item] = JSON.parse(whole).attempts[0].items;
		expect(item).toMatchObject({ reply: "1998年", earlierReplies: ["1999年"] });
		expect(item).not.toHaveProperty("verdict");
		expect(item).not.toHaveProperty("stem");
		expect(keysIn(whole)).toHaveLength(0);
	});

	test("is kept back with the question itself while an assignment tells later, and told when it has", async () => {
		const teacher = await makeAccount("あとで言う先生");
		const { classId } = await makeClass(teacher, "あとで言うクラス");
		const setId = await ownSet(teacher, "told-later");
		await database.setShare.create({ data: { setId, classroomId: classId } });
		const learner = await signedUp("まつ人");
		await joinAs(learner, classId, "まつ人");
		const about = { attemptId: await quiz(learner, setId), position: 0 };
		await createReport(learner, { about, reason: "unclear", note: "" });
		const soon = new Date(Date.now() + 3_600_000);
		const assignmentId = await assign(teacher, classId, setId, {
			...{ feedback: "after-due", dueAt: soon.toISOString() },
		});
		await sit(learner, assignmentId, ["1901年", "1902年", "1923年"]);
		const silent = await wholeOf(exportJson(learner));
		const told = JSON.parse(silent);
		expect(told).toMatchObject({ complete: false, questions: [], reviewLog: [], cards: [], reports: [] });
		expect(told.attempts[1]).toMatchObject({ score: null, items: [{ reply: "1901年" }, {}, {}] });
		for (const secret of ["完成したのは", "橋の記録による", '"verdict"', '"rating"', "1912年"])
			expect(silent).not.toContain(secret);
		expect(linesOf(await wholeOf(exportCsv(learner, WORDS)))).toHaveLength(1);
		const later = new Date(soon.getTime() + 1000);
		const open = await exportOf(learner, later);
		expect(open.complete).toBe(true);
		expect(open.questions).toHaveLength(3);
		expect(open.attempts[1].items[1]).toMatchObject({ reply: "1902年", answer: "1912年", verdict: "wrong" });
		expect(linesOf(await wholeOf(exportCsv(learner, WORDS, later)))).toHaveLength(1 + 5);
	});

	test("is kept back of an ordering while an assignment keeps any of its events back", async () => {
		const teacher = await makeAccount("ひとつだけの先生");
		const { classId } = await makeClass(teacher, "ひとつだけのクラス");
		const setId = await ownSet(teacher, "one-of-them");
		await database.setShare.create({ data: { setId, classroomId: classId } });
		const learner = await signedUp("ならべる人");
		await joinAs(learner, classId, "ならべる人");
		const { attemptId, events } = await begin(learner, setId, "ordering");
		await answerFirst(learner, attemptId, { order: [0, 1, 2, 3] });
		const dueAt = new Date(Date.now() + 3_600_000).toISOString();
		const assignmentId = await assign(teacher, classId, setId, { feedback: "after-due", dueAt });
		const item = await database.attemptItem.findFirstOrThrow({ where: { attemptId } });
		const [companion] = companionsOfItem(item);
		await database.assignmentItem.deleteMany({
			where: { assignmentId, questionId: { not: companion?.questionId ?? "" } },
		});
		const [attempt] = (await exportOf(learner)).attempts;
		expect(attempt).toMatchObject({ score: null, items: [{ reply: events.join(" → ") }] });
		for (const kept of ["verdict", "score", "answer", "options", "stem"])
			expect(attempt.items[0]).not.toHaveProperty(kept);
		await database.assignmentItem.deleteMany({ where: { assignmentId } });
		const [told] = (await exportOf(learner)).attempts;
		expect(told.items[0]).toMatchObject({ verdict: expect.any(String), options: events });
	});
});

describe("a log of 20,000 answers", () => {
	test("is read a page at a time, each when the one before was taken", async () => {
		const learner = await makeLearner();
		await logAnswers(learner, await makeSet("long-log"), 20_000);
		const pieces: string[] = [];
		for await (const piece of exportJson(learner)) {
			pieces.push(piece);
			// What comes into the log while it is written is still read: it was not all read before.
			if (pieces.length === 30) {
				const last = await database.reviewLog.findFirstOrThrow({
					where: { userId: learner.id },
					orderBy: { receivedAt: "desc" },
				});
				const { before: _, reply: __, ...row } = last;
				await database.reviewLog.create({ data: { ...row, id: "zzz", clientKey: "while it is written" } });
			}
		}
		const { reviewLog } = JSON.parse(pieces.join(""));
		expect(reviewLog).toHaveLength(20_001);
		expect(new Set(reviewLog.map(({ id }: { id: string }) => id)).size).toBe(20_001);
		const times = reviewLog.map(({ receivedAt }: { receivedAt: string }) => receivedAt);
		expect(times).toEqual(times.toSorted());
		const longest = Math.max(...pieces.map((piece) => piece.length));
		expect(longest).toBeLessThan(pieces.join("").length / 39);
	});

	test("is a table that begins once, with a line for each", async () => {
		const learner = await makeLearner();
		const setId = await makeSet("long-table");
		await logAnswers(learner, setId, 1_201);
		await database.questionRevision.updateMany({
			where: { question: { setItems: { some: { setId } } } },
			data: { stem: "=1+1" },
		});
		const pieces: string[] = [];
		for await (const piece of exportCsv(learner, WORDS)) pieces.push(piece);
		expect(pieces).toHaveLength(1 + 3);
		const whole = pieces.join("");
		expect(whole.match(/\uFEFF/g)).toHaveLength(1);
		const [head, first, ...rest] = linesOf(whole);
		expect(head).toEqual(WORDS.head);
		expect(first).toEqual(["2026-01-01 09:00", "2026-01-01", "'=1+1", "できた", "正解", "入力", ""]);
		expect(rest).toHaveLength(1_200);
	});
});

test("the table says when each question comes again", async () => {
	const learner = await makeLearner();
	await quiz(learner, await makeSet("due-again"));
	const questions = await database.card.findMany({ where: { userId: learner.id } });
	await database.card.update({
		where: { id: questions[0]?.id ?? "" },
		data: { dueAt: null, dueDay: 20_455 },
	});
	await database.card.update({ where: { id: questions[1]?.id ?? "" }, data: { suspended: true } });
	const [, ...lines] = linesOf(await wholeOf(exportCsv(learner, WORDS)));
	expect(lines.map((line) => line.at(-1)).sort()).toEqual(["", "2026-01-02"]);
});

test("a set that is not theirs to see any more is not named", async () => {
	const learner = await makeLearner();
	const setId = await makeSet("hidden");
	await setStudying(learner, setId, true, "UTC");
	await database.studySet.update({ where: { id: setId }, data: { visibility: "private" } });
	expect((await exportOf(learner)).studies).toMatchObject([{ set: null }]);
});
