// What somebody handed in stays in the figures of the class, under a row that is nobody: another one for each class, so that
// nothing says that two of them were one person.
import "server-only";
import { foldText } from "../core/language/fold";
import type { Prisma } from "../prisma/generated/client";
import type { Leaver } from "./account-deletion";
import type { TaughtAlone } from "./account-deletion-classes";
import { inPieces } from "./pieces";
import { finish } from "./sitting";

type Tx = Prisma.TransactionClient;

/** A row without a name, by which nobody can sign in. */
export async function makeNobody(tx: Tx): Promise<string> {
	const { id } = await tx.user.create({
		data: { kind: "guest", name: "", timeZone: "UTC" },
		select: { id: true },
	});
	return id;
}

/** The text of a reply that has been taken out; nothing that is said of its question is right by it. */
const REMOVED = { text: "" };

const replyFields = {
	id: true,
	raw: true,
	verdict: true,
	late: true,
	item: { select: { presentation: true } },
} as const satisfies Prisma.ResponseSelect;
type ReplyRow = Prisma.ResponseGetPayload<{ select: typeof replyFields }>;

const textOf = (raw: Prisma.JsonValue) =>
	typeof raw === "object" && raw !== null && "text" in raw ? String(raw.text) : null;

/** Sentences are the learner's own words. A short reply is a fact of the text, unless it is wrong and has a name in it. */
function speaksOfThem({ raw, verdict, item }: ReplyRow, names: string[]): boolean {
	const text = textOf(raw);
	if (text === null) return false;
	if (item.presentation === "clause") return true;
	return verdict !== "right" && names.some((name) => foldText(text).includes(name));
}

async function cleanReplies(tx: Tx, attemptIds: string[], names: string[]): Promise<void> {
	const replies = await tx.response.findMany({
		where: { item: { attemptId: { in: attemptIds } } },
		select: replyFields,
	});
	for (const reply of replies.filter((each) => speaksOfThem(each, names))) {
		const where = { id: reply.id };
		// Without its words nobody can mark it: it is as if there were no answer.
		if (reply.verdict === "unmarked" && !reply.late) await tx.response.delete({ where });
		else await tx.response.update({ where, data: { raw: REMOVED } });
	}
}

/** Their place in a class becomes nobody's; of what was agreed with them only the due date stays, which decides what is late. */
async function emptyPlace(tx: Tx, classroomId: string, ids: string[], userId: string): Promise<void> {
	await tx.enrollment.updateMany({
		where: { classroomId, userId: { in: ids } },
		data: {
			...{ userId, status: "left", nickname: "", number: null, returnHash: null },
			nicknameKey: ` ${userId}`, // no folded nickname begins with a blank
		},
	});
	await tx.assignmentLearner.updateMany({
		where: { enrollment: { userId } },
		data: { closesAt: null, timeLimitMinutes: null, attempts: null },
	});
}

/** Keeps what was handed in for assignments, except those of classes in which there was nobody else. */
export async function keepResults(tx: Tx, leaver: Leaver, alone: TaughtAlone[], now: Date): Promise<void> {
	const empty = alone.filter(({ isEmpty }) => isEmpty).map(({ id }) => id);
	const attempts = await tx.attempt.findMany({
		where: {
			userId: { in: leaver.ids },
			assignment: { classroomId: { notIn: empty } },
			OR: [{ finishedAt: { not: null } }, { deadlineAt: { lte: now } }],
		},
		select: { id: true, finishedAt: true, deadlineAt: true, assignment: { select: { classroomId: true } } },
	});
	const names = leaver.names.map(foldText).filter(Boolean);
	const classIds = new Set(attempts.flatMap(({ assignment }) => assignment?.classroomId ?? []));
	for (const classId of classIds) {
		const userId = await makeNobody(tx);
		const own = attempts.filter(({ assignment }) => assignment?.classroomId === classId);
		for (const piece of inPieces(own.map(({ id }) => id))) {
			await tx.attempt.updateMany({ where: { id: { in: piece } }, data: { userId } });
			await cleanReplies(tx, piece, names);
		}
		// Its deadline moves no more with what the teacher changes.
		for (const { id, finishedAt, deadlineAt } of own)
			if (!finishedAt) await finish(tx, id, deadlineAt ?? now);
		await emptyPlace(tx, classId, leaver.ids, userId);
	}
}
