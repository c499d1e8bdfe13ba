// Questions that people write and change: the same gates hold for them, and every change counts up the question's version,
// so that of two people the second is told of the first.
import "server-only";
import type { z } from "zod";
import type { Prisma } from "../prisma/generated/client";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, isFailure, NotFound } from "./failure";
import { distractorsSchema } from "./feedback";
import { putAt } from "./fresh-from";
import { judge } from "./question-judging";
import { contentFields, writeRevision } from "./question-revisions";
import type { Viewer } from "./session";
import { requireOwnSet } from "./set-making";

type Tx = Prisma.TransactionClient;
type Body<Id extends keyof typeof contract> = z.infer<(typeof contract)[Id]["body"]>;
type Changed = { questionId: string; version: number; faults: string[] };

export const questionFields = {
	id: true,
	collectionId: true,
	status: true,
	version: true,
	heldBackFor: true,
	fact: { select: { standing: true, accordingTo: true } },
	revisions: { orderBy: { number: "desc" }, take: 1, select: contentFields },
} as const satisfies Prisma.QuestionSelect;

export type QuestionRow = Prisma.QuestionGetPayload<{ select: typeof questionFields }>;

/** A question of the collection that is not retired. */
export async function requireQuestion(
	tx: Tx,
	collectionId: string,
	questionId: string,
): Promise<QuestionRow> {
	const question = await tx.question.findUnique({ where: { id: questionId }, select: questionFields });
	if (question?.collectionId !== collectionId || question.status === "retired") throw new NotFound();
	return question;
}

/** What a question says now, told to whoever would have changed what they had not seen. */
export function changedMeanwhile({ version, status, revisions: [now] }: QuestionRow): Failure {
	const fields = {
		version: String(version),
		status,
		stem: now?.stem ?? "",
		key: now?.answer ?? "",
		accepted: ((now?.accepted ?? []) as string[]).join("\n"),
		distractors: distractorsSchema
			.parse(now?.distractors ?? [])
			.map(({ text }) => text)
			.join("\n"),
		rationale: now?.rationale ?? "",
		evidence: (now?.evidence ?? []).map(({ quote }) => quote).join("\n"),
	};
	return { error: "changed-meanwhile", fields };
}

/** Counts the version up; false where somebody else was first. */
export async function claim(
	tx: Tx,
	id: string,
	version: number,
	data: Prisma.QuestionUpdateManyMutationInput,
): Promise<boolean> {
	const { count } = await tx.question.updateMany({
		where: { id, version },
		data: { ...data, version: { increment: 1 } },
	});
	return count === 1;
}

/** Puts a question last into a set that does not hold it. */
export async function appendToSet(tx: Tx, setId: string, questionId: string): Promise<void> {
	const { _max } = await tx.setItem.aggregate({ where: { setId }, _max: { position: true } });
	const key = { setId, questionId };
	const position = (_max.position ?? -1) + 1;
	await tx.setItem.upsert({
		where: { setId_questionId: key },
		create: { ...key, position },
		update: {},
	});
	await putAt(tx, setId, position);
}

/** Adds a question by hand: into the set at once where every gate lets it pass. */
export async function createQuestion(
	viewer: Viewer,
	setId: string,
	{ clientKey, question }: Body<"createQuestion">,
): Promise<Changed | Failure> {
	const { set, learner } = await requireOwnSet(viewer, setId);
	const key = { collectionId: set.collectionId, key: `hand-${learner.id}-${clientKey}` };
	const known = await database.question.findUnique({ where: { collectionId_key: key } });
	if (known) return { questionId: known.id, version: known.version, faults: codesOf(known.heldBackFor) };
	const judged = await judge(set.collectionId, question, learner.id, null);
	if (isFailure(judged)) return judged;
	const { content, faults } = judged;
	return database.$transaction(async (tx) => {
		const passes = faults.length === 0;
		const { id, version } = await tx.question.create({
			data: {
				...key,
				worth: 0.5,
				status: passes ? "ready" : "heldBack",
				heldBackFor: faults.join(" "),
				decidedAt: passes ? new Date() : null,
			},
		});
		await writeRevision(tx, id, content);
		if (passes) await appendToSet(tx, setId, id);
		return { questionId: id, version, faults };
	});
}

export const codesOf = (heldBackFor: string) => heldBackFor.split(" ").filter(Boolean);

/** Changes what a question says. What then fails a gate is held back until it is mended or taken anyway. */
export async function updateQuestion(
	viewer: Viewer,
	setId: string,
	questionId: string,
	{ version, question }: Body<"updateQuestion">,
): Promise<Changed | Failure> {
	const { set, learner } = await requireOwnSet(viewer, setId);
	const before = await requireQuestion(database, set.collectionId, questionId);
	if (before.version !== version) return changedMeanwhile(before);
	const judged = await judge(set.collectionId, question, learner.id, before);
	if (isFailure(judged)) return judged;
	const { content, faults } = judged;
	const status = before.status === "rejected" ? "rejected" : faults.length === 0 ? "ready" : "heldBack";
	return database.$transaction(async (tx) => {
		const mine = await claim(tx, questionId, version, { status, heldBackFor: faults.join(" ") });
		if (!mine) return changedMeanwhile(await requireQuestion(tx, set.collectionId, questionId));
		await writeRevision(tx, questionId, content);
		return { questionId, version: version + 1, faults };
	});
}
