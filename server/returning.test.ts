import { expect, test } from "vitest";
import { updateClassroom } from "./class-making";
import { requireMember } from "./classrooms";
import { database } from "./database";
import { leaveClassroom, listLearners, renewReturnCodes, updateEnrollment } from "./enrollments";
import { isFailure } from "./failure";
import { renewJoinCode } from "./join-codes";
import { requireLearner } from "./proven";
import { returnToClassroom } from "./returning";
import { makeAccount, makeClass, makeMember } from "./test-world";

const WRONG = { error: "wrong-return" };
let people = 0;
const newTeacher = () => makeAccount(`戻りの先生${++people}`);

const goBack = (code: string, nickname: string, returnCode: string, address = `from ${++people}`) =>
	returnToClassroom(address, { code, nickname, returnCode, timeZone: "Asia/Tokyo" });

test("class code, nickname and return code lead back to the same person, however they are written", async () => {
	const teacher = await newTeacher();
	const { classId, code } = await makeClass(teacher);
	const { learner, returnCode } = await makeMember(classId, "Hana");
	const written = returnCode.toLowerCase().replace("-", " ");
	expect(await goBack(` ${code.toLowerCase()}`, "ｈａｎａ", written)).toEqual({
		...{ classId, userId: learner.id, untilClosed: false },
	});
	await renewJoinCode(teacher, classId, code);
	await updateClassroom(teacher, classId, { version: 0, joinOpen: false, sharedDevices: true });
	expect(await goBack(code, "Hana", returnCode)).toMatchObject({ userId: learner.id, untilClosed: true });
});

test("whatever is wrong, the answer is the same", async () => {
	const teacher = await newTeacher();
	const { classId, code } = await makeClass(teacher);
	const other = await makeClass(teacher);
	const { returnCode } = await makeMember(classId, "花子");
	const wrong = [
		[code, "花子", "AAA-AAA"],
		[code, "花子", ""],
		[code, "太郎", returnCode],
		["AAAA2345", "花子", returnCode],
		[other.code, "花子", returnCode],
	] as const;
	for (const [given, nickname, secret] of wrong) {
		expect(await goBack(given, nickname, secret), `${given} ${nickname} ${secret}`).toEqual(WRONG);
	}
});

test("removed: signed out and not let in; taken back: let in again by the same code", async () => {
	const teacher = await newTeacher();
	const { classId, code } = await makeClass(teacher);
	const { learner, enrollmentId, returnCode } = await makeMember(classId, "次郎");
	const before = await database.user.findUniqueOrThrow({ where: { id: learner.id } });
	await updateEnrollment(teacher, classId, enrollmentId, { removed: true });
	const after = await database.user.findUniqueOrThrow({ where: { id: learner.id } });
	expect(after.sessionVersion).toBe(before.sessionVersion + 1);
	expect(await goBack(code, "次郎", returnCode)).toEqual(WRONG);
	await updateEnrollment(teacher, classId, enrollmentId, { removed: false });
	expect(await goBack(code, "次郎", returnCode)).toMatchObject({ userId: learner.id });
});

test("a new return code takes the place of the old one; whoever left comes back by theirs", async () => {
	const teacher = await newTeacher();
	const { classId, code } = await makeClass(teacher);
	const { learner, enrollmentId, returnCode } = await makeMember(classId, "三郎");
	const { cards } = await renewReturnCodes(teacher, classId, [enrollmentId]);
	expect(cards).toMatchObject([{ nickname: "三郎" }]);
	expect(await goBack(code, "三郎", returnCode)).toEqual(WRONG);
	await leaveClassroom(learner, classId);
	expect(await goBack(code, "三郎", cards[0]?.returnCode ?? "")).toMatchObject({ userId: learner.id });
	expect((await requireMember(learner, classId)).enrollment.status).toBe("active");
});

test("a card of the teacher's list makes its pupil somebody, the same one every time", async () => {
	const teacher = await newTeacher();
	const { classId, code } = await makeClass(teacher);
	const listed = await listLearners(teacher, classId, "5 山本 花\n6 中村");
	if (isFailure(listed)) throw new Error(listed.error);
	const [card, unused] = listed.cards;
	const both = await Promise.all([1, 2].map(() => goBack(code, "山本花", card?.returnCode ?? "")));
	const [first] = both;
	if (!first || isFailure(first)) throw new Error("refused");
	expect(both[1]).toEqual(first);
	const learner = await requireLearner(first.userId);
	expect(learner).toMatchObject({ kind: "nickname", name: "山本 花" });
	expect((await requireMember(learner, classId)).enrollment).toMatchObject({ number: 5, status: "active" });
	await updateClassroom(teacher, classId, { version: 0, archived: true });
	expect(await goBack(code, "中村", unused?.returnCode ?? "")).toEqual(WRONG);
	expect(await goBack(code, "山本 花", card?.returnCode ?? "")).toMatchObject({ userId: first.userId });
});

test("thirty tries in ten minutes at one person, from wherever; then even the right code is refused", async () => {
	const teacher = await newTeacher();
	const { classId, code } = await makeClass(teacher);
	const { returnCode } = await makeMember(classId, "四郎");
	const other = await makeMember(classId, "五郎");
	for (let tries = 0; tries < 30; tries++) expect(await goBack(code, "四郎", "AAA-AAA")).toEqual(WRONG);
	expect(await goBack(code, "四郎", returnCode)).toEqual({ error: "too-many-tries" });
	expect(await goBack(code, "五郎", other.returnCode)).toMatchObject({ classId });
	// Nobody by that name: it counts as well, and so tells nothing.
	for (let tries = 0; tries < 30; tries++) await goBack(code, "いない人", "AAA-AAA");
	expect(await goBack(code, "いない人", "AAA-AAA")).toEqual({ error: "too-many-tries" });
});
