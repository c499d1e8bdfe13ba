import { expect, test } from "vitest";
import { listAssigned, requireAssignedView } from "./assigned";
import { requireStanding } from "./assignment-standing";
import { createAssignment, deleteAssignment, setExtra, updateAssignment } from "./assignments";
import { requireAttempt, requireResult } from "./attempt-view";
import { createAttempt } from "./attempts";
import { changeCards } from "./card-changes";
import { storeCollection } from "./collections";
import { database } from "./database";
import { requireDocument } from "./documents";
import { isFailure, NotFound } from "./failure";
import { submitAttempt } from "./handing-in";
import { listToMark, markResponse } from "./marking";
import { answerQuestion } from "./responses";
import { listReviewCards } from "./review-cards";
import type { Learner } from "./session";
import { setStudying } from "./sets";
import { beginAssignment } from "./sitting";
import { makeAccount, makeCollection, makeLearner, makeSet } from "./test-world";

const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
let keys = 0;
const newKey = () => `assignment-key-${String(++keys).padStart(6, "0")}`;

const TERMS = {
	...{ title: "橋の宿題", opensAt: null, dueAt: null, closesAt: null, attempts: 1, counts: "first" as const },
	...{ timeLimitMinutes: null, shuffle: false, openBook: true, feedback: "at-once" as const },
	...{ choices: true, typed: true, clauses: false, questionCount: null, questionIds: [], latePenalty: 0 },
	...{ feedsSchedule: true, forAll: true, included: [] },
};
type Terms = Omit<Parameters<typeof createAssignment>[2]["assignment"], "setId">;

/** A class with its teacher, two learners and a set of the teacher's. */
async function makeClassOf(name: string) {
	const teacher = await makeAccount(`先生 ${name}`);
	const setId = await makeSet(name);
	await database.studySet.update({
		where: { id: setId },
		data: { ownerId: teacher.id, visibility: "private" },
	});
	const { id: classId } = await database.classroom.create({ data: { name } });
	const enroll = async (user: Learner, role: "teacher" | "learner", nickname: string) =>
		database.enrollment.create({
			data: {
				classroomId: classId,
				userId: user.id,
				role,
				status: "active",
				nickname,
				nicknameKey: nickname,
			},
		});
	await enroll(teacher, "teacher", "先生");
	const [first, second] = [await makeLearner(), await makeLearner()];
	const one = await enroll(first, "learner", "一郎");
	const two = await enroll(second, "learner", "二子");
	const assign = async (terms: Partial<Terms> = {}) => {
		const assignment = { ...TERMS, ...terms, setId };
		const made = await createAssignment(teacher, classId, { clientKey: newKey(), assignment });
		if (isFailure(made)) throw new Error(JSON.stringify(made));
		return made.assignmentId;
	};
	return { teacher, setId, classId, first, second, enrollments: [one.id, two.id] as const, assign };
}

async function begin(learner: Learner, assignmentId: string): Promise<string> {
	const begun = await beginAssignment(learner, assignmentId, newKey());
	if (isFailure(begun)) throw new Error(begun.error);
	return begun.attemptId;
}

const replyTo = (position: number, reply: object = { unknown: true }) =>
	({
		...{ clientKey: newKey(), position, reply, guessed: false, durationMs: 1 },
		answeredAt: new Date().toISOString(),
	}) as Parameters<typeof answerQuestion>[2];

async function answerAll(learner: Learner, attemptId: string): Promise<void> {
	const { items } = await requireAttempt(learner, attemptId);
	for (const { position } of items) await answerQuestion(learner, attemptId, replyTo(position));
}

test("an assignment is for the class's learners, and for nobody else", async () => {
	const { classId, teacher, first, assign } = await makeClassOf("for-whom");
	const assignmentId = await assign();
	expect((await listAssigned(first)).map(({ id }) => id)).toEqual([assignmentId]);
	const stranger = await makeLearner();
	expect(await listAssigned(stranger)).toEqual([]);
	await expect(beginAssignment(stranger, assignmentId, newKey())).rejects.toThrow(NotFound);
	await expect(requireStanding(first, classId, assignmentId)).rejects.toThrow(NotFound);
	const other = await makeClassOf("for-others");
	await expect(requireStanding(other.teacher, other.classId, assignmentId)).rejects.toThrow(NotFound);
	await expect(deleteAssignment(other.teacher, other.classId, assignmentId, 0)).rejects.toThrow(NotFound);
	const extra = { dueAt: null, closesAt: null, timeLimitMinutes: 60, attempts: null };
	const place = { assignmentId, enrollmentId: other.enrollments[0] };
	await expect(setExtra(teacher, classId, place, extra)).rejects.toThrow(NotFound);
});

test("one for some of the class is nothing to the others", async () => {
	const { first, second, enrollments, assign } = await makeClassOf("for-some");
	await assign({ forAll: false, included: [enrollments[1]] });
	expect(await listAssigned(first)).toEqual([]);
	expect(await listAssigned(second)).toHaveLength(1);
});

test("what opens later cannot be begun, and asks what the set says when it opens", async () => {
	const { first, setId, assign } = await makeClassOf("pinned");
	const assignmentId = await assign({ opensAt: inHours(1) });
	expect(await beginAssignment(first, assignmentId, newKey())).toMatchObject({ error: "not-open" });
	expect(await database.assignmentItem.count({ where: { assignmentId } })).toBe(0);
	await database.setItem.deleteMany({ where: { setId, position: { gte: 3 } } });
	await database.assignment.update({ where: { id: assignmentId }, data: { opensAt: new Date() } });
	const attemptId = await begin(first, assignmentId);
	await database.setItem.deleteMany({ where: { setId } });
	expect((await requireAttempt(first, attemptId)).items).toHaveLength(3);
});

test("an attempt is begun once, gone on with, and counted", async () => {
	const { first, assign } = await makeClassOf("counted");
	const assignmentId = await assign({ attempts: 2 });
	const attemptId = await begin(first, assignmentId);
	expect(await begin(first, assignmentId)).toBe(attemptId);
	await answerAll(first, attemptId);
	const again = await begin(first, assignmentId);
	expect(again).not.toBe(attemptId);
	await submitAttempt(first, again);
	await submitAttempt(first, again);
	expect(await beginAssignment(first, assignmentId, newKey())).toEqual({ error: "no-attempts-left" });
	const numbers = await database.attempt.findMany({ where: { assignmentId }, select: { number: true } });
	expect(numbers.map(({ number }) => number)).toEqual([1, 2]);
});

test("after its deadline an attempt is handed in, and what still comes is kept without counting", async () => {
	const { first, assign } = await makeClassOf("deadline");
	const assignmentId = await assign({ timeLimitMinutes: 30 });
	const attemptId = await begin(first, assignmentId);
	await answerQuestion(first, attemptId, replyTo(0));
	await database.attempt.update({
		where: { id: attemptId },
		data: { deadlineAt: new Date(Date.now() - 1000) },
	});
	expect((await requireAttempt(first, attemptId)).finished).toBe(true);
	const logs = await database.reviewLog.count({ where: { userId: first.id } });
	await answerQuestion(first, attemptId, replyTo(1));
	const rows = await database.response.findMany({
		where: { item: { attemptId } },
		orderBy: { receivedAt: "asc" },
	});
	expect(rows.map(({ late, score }) => [late, score])).toEqual([
		[false, 0],
		[true, null],
	]);
	expect(await database.reviewLog.count({ where: { userId: first.id } })).toBe(logs);
});

test("extra time for one learner moves the deadline of what they have open, and they are shown both", async () => {
	const { teacher, classId, first, second, enrollments, assign } = await makeClassOf("extra");
	const assignmentId = await assign({ timeLimitMinutes: 30, closesAt: inHours(2) });
	const attemptId = await begin(first, assignmentId);
	const extra = { dueAt: null, closesAt: null, timeLimitMinutes: 60, attempts: null };
	await setExtra(teacher, classId, { assignmentId, enrollmentId: enrollments[0] }, extra);
	const { createdAt, deadlineAt } = await database.attempt.findUniqueOrThrow({ where: { id: attemptId } });
	expect((deadlineAt?.getTime() ?? 0) - createdAt.getTime()).toBe(HOUR_MS);
	const mine = await requireAssignedView(first, assignmentId);
	expect([mine.terms.timeLimitMinutes, mine.others?.timeLimitMinutes]).toEqual([60, 30]);
	expect((await requireAssignedView(second, assignmentId)).others).toBe(null);
	const { learners } = await requireStanding(teacher, classId, assignmentId);
	expect(learners.map(({ state, extra: own }) => [state, own?.timeLimitMinutes])).toEqual([
		["working", 60],
		["not-begun", undefined],
	]);
});

test("with late feedback nothing is told before its time, by the answer, the result or a report", async () => {
	const { first, assign } = await makeClassOf("silent");
	const assignmentId = await assign({ feedback: "after-due", dueAt: inHours(1) });
	const attemptId = await begin(first, assignmentId);
	expect(await answerQuestion(first, attemptId, replyTo(0))).toMatchObject({ untold: true, late: false });
	await answerAll(first, attemptId);
	expect(await requireResult(first, attemptId)).toMatchObject({ feedback: [], untold: 8 });
	await database.assignment.update({ where: { id: assignmentId }, data: { dueAt: new Date() } });
	expect((await requireResult(first, attemptId)).feedback).toHaveLength(8);
});

test("what a silent assignment asks is kept from its learners in quizzes, review and older results", async () => {
	const { first, setId, assign } = await makeClassOf("withheld");
	await database.studySet.update({ where: { id: setId }, data: { visibility: "public" } });
	const practise = async (learner: Learner, count: number) => {
		const wanted = {
			of: "set" as const,
			setId,
			count,
			presentations: ["choice" as const],
			clientKey: newKey(),
		};
		return createAttempt(learner, { ...wanted, timeZone: "UTC" });
	};
	const before = await practise(first, 5);
	if (isFailure(before)) throw new Error(before.error);
	for (const position of [0, 1, 2, 3, 4]) await answerQuestion(first, before.attemptId, replyTo(position));
	expect((await listReviewCards(first)).cards.length).toBeGreaterThan(0);
	await assign({ feedback: "after-submission" });
	expect(await practise(first, 5)).toEqual({ error: "nothing-to-ask" });
	expect((await listReviewCards(first)).cards).toEqual([]);
	expect((await requireResult(first, before.attemptId)).feedback).toEqual([]);
	const stranger = await makeLearner();
	expect(await practise(stranger, 5)).toHaveProperty("attemptId");
});

test("answers in sentences wait for their teacher, who marks them once and better", async () => {
	const teacherSet = await makeClassOf("clauses");
	const { teacher, classId, first, setId } = teacherSet;
	const [item] = await database.setItem.findMany({ where: { setId }, include: { question: true } });
	await database.questionRevision.updateMany({
		where: { questionId: item?.questionId ?? "" },
		data: { kind: "why", distractors: [] },
	});
	const assignmentId = await teacherSet.assign({ clauses: true, questionIds: [item?.questionId ?? ""] });
	const attemptId = await begin(first, assignmentId);
	expect(await answerQuestion(first, attemptId, replyTo(0, { text: "風が強かったから" }))).toMatchObject({
		verdict: "unmarked",
	});
	const [waiting] = await listToMark(teacher, classId, assignmentId);
	if (!waiting) throw new Error("nothing to mark");
	expect(waiting).toMatchObject({ nickname: "一郎", reply: "風が強かったから", score: null });
	expect(waiting.passages).toHaveLength(1);
	const place = { classId, assignmentId, responseId: waiting.responseId };
	await markResponse(teacher, place, 0.5);
	expect((await requireResult(first, attemptId)).feedback[0]?.verdict).toBe("partly");
	await markResponse(teacher, place, 1);
	expect((await database.attempt.findUniqueOrThrow({ where: { id: attemptId } })).score).toBe(1);
	expect(await database.reviewLog.count({ where: { userId: first.id } })).toBe(1);
	await expect(markResponse(first, place, 1)).rejects.toThrow(NotFound);
});

test("where the text may not be looked at, it cannot be while somebody works, and can be afterwards", async () => {
	const { first, second, setId, assign } = await makeClassOf("closed-book");
	const document = await database.document.findFirstOrThrow({
		where: { collection: { sets: { some: { id: setId } } } },
	});
	await expect(requireDocument(second, document.id)).rejects.toThrow(NotFound);
	const attemptId = await begin(first, await assign({ openBook: false }));
	await expect(requireDocument(first, document.id)).rejects.toThrow(NotFound);
	expect((await requireDocument(second, document.id)).id).toBe(document.id);
	await submitAttempt(first, attemptId);
	expect((await requireDocument(first, document.id)).id).toBe(document.id);
});

test("an assignment that does not feed the schedule leaves it alone", async () => {
	const { first, assign } = await makeClassOf("unscheduled");
	await answerAll(first, await begin(first, await assign({ feedsSchedule: false })));
	expect(await database.card.count({ where: { userId: first.id } })).toBe(0);
	expect(await database.study.count({ where: { userId: first.id } })).toBe(0);
	await answerAll(first, await begin(first, await assign({ feedsSchedule: true })));
	expect(await database.card.count({ where: { userId: first.id } })).toBe(8);
});

test("an assignment that feeds the schedule makes its set studied: what it asked comes, until that is stopped", async () => {
	const { first, setId, classId, assign } = await makeClassOf("fed");
	const [item] = await database.setItem.findMany({ where: { setId } });
	const questionId = item?.questionId ?? "";
	const attemptId = await begin(first, await assign({ questionIds: [questionId] }));
	await answerAll(first, attemptId);
	await database.card.updateMany({
		where: { userId: first.id },
		data: { phase: "review", dueDay: 1, dueAt: null },
	});
	const inReview = async () => (await listReviewCards(first)).cards.map((card) => card.questionId);
	expect(await inReview(), "and nothing else of a set that is not shared").toEqual([questionId]);
	const reset = { clientKey: newKey(), questionIds: [questionId], change: { to: "reset" as const } };
	await changeCards(first, reset);
	expect(await inReview(), "new again").toEqual([questionId]);
	await database.setShare.create({ data: { setId, classroomId: classId } });
	expect(await inReview()).toHaveLength(8);
	await database.enrollment.updateMany({ where: { userId: first.id }, data: { status: "removed" } });
	expect(await inReview(), "out of the class, nothing new").toEqual([questionId]);
	await setStudying(first, setId, false, "UTC");
	expect(await inReview()).toEqual([]);
	await expect(setStudying(first, setId, true, "UTC")).rejects.toThrow(NotFound);
});

test("terms that cannot be kept are refused at their field; of two who change, the second is told", async () => {
	const { teacher, classId, setId, first, assign } = await makeClassOf("terms");
	const refused = await createAssignment(teacher, classId, {
		clientKey: newKey(),
		assignment: { ...TERMS, setId, dueAt: inHours(-1) },
	});
	expect(refused).toEqual({ error: "invalid-body", fields: { dueAt: "due-before-opening" } });
	const assignmentId = await assign();
	const { opensAt: _, shuffle: __, choices: ___, typed: ____, clauses: _____, ...rest } = TERMS;
	const { questionCount: ______, questionIds: _______, feedsSchedule: ________, ...changeable } = rest;
	const change = (version: number) =>
		updateAssignment(teacher, classId, assignmentId, { version, assignment: changeable });
	expect(await change(0)).toEqual({ version: 1 });
	expect(await change(0)).toMatchObject({ error: "changed-meanwhile" });
	await begin(first, assignmentId);
	expect(await deleteAssignment(teacher, classId, assignmentId, 1)).toEqual({ error: "already-begun" });
	const untouched = await assign();
	expect(await deleteAssignment(teacher, classId, untouched, 0)).toEqual({});
});

test("questions of another set, or that cannot be put as is allowed, are not asked", async () => {
	const { teacher, classId, setId } = await makeClassOf("nothing");
	const source = makeCollection("elsewhere");
	await storeCollection(source);
	const foreign = await database.question.findFirstOrThrow({ where: { collection: { key: "elsewhere" } } });
	const nothing = await createAssignment(teacher, classId, {
		clientKey: newKey(),
		assignment: { ...TERMS, setId, questionIds: [foreign.id] },
	});
	expect(nothing).toEqual({ error: "nothing-to-ask" });
});
