// Taking proposed questions into a set, turning them down, and taking either back.
import "server-only";
import type { z } from "zod";
import type { HeldBack } from "../core/question/question";
import { isFatal } from "../core/question/written";
import type { Prisma } from "../prisma/generated/client";
import type { contract } from "./contract";
import { database } from "./database";
import type { Failure } from "./failure";
import {
	appendToSet,
	changedMeanwhile,
	claim,
	codesOf,
	type QuestionRow,
	requireQuestion,
} from "./questions";
import type { Viewer } from "./session";
import { requireOwnSet } from "./set-making";

type Tx = Prisma.TransactionClient;
type Body = z.infer<typeof contract.decideQuestions.body>;

type Decision = Body["decision"];

/** How a question stands that nobody has decided on. */
function undecided(heldBackFor: string): "ready" | "draft" | "heldBack" {
	const codes = codesOf(heldBackFor);
	if (codes.length === 0) return "ready";
	return codes.every((code) => code === "rule-unproven") ? "draft" : "heldBack";
}

/** Whether a decision can be made of a question as it stands. */
function mayDecide(question: QuestionRow, decision: Decision): boolean {
	const codes = codesOf(question.heldBackFor);
	switch (decision) {
		case "accept":
			return undecided(question.heldBackFor) !== "heldBack";
		case "accept-anyway":
			return !codes.some((code) => isFatal(code as HeldBack));
		case "reject":
		case "undo":
			return true;
	}
}

async function decide(tx: Tx, setId: string, row: QuestionRow, decision: Decision): Promise<boolean> {
	const isTaken = decision === "accept" || decision === "accept-anyway";
	const status = isTaken ? "ready" : decision === "reject" ? "rejected" : undecided(row.heldBackFor);
	const decidedAt = decision === "undo" ? null : new Date();
	if (!(await claim(tx, row.id, row.version, { status, decidedAt }))) return false;
	if (isTaken) await appendToSet(tx, setId, row.id);
	else await tx.setItem.deleteMany({ where: { setId, questionId: row.id } });
	return true;
}

/** Decides on questions, on all of them or on none: where one has changed meanwhile, it is told which. */
export async function decideQuestions(
	viewer: Viewer,
	setId: string,
	{ decision, questions }: Body,
): Promise<{ decided: number } | Failure> {
	const { set } = await requireOwnSet(viewer, setId);
	return database
		.$transaction(async (tx) => {
			for (const { questionId, version } of questions) {
				const row = await requireQuestion(tx, set.collectionId, questionId);
				if (row.version !== version) throw new Refused({ ...changedMeanwhile(row) });
				if (!mayDecide(row, decision))
					throw new Refused({ error: "breaks-gates", fields: { [questionId]: row.heldBackFor } });
				await decide(tx, setId, row, decision);
			}
			return { decided: questions.length };
		})
		.catch((error: unknown) => {
			if (error instanceof Refused) return error.failure;
			throw error;
		});
}

/** Ends a transaction without effect, with the reason that is answered. */
class Refused extends Error {
	constructor(readonly failure: Failure) {
		super(failure.error);
	}
}
