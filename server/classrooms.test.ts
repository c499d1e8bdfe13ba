import { expect, test } from "vitest";
import { createClassroom, updateClassroom } from "./class-making";
import { listClassrooms, requireClassPage, requireMember, requireTeaching } from "./classrooms";
import { database } from "./database";
import { leaveClassroom, listLearners, listMembers, renewReturnCodes, updateEnrollment } from "./enrollments";
import { isFailure, NotFound } from "./failure";
import { createTeacherCode, renewJoinCode, requireJoinCode } from "./join-codes";
import { join } from "./joining";
import type { Viewer, Visitor } from "./session";
import { listShares, shareSet } from "./set-sharing";
import { listSets, requireSet } from "./sets";
import { makeAccount, makeClass, makeLearner, makeMember, makeSet } from "./test-world";

const VISITOR = { kind: "visitor" } as Visitor;
let people = 0;
const newTeacher = () => makeAccount(`クラスの先生${++people}`);

test("an account makes a class and teaches it; twice is once; nobody else makes one", async () => {
	const teacher = await newTeacher();
	const wanted = { clientKey: "the same client key", name: "1年1組" };
	const made = await createClassroom(teacher, wanted);
	expect(await createClassroom(teacher, wanted)).toEqual(made);
	const { taught } = await listClassrooms(teacher);
	expect(taught).toMatchObject([{ name: "1年1組", learners: 0, isArchived: false }]);
	const { classId, code } = await makeClass(teacher, "2組");
	expect(code).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
	const { learner } = await makeMember(classId, "生徒");
	for (const viewer of [VISITOR, await makeLearner(), learner]) {
		expect(await createClassroom(viewer, wanted)).toEqual({ error: "account-needed" });
	}
});

test("a class is hidden from learners once archived, and its teachers take it back", async () => {
	const teacher = await newTeacher();
	const { classId } = await makeClass(teacher);
	const { learner } = await makeMember(classId, "生徒");
	expect((await listClassrooms(learner)).joined).toMatchObject([{ id: classId, nickname: "生徒" }]);
	await updateClassroom(teacher, classId, { version: 0, archived: true });
	await expect(requireMember(learner, classId)).rejects.toThrow(NotFound);
	expect((await listClassrooms(learner)).joined).toEqual([]);
	expect((await listClassrooms(teacher)).taught).toMatchObject([{ isArchived: true }]);
	await updateClassroom(teacher, classId, { version: 1, archived: false });
	expect((await requireMember(learner, classId)).classroom.id).toBe(classId);
});

test("of two teachers who change a class, the second sees what it is now", async () => {
	const teacher = await newTeacher();
	const { classId } = await makeClass(teacher);
	expect(await updateClassroom(teacher, classId, { version: 0, name: "先" })).toEqual({ version: 1 });
	expect(await updateClassroom(teacher, classId, { version: 0, name: "後" })).toEqual({
		...{ error: "changed-meanwhile", fields: { name: "先", version: "1" } },
	});
});

test("learners are sorted by number, then name; of an account teachers see the nickname alone", async () => {
	const teacher = await newTeacher();
	const { classId, code } = await makeClass(teacher);
	await listLearners(teacher, classId, "10 い\n9 ろ\nは");
	const account = await makeAccount("本名そのもの");
	await join(account, "::1", { code, nickname: "あだ名", clientKey: "k".repeat(20), timeZone: "UTC" });
	await makeMember(classId, "に");
	const members = await listMembers(teacher, classId, "ja");
	expect(members.map(({ number, nickname, by, status }) => [number, nickname, by, status])).toEqual([
		[9, "ろ", null, "listed"],
		[10, "い", null, "listed"],
		[null, "あだ名", "account", "active"],
		[null, "に", "nickname", "active"],
		[null, "は", null, "listed"],
	]);
	expect(JSON.stringify(members)).not.toMatch(/本名|Hash|userId/);
});

test("a list comes in whole or not at all, and its faults say where", async () => {
	const teacher = await newTeacher();
	const { classId } = await makeClass(teacher);
	await makeMember(classId, "山田 太郎");
	const count = () => database.enrollment.count({ where: { classroomId: classId } });
	expect(await listLearners(teacher, classId, "1 佐藤\n\n2 山田太郎")).toEqual({
		...{ error: "bad-roster", fields: { 3: "in-class" } },
	});
	expect(await listLearners(teacher, classId, "0 佐藤\n佐藤\n佐藤")).toMatchObject({
		fields: { 1: "bad-number", 2: "same-name", 3: "same-name" },
	});
	expect(await listLearners(teacher, classId, " \n")).toMatchObject({ error: "bad-roster" });
	expect(await count()).toBe(2);
	const listed = await listLearners(teacher, classId, "1 佐藤\n2 鈴木");
	expect(isFailure(listed) ? [] : new Set(listed.cards.map(({ returnCode }) => returnCode)).size).toBe(2);
	expect(await count()).toBe(4);
});

test("numbers are set and taken away; a removed name on the list comes back as listed", async () => {
	const teacher = await newTeacher();
	const { classId } = await makeClass(teacher);
	await listLearners(teacher, classId, "3 加藤");
	const of = async () => (await listMembers(teacher, classId, "ja"))[0];
	const { id = "" } = (await of()) ?? {};
	const steps = [
		[{ number: 12 }, { number: 12, status: "listed" }],
		[{ removed: true }, { number: 12, status: "removed" }],
		[
			{ removed: false, number: null },
			{ number: null, status: "listed" },
		],
	] as const;
	for (const [change, expected] of steps) {
		await updateEnrollment(teacher, classId, id, change);
		expect(await of()).toMatchObject(expected);
	}
});

test("everything of a class is its teachers', and ids of another class are not there", async () => {
	const teacher = await newTeacher();
	const { classId } = await makeClass(teacher);
	const { learner, enrollmentId } = await makeMember(classId, "生徒");
	const other = await newTeacher();
	const own = await makeClass(other);
	const setId = await makeSet("よその問い");
	await database.studySet.update({
		where: { id: setId },
		data: { visibility: "private", ownerId: teacher.id },
	});
	const asked: ((viewer: Viewer, id: string) => Promise<unknown>)[] = [
		(viewer, id) => requireTeaching(viewer, id),
		(viewer, id) => requireJoinCode(viewer, id),
		(viewer, id) => renewJoinCode(viewer, id, ""),
		(viewer, id) => createTeacherCode(viewer, id),
		(viewer, id) => listMembers(viewer, id, "ja"),
		(viewer, id) => listLearners(viewer, id, "1 佐藤"),
		(viewer, id) => updateClassroom(viewer, id, { version: 0, name: "乗っ取り" }),
		(viewer, id) => updateEnrollment(viewer, id, enrollmentId, { removed: true }),
		(viewer, id) => renewReturnCodes(viewer, id, [enrollmentId]),
		(viewer, id) => shareSet(viewer, id, setId, true),
	];
	for (const ask of asked) {
		for (const viewer of [VISITOR, learner, other, await makeLearner()]) {
			await expect(ask(viewer, classId), ask.toString()).rejects.toThrow(NotFound);
		}
	}
	for (const ask of asked.slice(-3)) await expect(ask(other, own.classId)).rejects.toThrow(NotFound);
	for (const viewer of [VISITOR, other]) {
		await expect(requireClassPage(viewer, classId)).rejects.toThrow(NotFound);
		await expect(leaveClassroom(viewer, classId)).rejects.toThrow(NotFound);
	}
	const teaching = await database.enrollment.findFirstOrThrow({
		where: { classroomId: classId, role: "teacher" },
	});
	await expect(updateEnrollment(teacher, classId, teaching.id, { removed: true })).rejects.toThrow(NotFound);
	expect(await database.enrollment.findUnique({ where: { id: enrollmentId } })).toMatchObject({
		status: "active",
	});
});

test("accounts have no return code to be renewed: a teacher cannot sign in as one", async () => {
	const teacher = await newTeacher();
	const { classId, code } = await makeClass(teacher);
	const account = await makeAccount("本人だけの人");
	await join(account, "::1", { code, nickname: "", clientKey: "k".repeat(20), timeZone: "UTC" });
	const { id } = await database.enrollment.findFirstOrThrow({ where: { userId: account.id } });
	await expect(renewReturnCodes(teacher, classId, [id])).rejects.toThrow(NotFound);
});

test("a set is shown to a class by whoever may edit it and teaches there, and taken back", async () => {
	const teacher = await newTeacher();
	const { classId } = await makeClass(teacher, "見せる組");
	const { learner } = await makeMember(classId, "生徒");
	const setId = await makeSet("見せる問い");
	await database.studySet.update({
		where: { id: setId },
		data: { visibility: "private", ownerId: teacher.id },
	});
	await expect(requireSet(learner, setId)).rejects.toThrow(NotFound);
	for (const shared of [true, true])
		expect(await shareSet(teacher, classId, setId, shared)).toEqual({ shared });
	expect(await listShares(teacher, setId)).toEqual([{ classId, name: "見せる組", shared: true }]);
	expect(await requireSet(learner, setId)).toMatchObject({ isOwn: false });
	expect((await requireClassPage(learner, classId)).sets).toMatchObject([{ id: setId, questionCount: 8 }]);
	expect((await listSets(learner)).map(({ id }) => id)).toContain(setId);

	await database.question.updateMany({ data: { status: "draft" } });
	expect((await requireClassPage(learner, classId)).sets).toEqual([]);
	expect((await requireClassPage(teacher, classId)).sets).toMatchObject([{ id: setId, questionCount: 0 }]);
	expect((await listSets(learner)).map(({ id }) => id)).not.toContain(setId);
	await database.question.updateMany({ data: { status: "ready" } });
	await shareSet(teacher, classId, setId, false);
	await expect(requireSet(learner, setId)).rejects.toThrow(NotFound);
	const other = await newTeacher();
	const { classId: elsewhere } = await makeClass(other);
	await expect(shareSet(other, elsewhere, setId, true)).rejects.toThrow(NotFound);
	await expect(shareSet(teacher, elsewhere, setId, true)).rejects.toThrow(NotFound);
});
