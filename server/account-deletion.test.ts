import { beforeAll, describe, expect, test } from "vitest";
import { deleteAccount } from "./account-deletion";
import {
	ADDRESS,
	addTeacher,
	assign,
	find,
	joinAs,
	ownSet,
	PASSWORD,
	quiz,
	signedUp,
	sit,
} from "./account-deletion-world";
import { verifySignIn } from "./accounts";
import { database } from "./database";
import { listMembers, updateEnrollment } from "./enrollments";
import { NotFound } from "./failure";
import { listToMark, markResponse } from "./marking";
import { requireLearner, VISITOR } from "./proven";
import { createReport } from "./reports";
import { listRescores, rescoreQuestion } from "./rescoring";
import { requireResults } from "./results";
import { returnToClassroom } from "./returning";
import type { Learner } from "./session";
import { listSets, setStudying } from "./sets";
import { makeAccount, makeClass, makeLearner, makeMember, makeSet } from "./test-world";

const SHOWN = { which: "first" as const, locale: "ja" };

/** What the figures of an assignment are, whoever they are of. */
async function figuresOf(teacher: Learner, classId: string, assignmentId: string) {
	const results = await requireResults(teacher, classId, assignmentId, SHOWN);
	const { grid, questions, learners, test: whole } = results;
	const rows = grid.rows.map(({ learner, cells, total, attempts, unmarked }) => {
		const { counted, isLate } = learners.get(learner.learnerId) ?? {};
		return JSON.stringify({ cells, total, attempts, unmarked, counted, isLate });
	});
	return { rows: rows.sort(), columns: grid.columns, questions, whole };
}

const NAME = "カナリア太郎";
const EMAIL = "canary-taro@example.com";
const NICKNAME = "かなりあはな";
const GUEST_NAME = "カナリアの客";

describe("somebody who has done everything", () => {
	let canary: Learner;
	let colleague: Learner;
	/** Of which the canary is a learner. */
	let class1: { classId: string; assignmentId: string };
	/** Of which the canary is a teacher. */
	let class2: { classId: string; assignmentId: string };
	let sharedSet: string;
	let ids: string[];

	beforeAll(async () => {
		await signedUp("管理者"); // the first account is another matter
		const shipped = await makeSet("studied", [1901, 1912, 1923]);
		const guest = await makeLearner();
		await quiz(guest, shipped);
		canary = await signedUp(NAME, EMAIL, guest);
		const merged = await makeLearner();
		await database.user.update({ where: { id: merged.id }, data: { name: GUEST_NAME } });
		const attemptId = await quiz(merged, shipped);
		await verifySignIn(await requireLearner(merged.id), ADDRESS, NAME, PASSWORD);
		await setStudying(canary, shipped, true, "UTC");
		await createReport(canary, {
			about: { attemptId, position: 0 },
			reason: "other",
			note: `${NAME}です`,
		});
		await database.weights.create({
			data: { userId: canary.id, values: [1], answers: 400, lossBefore: 1, loss: 0.5 },
		});
		await database.invite.create({ data: { codeHash: "h", createdById: canary.id } });

		const secret = await ownSet(canary, "secret");
		const about = { attemptId: await quiz(canary, secret), position: 0 };
		await createReport(canary, { about, reason: "unclear", note: "" });
		const documents = { collection: { sets: { some: { id: secret } } } };
		await database.document.updateMany({ where: documents, data: { title: NAME, sourceLine: EMAIL } });
		await database.revision.updateMany({ where: { document: documents }, data: { text: NAME } });

		colleague = await makeAccount("同僚");
		const other = await makeClass(colleague, "学ぶクラス");
		const learned = await assign(colleague, other.classId, await ownSet(colleague, "assigned"));
		await joinAs(canary, other.classId, NICKNAME);
		await database.enrollment.updateMany({
			where: { userId: canary.id, classroomId: other.classId },
			data: { number: 7 },
		});
		class1 = { classId: other.classId, assignmentId: learned };
		const { id: enrollmentId } = await database.enrollment.findFirstOrThrow({
			where: { userId: canary.id },
		});
		await database.assignmentLearner.create({
			data: {
				...{ assignmentId: learned, enrollmentId, included: true, timeLimitMinutes: 90 },
				dueAt: new Date(Date.now() + 60_000),
			},
		});
		await sit(canary, learned, ["1901年", `${NICKNAME} です`, "1999年", `${NAME}が書いた文です。`]);
		await sit(canary, learned, ["1901年", "1912年"]);
		await sit(canary, learned, [NICKNAME], false);
		const [toMark] = await listToMark(colleague, other.classId, learned);
		await markResponse(colleague, { ...class1, responseId: toMark?.responseId ?? "" }, 0.5);
		for (let index = 0; index < 10; index++) {
			const { learner } = await makeMember(other.classId, `級友${index}`);
			await sit(learner, learned, [index < 6 ? "1901年" : "1902年", "1912年", "1923年"]);
		}

		// For everybody else it is late.
		await database.assignment.update({ where: { id: learned }, data: { dueAt: new Date(0) } });

		const taught = await makeClass(canary, "教えるクラス");
		await addTeacher(taught.classId, colleague);
		sharedSet = await ownSet(canary, "shared");
		await database.setShare.create({ data: { setId: sharedSet, classroomId: taught.classId } });
		await database.questionRevision.updateMany({
			where: { question: { collection: { key: "shared" } } },
			data: { writtenById: canary.id },
		});
		class2 = {
			classId: taught.classId,
			assignmentId: await assign(canary, taught.classId, sharedSet),
		};
		const { learner } = await makeMember(taught.classId, "教え子");
		await sit(learner, class2.assignmentId, ["1901年"]);
		const { questionId } = await database.assignmentItem.findFirstOrThrow({
			where: { assignmentId: class2.assignmentId },
		});
		await rescoreQuestion(canary, { ...class2, questionId });
		ids = [canary.id, merged.id];
		canary = await requireLearner(canary.id);
	});

	test("nothing changes where the password is wrong, missing, or has been guessed at too often", async () => {
		const before = await find([...ids, NAME]);
		const wrong = { error: "invalid-body", fields: { password: "wrong-password" } };
		expect(await deleteAccount(canary, ADDRESS, { password: "wrong password" })).toEqual(wrong);
		expect(await deleteAccount(canary, ADDRESS, { confirmed: true })).toEqual(wrong);
		expect(await find([...ids, NAME])).toEqual(before);
		// Tries to sign in are counted with these.
		for (let tries = 0; tries < 30; tries++)
			await verifySignIn(VISITOR, `10.0.0.${tries}`, NAME, "wrong password");
		const limited = { error: "too-many-tries" };
		expect(await deleteAccount(canary, ADDRESS, { password: PASSWORD })).toEqual(limited);
		expect(await requireLearner(canary.id)).toMatchObject({ name: NAME });
		await database.rateLimit.deleteMany();
	});

	test("leaves no name, address, nickname or id in any table, and every figure of the class as it was", async () => {
		const texts = [NAME, EMAIL, NICKNAME, GUEST_NAME, ...ids];
		const places = await find(texts);
		for (const place of [
			...["User.email", "Enrollment.nickname", "Response.raw", "Report.note", "Document.title"],
			...["Revision.text", "Assignment.clientKey", "Rescore.userId", "Weights.userId", "Invite.createdById"],
		])
			expect(places, "the canary has sung everywhere").toContain(place);
		const learned = await figuresOf(colleague, class1.classId, class1.assignmentId);
		expect(learned.whole).not.toBe(null);
		const taught = await figuresOf(colleague, class2.classId, class2.assignmentId);
		expect(await deleteAccount(canary, ADDRESS, { password: PASSWORD })).toEqual({});
		expect(await find(texts)).toEqual([]);
		expect(await figuresOf(colleague, class1.classId, class1.assignmentId)).toEqual(learned);
		expect(await figuresOf(colleague, class2.classId, class2.assignmentId)).toEqual(taught);
		expect(await database.rateLimit.count()).toBe(1); // the tries of the address
	});

	test("is gone: no session, no second deletion, no signing in, and the name is free", async () => {
		await expect(requireLearner(canary.id)).rejects.toThrow();
		expect(await deleteAccount(canary, ADDRESS, { password: PASSWORD })).toMatchObject({
			error: "invalid-body",
		});
		expect(await deleteAccount(VISITOR, ADDRESS, { confirmed: true })).toEqual({ error: "signed-out" });
		expect(await verifySignIn(VISITOR, ADDRESS, NAME, PASSWORD)).toBe(null);
		expect(await verifySignIn(VISITOR, ADDRESS, EMAIL, PASSWORD)).toBe(null);
		expect((await signedUp(NAME, EMAIL)).name).toBe(NAME);
	});

	test("keeps in class what it handed in, without sentences, names and a number, and out of the list of learners", async () => {
		const { grid } = await requireResults(colleague, class1.classId, class1.assignmentId, SHOWN);
		const row = grid.rows.find(({ learner }) => learner.nickname === "");
		expect(row).toMatchObject({ attempts: 2, learner: { number: null } });
		expect(row?.cells.map(({ score }) => score)).toEqual([1, 0, 0, 0.5]);
		const replies = await database.response.findMany({
			where: { item: { attemptId: row?.attemptId ?? "" } },
			orderBy: { item: { position: "asc" } },
			select: { raw: true },
		});
		expect(replies.map(({ raw }) => raw)).toEqual(["1901年", "", "1999年", ""].map((text) => ({ text })));
		const members = await listMembers(colleague, class1.classId, "ja");
		expect(members.map(({ nickname }) => nickname)).not.toContain("");
		const place = await database.enrollment.findFirstOrThrow({
			where: { nickname: "" },
			include: { assigned: true },
		});
		expect(place.assigned).toMatchObject([{ timeLimitMinutes: null, dueAt: expect.any(Date) }]);
		await expect(updateEnrollment(colleague, class1.classId, place.id, { removed: true })).rejects.toThrow(
			NotFound,
		);
	});

	test("leaves what others use to them, as nobody's, and takes along what nobody used", async () => {
		const sets = await listSets(colleague);
		expect(sets.find(({ id }) => id === sharedSet)?.isOwn).toBe(true);
		const { ownerId } = await database.studySet.findUniqueOrThrow({ where: { id: sharedSet } });
		const nobody = await database.user.findUniqueOrThrow({ where: { id: ownerId ?? "" } });
		expect(nobody).toMatchObject({ kind: "guest", name: "", nameKey: null, passwordHash: null });
		// The generator writes over nobody's words but its own.
		const written = await database.questionRevision.findMany({
			where: { question: { collection: { key: "shared" } } },
		});
		expect(written.map(({ writtenById }) => writtenById)).toEqual(written.map(() => ownerId));
		const [entry] = await listRescores(colleague, class2.classId, class2.assignmentId);
		expect(entry?.by).toBe("");
		expect(await database.collection.count({ where: { key: "secret" } })).toBe(0);
		expect(await database.collection.count({ where: { key: "studied" } })).toBe(1);
	});
});

test("somebody with a nickname deletes themselves by saying so, and the card of their return code opens nothing", async () => {
	const teacher = await makeAccount("先生");
	const { classId, code } = await makeClass(teacher, "合言葉のクラス");
	const { learner, returnCode } = await makeMember(classId, "きえる");
	expect(await deleteAccount(learner, ADDRESS, { password: PASSWORD })).toMatchObject({
		error: "invalid-body",
	});
	expect(await deleteAccount(learner, ADDRESS, { confirmed: true })).toEqual({});
	const given = { code, nickname: "きえる", returnCode, timeZone: "UTC" };
	expect(await returnToClassroom(ADDRESS, given)).toEqual({ error: "wrong-return" });
	expect(await find(["きえる", learner.id])).toEqual([]);
	expect(await database.enrollment.count({ where: { classroomId: classId } })).toBe(1);
});

test("an attempt that its deadline handed in stays as it was then; an answer that waits for a mark goes", async () => {
	const teacher = await makeAccount("期限の先生");
	const { classId } = await makeClass(teacher, "期限のクラス");
	const assignmentId = await assign(teacher, classId, await ownSet(teacher, "deadline"));
	const { learner } = await makeMember(classId, "とちゅう");
	const attemptId = await sit(learner, assignmentId, ["1901年", "1912年", "1923年", "文で書いた答え"], false);
	await database.attempt.update({
		where: { id: attemptId },
		data: { deadlineAt: new Date(Date.now() - 1000), finishedAt: null },
	});
	await deleteAccount(learner, ADDRESS, { confirmed: true });
	const kept = await database.attempt.findUniqueOrThrow({ where: { id: attemptId } });
	expect(kept.finishedAt).toEqual(kept.deadlineAt);
	expect(kept.score).toBe(0.75);
	const { grid } = await requireResults(teacher, classId, assignmentId, SHOWN);
	expect(grid.rows[0]?.cells.map(({ verdict }) => verdict)).toEqual(["right", "right", "right", "none"]);
	expect(await listToMark(teacher, classId, assignmentId)).toEqual([]);
});

test("two classes do not tell that they had the same person", async () => {
	const teacher = await makeAccount("二組の先生");
	const learner = await signedUp("ふたくみ");
	for (const name of ["一組", "二組"]) {
		const { classId } = await makeClass(teacher, name);
		await joinAs(learner, classId, "おなじひと");
		await sit(learner, await assign(teacher, classId, await ownSet(teacher, name)), ["1901年"]);
	}
	const mine = { assignment: { classroom: { name: { in: ["一組", "二組"] } } } };
	expect(await database.attempt.groupBy({ by: ["userId"], where: mine })).toHaveLength(1);
	expect(await deleteAccount(learner, ADDRESS, { password: PASSWORD })).toEqual({});
	expect(await database.attempt.groupBy({ by: ["userId"], where: mine })).toHaveLength(2);
});

test("a right answer stays, even by somebody who is called like it: scored anew it is right again", async () => {
	const teacher = await makeAccount("名前の先生");
	const { classId } = await makeClass(teacher, "名前のクラス");
	const assignmentId = await assign(teacher, classId, await ownSet(teacher, "namesake"));
	const { learner } = await makeMember(classId, "1901年");
	const attemptId = await sit(learner, assignmentId, ["1901年", "1901年"]);
	expect(await deleteAccount(learner, ADDRESS, { confirmed: true })).toEqual({});
	const replies = await database.response.findMany({
		where: { item: { attemptId } },
		orderBy: { item: { position: "asc" } },
	});
	expect(replies.map(({ raw, verdict }) => [raw, verdict])).toEqual([
		[{ text: "1901年" }, "right"],
		[{ text: "" }, "wrong"],
	]);
});
