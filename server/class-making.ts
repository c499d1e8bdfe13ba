// Making a class, and how it is set up.
import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import { requireTeaching, teacherKey } from "./classrooms";
import type { contract } from "./contract";
import { database } from "./database";
import type { Failure } from "./failure";
import { newJoinCode } from "./join-codes";
import { isAccount, type Viewer } from "./session";

type Body<Id extends keyof typeof contract> = z.infer<(typeof contract)[Id]["body"]>;

/** Makes a class of which the viewer is the teacher; the same client key of the same person is the same class. */
export async function createClassroom(
	viewer: Viewer,
	{ clientKey, name }: Body<"createClassroom">,
): Promise<{ classId: string } | Failure> {
	if (!isAccount(viewer)) return { error: "account-needed" };
	const id = createHash("sha256").update(`class ${viewer.id} ${clientKey}`).digest("base64url").slice(0, 20);
	await database.$transaction(async (tx) => {
		if (await tx.classroom.findUnique({ where: { id } })) return;
		await tx.classroom.create({ data: { id, name, joinCodes: { create: newJoinCode() } } });
		await tx.enrollment.create({
			data: {
				...{ classroomId: id, userId: viewer.id, role: "teacher", status: "active" },
				...{ nickname: viewer.name, nicknameKey: teacherKey(viewer.id) },
			},
		});
	});
	return { classId: id };
}

/** Changes how a class is set up; the second of two teachers who change is told. */
export async function updateClassroom(
	viewer: Viewer,
	classId: string,
	{ version, archived, ...wanted }: Body<"updateClassroom">,
): Promise<{ version: number } | Failure> {
	const { classroom } = await requireTeaching(viewer, classId);
	const data = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
	const archivedAt = archived ? (classroom.archivedAt ?? new Date()) : null;
	const { count } = await database.classroom.updateMany({
		where: { id: classId, version },
		data: { ...data, ...(archived === undefined ? {} : { archivedAt }), version: { increment: 1 } },
	});
	if (count === 1) return { version: version + 1 };
	const now = await database.classroom.findUniqueOrThrow({ where: { id: classId } });
	return { error: "changed-meanwhile", fields: { name: now.name, version: String(now.version) } };
}
