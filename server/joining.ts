// Coming into a class by its code: accounts as themselves, everybody else as somebody with a nickname.
import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import { foldCode } from "../core/classroom/code";
import { foldNickname } from "../core/classroom/nickname";
import type { Enrollment, Prisma } from "../prisma/generated/client";
import { teacherKey } from "./classrooms";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, isFailure } from "./failure";
import { NEWEST_CODE } from "./join-codes";
import { makeCode } from "./passwords";
import { countTry, hasTriesLeft } from "./rate-limit";
import { hashCode } from "./registration";
import { isAccount, isLearner, type Learner, type Viewer } from "./session";

type Tx = Prisma.TransactionClient;
type Wanted = z.infer<typeof contract.join.body>;

const FAILURES = 10;
const WINDOW_MS = 60_000;
const REPEAT_MS = 10 * 60_000;

/** One answer to a code that is wrong, spent, closed or archived, and to whoever was removed. */
const WRONG = { error: "join-code-wrong" } as const satisfies Failure;
const TAKEN = { error: "nickname-taken", fields: { nickname: "nickname-taken" } } as const satisfies Failure;

/** What came of it; `session`: whom to sign in on this browser, and whether for as long as it stays open. */
export type Joined = {
	classId: string;
	returnCode: string | null;
	session: { userId: string; untilClosed: boolean } | null;
};

export const makeReturnCode = () => makeCode(2, 3);

/** The class that a code leads into now, and as what. Asks the same whatever comes of it, so that the time tells nothing. */
async function findClass(tx: Tx, code: string) {
	const now = new Date();
	const joinCode = await tx.joinCode.findUnique({
		where: { code: foldCode(code) },
		include: { classroom: { include: { joinCodes: NEWEST_CODE } } },
	});
	const taught = await tx.classroom.findUnique({ where: { teacherCodeHash: hashCode(code) } });
	if (taught?.teacherCodeExpiresAt && taught.teacherCodeExpiresAt > now && !taught.archivedAt) {
		return { classroom: taught, role: "teacher" as const };
	}
	if (!joinCode || joinCode.expiresAt <= now) return null;
	const { classroom } = joinCode;
	const isNewest = classroom.joinCodes[0]?.code === joinCode.code;
	if (!isNewest || !classroom.joinOpen || classroom.archivedAt) return null;
	return { classroom, role: "learner" as const };
}

async function becomeTeacher(tx: Tx, account: Learner, classId: string, own: Enrollment | null) {
	if (own?.role === "teacher" && own.status === "active") return;
	const teacher = { role: "teacher", status: "active", number: null, returnHash: null } as const;
	const data = { ...teacher, nickname: account.name, nicknameKey: teacherKey(account.id) };
	if (own) await tx.enrollment.update({ where: { id: own.id }, data });
	else await tx.enrollment.create({ data: { ...data, classroomId: classId, userId: account.id } });
	await tx.classroom.update({
		where: { id: classId },
		data: { teacherCodeHash: null, teacherCodeExpiresAt: null },
	});
}

type Place = { classId: string; nickname: string; nicknameKey: string };

/** Takes a free name of the class, or one on the teacher's list; false where somebody has it. */
async function takeName(tx: Tx, place: Place, userId: string, returnHash: string | null): Promise<boolean> {
	const { classId: classroomId, nickname, nicknameKey } = place;
	const data = { userId, status: "active", returnHash } as const;
	const named = await tx.enrollment.findUnique({
		where: { classroomId_nicknameKey: { classroomId, nicknameKey } },
	});
	if (named && named.status !== "listed") return false;
	if (named) await tx.enrollment.update({ where: { id: named.id }, data });
	else {
		await tx.enrollment.create({ data: { ...data, classroomId, role: "learner", nickname, nicknameKey } });
	}
	return true;
}

/** Makes somebody known by a nickname. The row's id comes of the request's key, so that sent twice it makes one. */
async function joinByNickname(tx: Tx, place: Place, { clientKey, timeZone }: Wanted) {
	const returnCode = makeReturnCode();
	const returnHash = hashCode(returnCode);
	const basis = `join ${place.classId} ${place.nicknameKey} ${clientKey}`;
	const userId = createHash("sha256").update(basis).digest("base64url").slice(0, 24);
	const known = await tx.user.findUnique({ where: { id: userId } });
	if (known) {
		// The answer to the first was lost on the way; its return code nobody has seen.
		if (known.createdAt.getTime() < Date.now() - REPEAT_MS) return TAKEN;
		await tx.enrollment.updateMany({ where: { userId, status: "active" }, data: { returnHash } });
		return { userId, returnCode };
	}
	await tx.user.create({ data: { id: userId, kind: "nickname", name: place.nickname, timeZone } });
	if (await takeName(tx, place, userId, returnHash)) return { userId, returnCode };
	await tx.user.delete({ where: { id: userId } });
	return TAKEN;
}

async function joinBy(tx: Tx, viewer: Viewer, nickname: string, wanted: Wanted): Promise<Joined | Failure> {
	const found = await findClass(tx, wanted.code);
	const own = await tx.enrollment.findFirst({
		where: { classroomId: found?.classroom.id ?? "", userId: isLearner(viewer) ? viewer.id : "" },
	});
	if (!found) return WRONG;
	const { classroom, role } = found;
	const joined = { classId: classroom.id, returnCode: null, session: null };
	if (role === "teacher") {
		if (!isAccount(viewer)) return WRONG;
		await becomeTeacher(tx, viewer, classroom.id, own);
		return joined;
	}
	const nicknameKey = foldNickname(nickname);
	// A device goes from hand to hand: another nickname is another person.
	const isSelf = own && (isAccount(viewer) || own.nicknameKey === nicknameKey);
	if (isSelf && own.status === "removed") return WRONG;
	if (isSelf) {
		await tx.enrollment.update({ where: { id: own.id }, data: { status: "active" } });
		return joined;
	}
	const place = { classId: classroom.id, nickname, nicknameKey };
	if (isAccount(viewer)) return (await takeName(tx, place, viewer.id, null)) ? joined : TAKEN;
	const made = await joinByNickname(tx, place, wanted);
	if (isFailure(made)) return made;
	const { userId, returnCode } = made;
	return { ...joined, returnCode, session: { userId, untilClosed: classroom.sharedDevices } };
}

/** Joins a class. Wrong codes are counted by address; past the limit everything is refused for the rest of the minute. */
export async function join(viewer: Viewer, address: string, wanted: Wanted): Promise<Joined | Failure> {
	const nickname = wanted.nickname || (isAccount(viewer) ? viewer.name : "");
	if (nickname === "") return { error: "invalid-body", fields: { nickname: "bad-name" } };
	const tries = `join-from:${address}`;
	// In one transaction, so that a hundred guesses at once do not all come before the first is counted.
	return database.$transaction(async (tx) => {
		if (!(await hasTriesLeft(tx, tries, FAILURES))) return { error: "too-many-tries" };
		const joined = await joinBy(tx, viewer, nickname.normalize("NFC"), wanted);
		if (isFailure(joined) && joined.error === WRONG.error) await countTry(tx, tries, WINDOW_MS);
		return joined;
	});
}
