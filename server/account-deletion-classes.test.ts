import { beforeAll, describe, expect, test } from "vitest";
import { deleteAccount, readDeletion } from "./account-deletion";
import { ADDRESS, addTeacher, assign, find, ownSet, PASSWORD, signedUp } from "./account-deletion-world";
import { updateClassroom } from "./class-making";
import { database } from "./database";
import { requireLearner } from "./proven";
import { registrationMode } from "./registration";
import type { Learner } from "./session";
import { setStudying } from "./sets";
import { makeAccount, makeClass, makeLearner, makeMember, makeSet } from "./test-world";

let administrator: Learner;
beforeAll(async () => {
	administrator = await signedUp("管理者");
	await makeSet("shipped");
});

test("a class that others are in stands in the way until it is archived or has another teacher", async () => {
	const teacher = await signedUp("ひとりの先生");
	const archived = await makeClass(teacher, "しまうクラス");
	await makeMember(archived.classId, "のこる人");
	const shared = await makeClass(teacher, "ゆずるクラス");
	await makeMember(shared.classId, "のこる人");
	const empty = await makeClass(teacher, "だれもいないクラス");
	await assign(teacher, empty.classId, await ownSet(teacher, "unused"));
	expect((await readDeletion(teacher)).classes).toEqual(["しまうクラス", "ゆずるクラス"]);
	const leave = () => deleteAccount(teacher, ADDRESS, { password: PASSWORD });
	expect(await leave()).toEqual({
		error: "invalid-body",
		fields: { classes: "taught-alone", names: "しまうクラス・ゆずるクラス" },
	});
	expect(await requireLearner(teacher.id)).toMatchObject({ name: "ひとりの先生" });
	await updateClassroom(teacher, archived.classId, { version: 0, archived: true });
	await addTeacher(shared.classId, await makeAccount("つぎの先生"));
	expect(await leave()).toEqual({});
	const left = await database.classroom.findMany({
		where: { id: { in: [archived.classId, shared.classId, empty.classId] } },
		select: { name: true, archivedAt: true, enrollments: { select: { nickname: true } } },
		orderBy: { name: "asc" },
	});
	expect(left).toEqual([
		{ name: "しまうクラス", archivedAt: expect.any(Date), enrollments: [{ nickname: "のこる人" }] },
		{ name: "ゆずるクラス", archivedAt: null, enrollments: expect.any(Array) },
	]);
	expect(await database.collection.count({ where: { key: "unused" } })).toBe(0);
});

test("a class that everybody has left is archived with its last teacher", async () => {
	const teacher = await signedUp("さいごの先生");
	const { classId } = await makeClass(teacher, "みんな去ったクラス");
	const { learner } = await makeMember(classId, "去った人");
	await database.enrollment.updateMany({ where: { userId: learner.id }, data: { status: "left" } });
	expect(await deleteAccount(teacher, ADDRESS, { password: PASSWORD })).toEqual({});
	const { archivedAt } = await database.classroom.findUniqueOrThrow({ where: { id: classId } });
	expect(archivedAt).not.toBe(null);
});

describe("the only administrator", () => {
	const leave = (who: Learner, successor?: string) =>
		deleteAccount(who, ADDRESS, { password: PASSWORD, ...(successor ? { successor } : {}) });
	const ownerOfShipped = async () => {
		const set = await database.studySet.findFirstOrThrow({ where: { collection: { key: "shipped" } } });
		return set.ownerId;
	};

	test("names an account that runs the server from then on, with what ships with it", async () => {
		await database.studySet.updateMany({ where: { ownerId: null }, data: { ownerId: administrator.id } });
		await signedUp("あとつぎ");
		expect((await readDeletion(administrator)).needsSuccessor).toBe(true);
		expect(await leave(administrator)).toMatchObject({ fields: { successor: "successor-needed" } });
		expect(await leave(administrator, "だれでもない")).toMatchObject({
			fields: { successor: "unknown-account" },
		});
		expect(await leave(administrator, "管理者")).toMatchObject({ fields: { successor: "unknown-account" } });
		const before = await database.user.findUniqueOrThrow({ where: { nameKey: "あとつぎ" } });
		expect(await leave(administrator, " あとつぎ")).toEqual({});
		const after = await database.user.findUniqueOrThrow({ where: { nameKey: "あとつぎ" } });
		expect(after).toMatchObject({ isAdmin: true, sessionVersion: before.sessionVersion + 1 });
		const setting = await database.setting.findUniqueOrThrow({ where: { key: "administrator" } });
		expect(setting.value).toBe(after.id);
		expect(await ownerOfShipped()).toBe(after.id);
		expect(await find([administrator.id, "管理者"])).toEqual([]);
	});

	test("leaves the server as new where nobody else has an account, and to the next nothing that people made", async () => {
		const { id } = await database.user.findUniqueOrThrow({ where: { nameKey: "あとつぎ" } });
		await database.user.updateMany({
			where: { kind: "account", id: { not: id } },
			data: { kind: "guest" },
		});
		const last = await requireLearner(id);
		const orphan = await ownSet(last, "orphan");
		await setStudying(await makeLearner(), await makeSet("shipped"), true, "UTC");
		await database.study.create({ data: { userId: (await makeLearner()).id, setId: orphan } });
		expect((await readDeletion(last)).needsSuccessor).toBe(false);
		expect(await leave(last)).toEqual({});
		expect(await registrationMode()).toBe("open");
		const next = await signedUp("つぎの人");
		expect(next.isAdmin).toBe(true);
		expect(await ownerOfShipped()).toBe(next.id);
		const { ownerId } = await database.studySet.findUniqueOrThrow({ where: { id: orphan } });
		expect([next.id, null]).not.toContain(ownerId);
	});
});
