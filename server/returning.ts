// Coming back with a nickname: class code, nickname and return code sign in on any device.
import "server-only";
import type { z } from "zod";
import { foldCode } from "../core/classroom/code";
import { foldNickname } from "../core/classroom/nickname";
import type { Enrollment, Prisma } from "../prisma/generated/client";
import type { contract } from "./contract";
import { database } from "./database";
import type { Failure } from "./failure";
import { allowTry } from "./rate-limit";
import { hashCode } from "./registration";

type Tx = Prisma.TransactionClient;
type Given = z.infer<typeof contract.returnToClassroom.body>;

const TRIES = 30;
const TRIES_AN_ADDRESS = 300; // a whole school may come from one
const WINDOW_MS = 10 * 60_000;

/** Whoever the return code belongs to; a name on the teacher's list becomes somebody by its card. */
async function userOf(tx: Tx, enrollment: Enrollment, timeZone: string): Promise<string> {
	if (enrollment.userId) return enrollment.userId;
	const { id } = await tx.user.create({
		data: { kind: "nickname", name: enrollment.nickname, timeZone },
		select: { id: true },
	});
	return id;
}

/** Whether a code opens this place again: not one that a teacher has taken away, nor one never taken in a class gone by. */
function opens(enrollment: Enrollment, isArchived: boolean, returnCode: string): boolean {
	if (enrollment.returnHash !== hashCode(returnCode)) return false;
	return enrollment.status === "listed" ? !isArchived : enrollment.status !== "removed";
}

/** Signs in somebody with a nickname, by any code that the class ever had. Whatever is wrong, the answer is the same. */
export async function returnToClassroom(
	address: string,
	given: Given,
): Promise<{ classId: string; userId: string; untilClosed: boolean } | Failure> {
	const code = foldCode(given.code);
	const nicknameKey = foldNickname(given.nickname);
	if (!(await allowTry(`return-from:${address}`, TRIES_AN_ADDRESS, WINDOW_MS)))
		return { error: "too-many-tries" };
	const joinCode = await database.joinCode.findUnique({ where: { code }, include: { classroom: true } });
	const place = { classroomId: joinCode?.classroomId ?? "", nicknameKey };
	const found = await database.enrollment.findUnique({ where: { classroomId_nicknameKey: place } });
	const tried = found?.id ?? `${code} ${nicknameKey}`;
	if (!(await allowTry(`return:${tried}`, TRIES, WINDOW_MS))) return { error: "too-many-tries" };
	return database.$transaction(async (tx) => {
		const enrollment = await tx.enrollment.findUnique({ where: { id: found?.id ?? "" } });
		const classroom = joinCode?.classroom;
		if (!enrollment || !classroom || !opens(enrollment, classroom.archivedAt !== null, given.returnCode)) {
			return { error: "wrong-return" };
		}
		const userId = await userOf(tx, enrollment, given.timeZone);
		await tx.enrollment.update({ where: { id: enrollment.id }, data: { userId, status: "active" } });
		return { classId: classroom.id, userId, untilClosed: classroom.sharedDevices };
	});
}
