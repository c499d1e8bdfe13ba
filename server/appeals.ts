// "I was right": whoever owns the set decides once for all who wrote the same. What is accepted is right from then on, and
// answers given in class are scored anew.
import "server-only";
import type { z } from "zod";
import { foldText } from "../core/language/fold";
import type { Prisma } from "../prisma/generated/client";
import type { contract } from "./contract";
import { database } from "./database";
import type { Failure } from "./failure";
import { distractorsSchema } from "./feedback";
import { writeRevision } from "./question-revisions";
import { changedMeanwhile, claim, type QuestionRow, requireQuestion } from "./questions";
import { rescore } from "./rescoring";
import type { Viewer } from "./session";
import { requireOwnSet } from "./set-making";

type Tx = Prisma.TransactionClient;
type Wanted = z.infer<typeof contract.decideAppeal.body>;

/** Settles what everybody has said who wrote this, however it was written. */
async function settle(tx: Tx, questionId: string, reply: string): Promise<number> {
	const open = await tx.report.findMany({
		where: { questionId, reason: "wasRight", settledAt: null },
		select: { id: true, reply: true },
	});
	const same = open.filter((report) => foldText(report.reply ?? "") === foldText(reply));
	const { count } = await tx.report.updateMany({
		where: { id: { in: same.map(({ id }) => id) } },
		data: { settledAt: new Date() },
	});
	return count;
}

/** Adds a form to those that are right; null where it is one of the wrong choices. */
async function accept(tx: Tx, row: QuestionRow, reply: string, writtenById: string): Promise<boolean> {
	const now = row.revisions[0];
	if (!now) return false;
	const accepted = now.accepted as string[];
	const wrong = distractorsSchema.parse(now.distractors).map(({ text }) => foldText(text));
	if (wrong.includes(foldText(reply))) return false;
	const known = [now.answer, ...accepted].map(foldText);
	if (!known.includes(foldText(reply)))
		await writeRevision(tx, row.id, { ...now, accepted: [...accepted, reply.trim()], writtenById });
	return true;
}

/** The assignments in which a question is asked. */
async function rescoreAll(tx: Tx, questionId: string, userId: string): Promise<number> {
	const items = await tx.assignmentItem.findMany({ where: { questionId }, select: { assignmentId: true } });
	let changed = 0;
	for (const { assignmentId } of items) changed += await rescore(tx, assignmentId, questionId, userId);
	return changed;
}

/** Decides on a typed form that learners say is right. */
export async function decideAppeal(
	viewer: Viewer,
	setId: string,
	questionId: string,
	wanted: Wanted,
): Promise<{ settled: number; rescored: number } | Failure> {
	const { set, learner } = await requireOwnSet(viewer, setId);
	return database.$transaction(async (tx) => {
		const row = await requireQuestion(tx, set.collectionId, questionId);
		if (row.version !== wanted.version) return changedMeanwhile(row);
		if (!wanted.accept) return { settled: await settle(tx, questionId, wanted.reply), rescored: 0 };
		if (!(await accept(tx, row, wanted.reply, learner.id)))
			return { error: "breaks-gates", fields: { reply: "no-sound-distractors" } };
		await claim(tx, questionId, wanted.version, {});
		const settled = await settle(tx, questionId, wanted.reply);
		return { settled, rescored: await rescoreAll(tx, questionId, learner.id) };
	});
}
