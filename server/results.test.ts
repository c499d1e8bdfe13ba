import { beforeAll, expect, test } from "vitest";
import { decideAppeal } from "./appeals";
import { createAssignment } from "./assignments";
import { requireAttempt, requireResult } from "./attempt-view";
import { database } from "./database";
import { isFailure, NotFound } from "./failure";
import { requireHandedIn } from "./handed-in";
import { submitAttempt } from "./handing-in";
import { updateQuestion } from "./questions";
import { createReport } from "./reports";
import { listRescores, rescoreQuestion } from "./rescoring";
import { answerQuestion } from "./responses";
import { requireResults } from "./results";
import type { Learner } from "./session";
import { beginAssignment } from "./sitting";
import { makeAccount, makeClass, makeMember, makeSet } from "./test-world";

const SHOWN = { which: "first" as const, locale: "ja" };
let keys = 0;
const newKey = () => `results-key-${String(++keys).padStart(8, "0")}`;

type Lesson = Awaited<ReturnType<typeof makeLesson>>;

/** A class with an assignment of four questions in the order of the set, typed. */
async function makeLesson(name: string, nicknames: string[], terms: object = {}) {
	const teacher = await makeAccount(`先生 ${name}`);
	const setId = await makeSet(name, [1901, 1912, 1923, 1934]);
	await database.studySet.update({ where: { id: setId }, data: { ownerId: teacher.id } });
	const { classId } = await makeClass(teacher, name);
	const learners = new Map<string, Learner>();
	for (const nickname of nicknames) learners.set(nickname, (await makeMember(classId, nickname)).learner);
	const assignment = {
		...{
			title: name,
			setId,
			opensAt: null,
			dueAt: null,
			closesAt: null,
			attempts: null,
			counts: "best" as const,
		},
		...{ timeLimitMinutes: null, shuffle: false, openBook: true, feedback: "at-once" as const },
		...{ choices: false, typed: true, clauses: false, questionCount: null, questionIds: [], latePenalty: 50 },
		...{ feedsSchedule: true, forAll: true, included: [], ...terms },
	};
	const made = await createAssignment(teacher, classId, { clientKey: newKey(), assignment });
	if (isFailure(made)) throw new Error(JSON.stringify(made));
	return { teacher, setId, classId, learners, assignmentId: made.assignmentId };
}

const replyTo = (position: number, reply: { text: string } | { unknown: true }) => ({
	...{ clientKey: newKey(), position, reply, guessed: false, durationMs: 1 },
	answeredAt: new Date().toISOString(),
});

/** One attempt with these replies, handed in; null is "I don't know", what is left out is not answered. */
async function sit(lesson: Lesson, nickname: string, replies: (string | null)[]): Promise<string> {
	const learner = lesson.learners.get(nickname);
	if (!learner) throw new Error(`${nickname} is not in the class`);
	const begun = await beginAssignment(learner, lesson.assignmentId, newKey());
	if (isFailure(begun)) throw new Error(begun.error);
	for (const [position, text] of replies.entries())
		await answerQuestion(
			learner,
			begun.attemptId,
			replyTo(position, text === null ? { unknown: true } : { text }),
		);
	await submitAttempt(learner, begun.attemptId);
	return begun.attemptId;
}

const resultsOf = ({ teacher, classId, assignmentId }: Lesson, which: "first" | "best" = "first") =>
	requireResults(teacher, classId, assignmentId, { ...SHOWN, which });

let lesson: Lesson;
beforeAll(async () => {
	lesson = await makeLesson("成績", ["いちか", "にこ", "さん"]);
	await sit(lesson, "いちか", ["1901年", "1912年", null]);
	await sit(lesson, "いちか", ["1901年", "1912年", "大正12年", "1934年"]);
	await sit(lesson, "にこ", ["1902年", "1912年"]);
});

test("the grid shows each learner's first attempt, and the best where that is asked for", async () => {
	const { grid, learners } = await resultsOf(lesson);
	const rowOf = (nickname: string) => grid.rows.find((row) => row.learner.nickname === nickname);
	expect(rowOf("いちか")?.cells.map((cell) => cell.verdict)).toEqual(["right", "right", "wrong", "none"]);
	expect(rowOf("いちか")?.total).toBe(0.5);
	expect(rowOf("にこ")?.total).toBe(0.25);
	expect(rowOf("さん")?.attemptId).toBe(null);
	expect(learners.get(rowOf("いちか")?.learner.learnerId ?? "")?.counted).toBe(1);
	const best = await resultsOf(lesson, "best");
	expect(best.grid.rows.find((row) => row.learner.nickname === "いちか")?.total).toBe(1);
});

test("figures are hidden below ten responses and shown from there", async () => {
	const few = await resultsOf(lesson);
	expect([few.enoughResponses, few.test, few.questions[0]?.statistics]).toEqual([false, null, null]);
	const names = Array.from({ length: 10 }, (_, index) => `生徒${index}`);
	const many = await makeLesson("十人", names);
	for (const [index, name] of names.entries()) await sit(many, name, [index < 7 ? "1901年" : null, "1912年"]);
	const { questions, test: whole, enoughResponses } = await resultsOf(many);
	expect(enoughResponses).toBe(true);
	expect(questions.map(({ statistics }) => statistics?.facility)).toEqual([0.7, 1, 0, 0]);
	expect(questions[1]?.statistics?.discrimination).toBe(null);
	expect(whole?.mean).toBeCloseTo((0.7 + 1) / 4);
});

test("lateness takes its share of what counts, and of nothing else", async () => {
	const late = await makeLesson("遅れ", ["おそい"], { counts: "first" });
	await sit(late, "おそい", ["1901年", "1912年", "1923年", "1934年"]);
	await database.assignment.update({ where: { id: late.assignmentId }, data: { dueAt: new Date(0) } });
	const { grid, learners } = await resultsOf(late);
	const [row] = grid.rows;
	expect([row?.total, learners.get(row?.learner.learnerId ?? "")]).toMatchObject([
		1,
		{ counted: 0.5, isLate: true },
	]);
});

test("a learner or another teacher sees no results", async () => {
	const other = await makeAccount("よその先生");
	const { classId, assignmentId, learners } = lesson;
	await expect(requireResults(other, classId, assignmentId, SHOWN)).rejects.toThrow(NotFound);
	const [learner] = learners.values();
	if (!learner) throw new Error("nobody");
	await expect(requireResults(learner, classId, assignmentId, SHOWN)).rejects.toThrow(NotFound);
});

test("a teacher reads what a learner handed in, question by question, and nobody else does", async () => {
	const { teacher, classId, assignmentId, learners } = lesson;
	const { grid } = await resultsOf(lesson);
	const attemptId = grid.rows.find((row) => row.learner.nickname === "いちか")?.attemptId ?? "";
	const { nickname, number, items } = await requireHandedIn(teacher, classId, assignmentId, attemptId);
	expect([nickname, number]).toEqual(["いちか", 1]);
	expect(items.map(({ feedback }) => feedback?.replied)).toEqual(["1901年", "1912年", null, undefined]);
	const learner = learners.get("にこ") as Learner;
	await expect(requireHandedIn(learner, classId, assignmentId, attemptId)).rejects.toThrow(NotFound);
	const other = await makeLesson("よその答え", []);
	await expect(requireHandedIn(other.teacher, other.classId, other.assignmentId, attemptId)).rejects.toThrow(
		NotFound,
	);
});

test("a mended question is scored anew from the stored replies, with a log of before and after", async () => {
	const mended = await makeLesson("直し", ["あき", "はる"]);
	const attemptId = await sit(mended, "あき", ["1901", "1912年"]);
	await sit(mended, "はる", [null, "1912年"]);
	await database.response.updateMany({
		where: { item: { attemptId, position: 0 } },
		data: { raw: { text: "完成の年" }, verdict: "wrong", score: 0 },
	});
	const { teacher, setId, classId, assignmentId } = mended;
	const [question] = (await resultsOf(mended)).questions;
	const questionId = question?.questionId ?? "";
	const revision = await database.questionRevision.findFirstOrThrow({
		where: { questionId },
		include: { evidence: { include: { revision: true } }, question: true },
	});
	const [evidence] = revision.evidence;
	const changed = await updateQuestion(teacher, setId, questionId, {
		version: revision.question.version,
		question: {
			...{ kind: "what", stem: revision.stem, key: revision.answer, accepted: ["完成の年"], distractors: [] },
			...{
				rationale: "直した説明",
				evidence: [
					{ documentId: evidence?.revision.documentId ?? "", start: 0, quote: evidence?.quote ?? "" },
				],
			},
		},
	});
	expect(isFailure(changed)).toBe(false);
	const place = { classId, assignmentId, questionId };
	expect(await rescoreQuestion(teacher, place)).toEqual({ changed: 1 });
	expect((await resultsOf(mended)).grid.columns[0]?.facility).toBe(0.5);
	const told = await requireResult(mended.learners.get("あき") as Learner, attemptId);
	expect(told.feedback[0]).toMatchObject({ verdict: "right", rationale: "直した説明" });
	const [entry] = await listRescores(teacher, classId, assignmentId);
	expect(entry).toMatchObject({ changed: 1, raised: 1, by: teacher.name });
	const [row] = await database.rescore.findMany({ where: { assignmentId } });
	expect(row?.changes).toMatchObject([
		{ before: { verdict: "wrong", score: 0 }, after: { verdict: "right", score: 1 } },
	]);
	expect(await rescoreQuestion(teacher, place)).toEqual({ changed: 0 });
	const other = await makeAccount("直さない先生");
	await expect(rescoreQuestion(other, place)).rejects.toThrow(NotFound);
});

test("a form that a learner says is right is decided once for all who wrote it", async () => {
	const asked = await makeLesson("申し立て", ["ゆき", "そら"]);
	const attempts = [await sit(asked, "ゆき", ["皇紀2561年"]), await sit(asked, "そら", [" 皇紀2561年 "])];
	for (const [index, nickname] of ["ゆき", "そら"].entries()) {
		const learner = asked.learners.get(nickname) as Learner;
		const about = { attemptId: attempts[index] ?? "", position: 0 };
		await createReport(learner, { about, reason: "wasRight", note: "" });
	}
	const [question] = (await resultsOf(asked)).questions;
	const questionId = question?.questionId ?? "";
	const decide = (version: number, accept: boolean) =>
		decideAppeal(asked.teacher, asked.setId, questionId, { version, reply: "皇紀2561年", accept });
	expect(await decide(7, true)).toMatchObject({ error: "changed-meanwhile" });
	expect(await decide(0, true)).toEqual({ settled: 2, rescored: 2 });
	expect(await database.report.count({ where: { questionId, settledAt: null } })).toBe(0);
	const learner = asked.learners.get("ゆき") as Learner;
	const { feedback } = await requireResult(learner, attempts[0] ?? "");
	expect(feedback[0]).toMatchObject({ verdict: "right", replied: "皇紀2561年" });
	expect((await requireAttempt(learner, attempts[0] ?? "")).items).toHaveLength(4);
	const newest = await database.questionRevision.findFirstOrThrow({
		where: { questionId },
		orderBy: { number: "desc" },
	});
	expect(newest.accepted).toContain("皇紀2561年");
});
