import { expect, test } from "vitest";
import { updateClassroom } from "./class-making";
import { requireMember, requireTeaching } from "./classrooms";
import { database } from "./database";
import { leaveClassroom, listLearners, updateEnrollment } from "./enrollments";
import { isFailure, NotFound } from "./failure";
import { createTeacherCode, renewJoinCode, requireJoinCode } from "./join-codes";
import { join } from "./joining";
import type { Learner, Viewer, Visitor } from "./session";
import { makeAccount, makeClass, makeLearner, makeMember } from "./test-world";

const VISITOR = { kind: "visitor" } as Visitor;
const WRONG = { error: "join-code-wrong" };

let keys = 0;
const newKey = () => `join-test-key-${++keys}`.padEnd(20, "-");
const wanted = (code: string, nickname: string, clientKey = newKey()) => ({
	...{ code, nickname, clientKey, timeZone: "Asia/Tokyo" },
});
/** Each from an address of its own, so that one test's failures are not another's. */
const joinAs = (viewer: Viewer, code: string, nickname = "", address = newKey()) =>
	join(viewer, address, wanted(code, nickname));

let teachers = 0;
const newClass = async (): Promise<{ teacher: Learner; classId: string; code: string }> => {
	const teacher = await makeAccount(`参加の先生${++teachers}`);
	return { teacher, ...(await makeClass(teacher)) };
};
const enrollmentOf = (classroomId: string, nickname: string) =>
	database.enrollment.findFirstOrThrow({ where: { classroomId, nickname } });

test("a visitor joins by code and nickname: a nickname's row, a session, a return code kept only as a hash", async () => {
	const { classId, code } = await newClass();
	const written = `${code.slice(0, 4).toLowerCase()}－${code.slice(4)} `;
	const joined = await joinAs(VISITOR, written, "山田");
	if (isFailure(joined)) throw new Error(joined.error);
	expect(joined).toMatchObject({ classId, session: { untilClosed: false } });
	expect(joined.returnCode).toMatch(/^[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}$/);
	const enrollment = await enrollmentOf(classId, "山田");
	expect(enrollment).toMatchObject({ role: "learner", status: "active", userId: joined.session?.userId });
	expect(JSON.stringify(enrollment)).not.toContain(joined.returnCode?.replace("-", ""));
	const user = await database.user.findUniqueOrThrow({ where: { id: enrollment.userId ?? "" } });
	expect(user).toMatchObject({ kind: "nickname", name: "山田", nameKey: null, passwordHash: null });
});

test("a guest's row is left alone; without a nickname nobody but an account gets in", async () => {
	const { classId, code } = await newClass();
	const guest = await makeLearner();
	const joined = await joinAs(guest, code, "佐藤");
	expect(isFailure(joined) ? null : joined.session?.userId).not.toBe(guest.id);
	expect(await database.user.findUniqueOrThrow({ where: { id: guest.id } })).toMatchObject({
		kind: "guest",
		mergedIntoId: null,
	});
	expect(await joinAs(guest, code)).toMatchObject({ error: "invalid-body" });
	expect(await database.enrollment.count({ where: { classroomId: classId, userId: guest.id } })).toBe(0);
});

test("an account joins as itself, by its own name where it gives none, and twice is once", async () => {
	const { classId, code } = await newClass();
	const account = await makeAccount("参加する人");
	const joined = { classId, returnCode: null, session: null };
	expect(await joinAs(account, code)).toEqual(joined);
	expect(await joinAs(account, code, "別名")).toEqual(joined);
	expect(await database.enrollment.findMany({ where: { userId: account.id } })).toMatchObject([
		{ nickname: "参加する人", returnHash: null, status: "active" },
	]);
	expect((await requireMember(account, classId)).enrollment.role).toBe("learner");
});

test("the same request sent twice makes one person, whose newest return code counts", async () => {
	const { classId, code } = await newClass();
	const body = wanted(code, "鈴木");
	const [first, second] = await Promise.all([join(VISITOR, "::1", body), join(VISITOR, "::1", body)]);
	if (isFailure(first) || isFailure(second)) throw new Error("refused");
	expect(second.session).toEqual(first.session);
	expect(await database.enrollment.count({ where: { classroomId: classId, role: "learner" } })).toBe(1);
	const user = { where: { id: first.session?.userId ?? "" } };
	await database.user.update({ ...user, data: { createdAt: new Date(Date.now() - 11 * 60_000) } });
	expect(await join(VISITOR, "::1", body)).toMatchObject({ error: "nickname-taken" });
});

test("a nickname is taken however it is written; one on the teacher's list is claimed by joining with it", async () => {
	const { teacher, classId, code } = await newClass();
	await makeMember(classId, "Hana");
	const before = await database.user.count();
	expect(await joinAs(VISITOR, code, " ＨＡＮＡ")).toEqual({
		error: "nickname-taken",
		fields: { nickname: "nickname-taken" },
	});
	expect(await database.user.count()).toBe(before);
	expect(await joinAs(await makeAccount("hana"), code)).toMatchObject({ error: "nickname-taken" });
	await listLearners(teacher, classId, "7 山田 太郎\n8 田中");
	const claimed = await joinAs(VISITOR, code, "山田太郎");
	expect(await enrollmentOf(classId, "山田 太郎")).toMatchObject({
		...{ number: 7, status: "active" },
		userId: isFailure(claimed) ? "" : claimed.session?.userId,
	});
	expect(await joinAs(VISITOR, code, "山田太郎")).toMatchObject({ error: "nickname-taken" });
	const account = await makeAccount("田中という人");
	await joinAs(account, code, "田中");
	expect(await enrollmentOf(classId, "田中")).toMatchObject({ userId: account.id, returnHash: null });
});

test("the name of somebody who left or was removed is nobody else's", async () => {
	const { teacher, classId, code } = await newClass();
	const gone = await makeMember(classId, "抜けた人");
	await leaveClassroom(gone.learner, classId);
	const removed = await makeMember(classId, "外された人");
	await updateEnrollment(teacher, classId, removed.enrollmentId, { removed: true });
	for (const nickname of ["抜けた人", "外された人"]) {
		expect(await joinAs(VISITOR, code, nickname)).toMatchObject({ error: "nickname-taken" });
	}
});

test("on a device that goes from hand to hand another nickname is another person, the same one is the same", async () => {
	const { classId, code } = await newClass();
	const { learner } = await makeMember(classId, "一人目");
	const other = await joinAs(learner, code, "二人目");
	const { userId } = await enrollmentOf(classId, "二人目");
	expect(other).toMatchObject({ session: { userId } });
	expect(userId).not.toBe(learner.id);
	expect(await joinAs(learner, code, "一人目")).toEqual({ classId, returnCode: null, session: null });
});

test("wrong, old, expired, closed and archived codes and whoever was removed get one answer", async () => {
	const { teacher, classId, code } = await newClass();
	expect(await joinAs(VISITOR, "AAAA-AAAA", "誰か")).toEqual(WRONG);
	const account = await makeAccount("外された人");
	await joinAs(account, code);
	const { id } = await enrollmentOf(classId, "外された人");
	await updateEnrollment(teacher, classId, id, { removed: true });
	expect(await joinAs(account, code)).toEqual(WRONG);
	await updateEnrollment(teacher, classId, id, { removed: false });
	expect(await joinAs(account, code)).toMatchObject({ classId });

	const renewed = await renewJoinCode(teacher, classId, code);
	expect(await renewJoinCode(teacher, classId, code)).toEqual(renewed);
	expect(await joinAs(VISITOR, code, "古い")).toEqual(WRONG);
	expect(await joinAs(VISITOR, renewed.code, "新しい")).toMatchObject({ classId });
	for (const [change, standing] of [
		[{ joinOpen: false }, "closed"],
		[{ joinOpen: true, archived: true }, "archived"],
		[{ archived: false }, "open"],
	] as const) {
		const { version } = await database.classroom.findUniqueOrThrow({ where: { id: classId } });
		await updateClassroom(teacher, classId, { version, ...change });
		expect((await requireJoinCode(teacher, classId)).standing).toBe(standing);
		const answer = await joinAs(VISITOR, renewed.code, `${standing}のとき`);
		expect(isFailure(answer) ? answer : null).toEqual(standing === "open" ? null : WRONG);
	}
	await database.joinCode.update({ where: { code: renewed.code }, data: { expiresAt: new Date() } });
	expect((await requireJoinCode(teacher, classId)).standing).toBe("expired");
	expect(await joinAs(VISITOR, renewed.code, "遅い人")).toEqual(WRONG);
});

test("whoever left may join again, and is who they were", async () => {
	const { classId, code } = await newClass();
	const account = await makeAccount("出入りする人");
	await joinAs(account, code);
	await leaveClassroom(account, classId);
	await expect(requireMember(account, classId)).rejects.toThrow(NotFound);
	await joinAs(account, code, "別の名");
	expect((await requireMember(account, classId)).enrollment).toMatchObject({ nickname: "出入りする人" });
});

test("ten wrong codes a minute from one address, however many at once; then even the right one is refused", async () => {
	const { code } = await newClass();
	expect(await joinAs(VISITOR, code, "早い人", "192.0.2.1")).toMatchObject({
		returnCode: expect.any(String),
	});
	const guesses = Array.from({ length: 25 }, () => joinAs(VISITOR, "WRNG2345", "当てる人", "192.0.2.1"));
	const errors = (await Promise.all(guesses)).map((answer) => (isFailure(answer) ? answer.error : null));
	expect(errors.filter((error) => error === "join-code-wrong")).toHaveLength(10);
	expect(errors.filter((error) => error === "too-many-tries")).toHaveLength(15);
	expect(await joinAs(VISITOR, code, "遅い人", "192.0.2.1")).toEqual({ error: "too-many-tries" });
	expect(await joinAs(VISITOR, code, "よその人", "192.0.2.2")).toMatchObject({ session: expect.anything() });
	await database.rateLimit.updateMany({ data: { resetsAt: new Date() } });
	expect(await joinAs(VISITOR, code, "次の分の人", "192.0.2.1")).toMatchObject({
		session: expect.anything(),
	});
});

test("those who join by a right code are never counted", async () => {
	const { classId, code } = await newClass();
	for (let pupil = 0; pupil < 15; pupil++) await joinAs(VISITOR, code, `生徒${pupil}`, "192.0.2.9");
	expect(await database.enrollment.count({ where: { classroomId: classId, role: "learner" } })).toBe(15);
});

test("a teacher code makes one account a teacher, once; nobody else gets in by it", async () => {
	const { teacher, classId, code } = await newClass();
	const before = await createTeacherCode(teacher, classId);
	const { teacherCode } = await createTeacherCode(teacher, classId);
	const second = await makeAccount("二人目の先生");
	await joinAs(second, code);
	expect(await joinAs(second, before.teacherCode)).toEqual(WRONG);
	expect(await joinAs(VISITOR, teacherCode, "生徒")).toEqual(WRONG);
	await expect(requireTeaching(second, classId)).rejects.toThrow(NotFound);
	expect(await joinAs(teacher, teacherCode)).toMatchObject({ classId }); // is one already: the code stays
	expect(await joinAs(second, teacherCode.toLowerCase())).toMatchObject({ classId });
	expect((await requireTeaching(second, classId)).enrollment.role).toBe("teacher");
	expect(await database.enrollment.count({ where: { userId: second.id } })).toBe(1);
	expect(await joinAs(await makeAccount("三人目"), teacherCode)).toEqual(WRONG);
	const late = await createTeacherCode(second, classId);
	await database.classroom.update({ where: { id: classId }, data: { teacherCodeExpiresAt: new Date() } });
	expect(await joinAs(await makeAccount("四人目"), late.teacherCode)).toEqual(WRONG);
});
