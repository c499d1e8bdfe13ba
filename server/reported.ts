// What learners have reported of questions, as the owner of the set sees it: what is said, not who says it.
import "server-only";
import type { ReportReason } from "../prisma/generated/client";
import { database } from "./database";
import { requireQuestion } from "./questions";
import type { Viewer } from "./session";
import { requireOwnSet } from "./set-making";

export type ReportView = {
	id: string;
	reason: ReportReason;
	note: string;
	reply: string | null;
	at: Date;
};

/** The open reports of some questions; the caller has made sure that the viewer may see them. */
export async function listReportsOf(questionIds: string[]): Promise<Map<string, ReportView[]>> {
	const rows = await database.report.findMany({
		where: { questionId: { in: questionIds }, settledAt: null },
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
	});
	const byQuestion = new Map<string, ReportView[]>();
	for (const { id, questionId, reason, note, reply, createdAt } of rows) {
		const known = byQuestion.get(questionId) ?? [];
		byQuestion.set(questionId, [...known, { id, reason, note, reply, at: createdAt }]);
	}
	return byQuestion;
}

/** Settles the open reports of a question; it rests for nobody any more. */
export async function settleReports(
	viewer: Viewer,
	setId: string,
	questionId: string,
): Promise<{ settled: number }> {
	const { set } = await requireOwnSet(viewer, setId);
	await requireQuestion(database, set.collectionId, questionId);
	const { count } = await database.report.updateMany({
		where: { questionId, settledAt: null },
		data: { settledAt: new Date() },
	});
	return { settled: count };
}
