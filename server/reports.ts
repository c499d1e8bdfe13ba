// What learners say of questions: stored once for each revision and reason, with what was typed where it is said to be right.
import "server-only";
import { z } from "zod";
import type { contract } from "./contract";
import { database } from "./database";
import { type Failure, NotFound } from "./failure";
import { type ItemRow, typedReplyOf } from "./feedback";
import { allowTry } from "./rate-limit";
import { findItem, mayTell } from "./responses";
import { openReportsOf } from "./resting";
import { standing } from "./review-log";
import { mayReview } from "./review-queue";
import { isLearner, type Learner, type Viewer } from "./session";
import { listTellable } from "./withheld";

const REPORTS_A_LEARNER = 60;
const WINDOW_MS = 10 * 60_000;

type Wanted = z.infer<typeof contract.report.body>;
type About = Wanted["about"];
/** What is reported; `reply` is what was typed and graded wrong. */
type Reported = { questionId: string; questionRevisionId: string; reply: string | null };

const wrongReplyOf = (item: ItemRow) =>
	item.responses[0]?.verdict === "wrong" ? (typedReplyOf(item)?.trim() ?? null) : null;

/** The revision that was asked; only what they were told about can be reported, so that nothing is learned by it before. */
async function findAnswered(learner: Learner, attemptId: string, position: number): Promise<Reported> {
	const item = await findItem(database, learner, attemptId, position);
	if (item.responses.length === 0 || !(await mayTell(learner, item, new Date()))) throw new NotFound();
	const { questionRevisionId, questionRevision } = item;
	return { questionId: questionRevision.questionId, questionRevisionId, reply: wrongReplyOf(item) };
}

/** What was typed last in review and graded wrong; null where the last answer was another. */
async function wrongReplyInReview(userId: string, questionId: string) {
	const last = await database.reviewLog.findFirst({
		where: { userId, questionId, inReview: true, ...standing },
		orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
		select: { verdict: true, reply: true, questionRevisionId: true },
	});
	const typed = z.object({ text: z.string() }).safeParse(last?.reply);
	if (!last?.questionRevisionId || last.verdict !== "wrong" || !typed.success) return null;
	return { questionRevisionId: last.questionRevisionId, reply: typed.data.text.trim() };
}

/**
 * The newest revision of a question that comes in the learner's review, or the one that was answered wrong last. Nothing
 * while it is kept from them: whether "I was right" can be said tells whether it was graded wrong.
 */
async function findReviewed(learner: Learner, questionId: string): Promise<Reported> {
	const tellable = await listTellable(learner.id, [questionId]);
	if (!tellable.has(questionId) || !(await mayReview(database, learner, questionId))) throw new NotFound();
	const newest = await database.questionRevision.findFirst({
		where: { questionId },
		orderBy: { number: "desc" },
		select: { id: true },
	});
	if (!newest) throw new NotFound();
	const wrong = await wrongReplyInReview(learner.id, questionId);
	return { questionId, ...(wrong ?? { questionRevisionId: newest.id, reply: null }) };
}

const findReported = (learner: Learner, about: About) =>
	"attemptId" in about
		? findAnswered(learner, about.attemptId, about.position)
		: findReviewed(learner, about.questionId);

/**
 * One row for a learner, a revision and a reason. Said again, what is new is added while the report is open; another
 * reply that is said to be right is another question to its reader, and opens a settled one.
 */
async function store(userId: string, { reason, note }: Wanted, reported: Reported): Promise<void> {
	const { questionId, questionRevisionId, reply } = reported;
	const key = { userId, questionRevisionId, reason };
	const { id } = await database.report.upsert({
		where: { userId_questionRevisionId_reason: key },
		create: { ...key, questionId, note, reply },
		update: {},
		select: { id: true },
	});
	await database.report.updateMany({
		where: { id, OR: [{ settledAt: null }, { reply: { not: reply } }] },
		data: { reply, settledAt: null, ...(note === "" ? {} : { note }) },
	});
}

/** Stores a report, the same one only once, and says whether the question rests for the learner from now on. */
export async function createReport(viewer: Viewer, wanted: Wanted): Promise<{ rests: boolean } | Failure> {
	if (!isLearner(viewer)) throw new NotFound();
	if (!(await allowTry(`report:${viewer.id}`, REPORTS_A_LEARNER, WINDOW_MS)))
		return { error: "too-many-tries" };
	const reported = await findReported(viewer, wanted.about);
	const { questionId, reply } = reported;
	if (wanted.reason !== "wasRight") await store(viewer.id, wanted, { ...reported, reply: null });
	else if (reply) await store(viewer.id, wanted, reported);
	else return { error: "invalid-body", fields: { reason: "no typed reply was graded wrong" } };
	const open = await database.report.count({ where: { questionId, ...openReportsOf(viewer.id) } });
	return { rests: open > 0 };
}
