// The learners of a class, as its teachers keep them.
import "server-only";
import type { z } from "zod";
import type { EnrollmentStatus } from "../core/classroom/access";
import { foldNickname } from "../core/classroom/nickname";
import { parseRoster } from "../core/classroom/roster";
import { requireMember, requireTeaching } from "./classrooms";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { makeReturnCode } from "./joining";
import { hashCode } from "./registration";
import type { Viewer } from "./session";

type Body<Id extends keyof typeof contract> = z.infer<(typeof contract)[Id]["body"]>;
type Cards = z.infer<typeof contract.listLearners.reply>;

/** What teachers see of a learner; not the name of the account, unless it is the nickname. */
export type MemberView = {
	id: string;
	number: number | null;
	nickname: string;
	/** How they are in; null: nobody has claimed the name yet. */
	by: "account" | "nickname" | null;
	status: EnrollmentStatus;
};

/** By number, those without one last, then by name as the reader's language sorts. */
function inOrder(collator: Intl.Collator) {
	return (a: MemberView, b: MemberView) =>
		(a.number ?? Number.POSITIVE_INFINITY) === (b.number ?? Number.POSITIVE_INFINITY)
			? collator.compare(a.nickname, b.nickname)
			: (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY);
}

/** The learners of a class, those who are gone as well; of whoever has deleted themselves only results are left. */
export async function listMembers(viewer: Viewer, classId: string, locale: string): Promise<MemberView[]> {
	await requireTeaching(viewer, classId);
	const rows = await database.enrollment.findMany({
		where: { classroomId: classId, role: "learner", nickname: { not: "" } },
		select: { id: true, number: true, nickname: true, status: true, user: { select: { kind: true } } },
	});
	const members = rows.map(({ user, ...row }): MemberView => {
		const by = user ? (user.kind === "account" ? "account" : "nickname") : null;
		return { ...row, by };
	});
	return members.sort(inOrder(new Intl.Collator(locale, { numeric: true })));
}

async function requireLearnerOf(classId: string, enrollmentId: string) {
	const row = await database.enrollment.findUnique({
		where: { id: enrollmentId },
		include: { user: { select: { id: true, kind: true } } },
	});
	if (row?.classroomId !== classId || row.role !== "learner" || row.nickname === "") throw new NotFound();
	return row;
}

/** Removing ends the sessions of a nickname, who is nobody outside the class; an account stays signed in. */
export async function updateEnrollment(
	viewer: Viewer,
	classId: string,
	enrollmentId: string,
	{ number, removed }: Body<"updateEnrollment">,
): Promise<Record<string, never>> {
	await requireTeaching(viewer, classId);
	const { user, status } = await requireLearnerOf(classId, enrollmentId);
	const back = status === "removed" ? (user ? "active" : "listed") : status;
	await database.$transaction(async (tx) => {
		await tx.enrollment.update({
			where: { id: enrollmentId },
			data: {
				...(number === undefined ? {} : { number }),
				...(removed === undefined ? {} : { status: removed ? "removed" : back }),
			},
		});
		if (removed && user?.kind === "nickname") {
			await tx.user.update({ where: { id: user.id }, data: { sessionVersion: { increment: 1 } } });
		}
	});
	return {};
}

/** New return codes for some of a class, all or none; accounts have passwords instead. */
export async function renewReturnCodes(
	viewer: Viewer,
	classId: string,
	enrollmentIds: string[],
): Promise<Cards> {
	await requireTeaching(viewer, classId);
	const ids = [...new Set(enrollmentIds)];
	const rows = await database.enrollment.findMany({
		where: {
			...{ id: { in: ids }, classroomId: classId, role: "learner", status: { not: "removed" } },
			OR: [{ userId: null }, { user: { kind: "nickname" } }],
		},
		orderBy: [{ number: { sort: "asc", nulls: "last" } }, { nickname: "asc" }],
		select: { id: true, number: true, nickname: true },
	});
	if (rows.length !== ids.length) throw new NotFound();
	const cards = rows.map(({ id, ...row }) => ({ enrollmentId: id, ...row, returnCode: makeReturnCode() }));
	await database.$transaction(async (tx) => {
		for (const { enrollmentId, returnCode } of cards) {
			const returnHash = hashCode(returnCode);
			await tx.enrollment.update({ where: { id: enrollmentId }, data: { returnHash } });
		}
	});
	return { cards };
}

/** Puts the names of a list into a class, all or none; a fault is told by its line. */
export async function listLearners(viewer: Viewer, classId: string, list: string): Promise<Cards | Failure> {
	await requireTeaching(viewer, classId);
	const roster = parseRoster(list);
	if ("faults" in roster) return badRoster(roster.faults);
	if (roster.rows.length === 0) return { error: "bad-roster", fields: { list: "empty" } };
	return database.$transaction(async (tx) => {
		const members = await tx.enrollment.findMany({ where: { classroomId: classId } });
		const keys = new Set(members.map(({ nicknameKey }) => nicknameKey));
		const known = roster.rows.filter(({ nickname }) => keys.has(foldNickname(nickname)));
		if (known.length > 0) return badRoster(known.map(({ line }) => ({ line, fault: "in-class" })));
		const cards: Cards["cards"] = [];
		for (const { number, nickname } of roster.rows) {
			const returnCode = makeReturnCode();
			const data = { classroomId: classId, role: "learner", status: "listed", number } as const;
			const names = { nickname: nickname.normalize("NFC"), nicknameKey: foldNickname(nickname) };
			const { id } = await tx.enrollment.create({
				data: { ...data, ...names, returnHash: hashCode(returnCode) },
			});
			cards.push({ enrollmentId: id, number, nickname: names.nickname, returnCode });
		}
		return { cards };
	});
}

function badRoster(faults: { line: number; fault: string }[]): Failure {
	return {
		error: "bad-roster",
		fields: Object.fromEntries(faults.map(({ line, fault }) => [String(line), fault])),
	};
}

/** Leaves a class of one's own accord. Teachers stay: a class without one could not be taken back. */
export async function leaveClassroom(viewer: Viewer, classId: string): Promise<Record<string, never>> {
	const { enrollment } = await requireMember(viewer, classId);
	if (enrollment.role === "teacher") throw new NotFound();
	await database.enrollment.update({ where: { id: enrollment.id }, data: { status: "left" } });
	return {};
}
