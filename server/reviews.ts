// Answers given in review: graded here where there is a key to grade by, else as the learner rates themselves.
import "server-only";
import type { z } from "zod";
import type { Told, Verdict } from "../core/attempt/feedback";
import { gradeReply } from "../core/attempt/grade-reply";
import { choosePresentation } from "../core/attempt/present";
import type { Card } from "../core/review/card";
import { DAY_MS } from "../core/review/learner-day";
import { EASY, type Rating } from "../core/review/rating";
import type { Prisma } from "../prisma/generated/client";
import { optionCountOf } from "./asking";
import { type Answer, foldUntil, recordAnswer } from "./cards";
import type { contract } from "./contract";
import { reply as replySchema } from "./contract-learning";
import { database } from "./database";
import { type Failure, isFailure, NotFound } from "./failure";
import { type Answered, feedbackOf, questionOfRevision, untoldOf } from "./feedback";
import { fitWhenDue } from "./fitting";
import { answeredTime } from "./learner-time";
import { type RevisionRow, revisionFields } from "./review-cards";
import { logFields } from "./review-log";
import { reviewOrder } from "./review-order";
import { mayReview } from "./review-queue";
import { isLearner, type Learner, type Viewer } from "./session";
import { listTellable } from "./withheld";

type Tx = Prisma.TransactionClient;
type Given = z.infer<typeof contract.review.body>;

/** When the card comes again, whether it has become a leech, and what is told; null for a flashcard, told before. */
export type Reviewed = {
	dueDay: number | null;
	dueAt: string | null;
	suspended: boolean;
	told: Told | null;
};

const orderOf = (learner: Learner, revision: RevisionRow, { presentation, reps }: Given): number[] =>
	reviewOrder(learner.id, revision.id, reps, questionOfRevision(revision), presentation);

type Graded = { verdict: Verdict; helped: boolean; own?: Rating };

function grade(revision: RevisionRow, order: number[], given: Given): Graded | Failure {
	const { presentation, reply, hinted, easy } = given;
	const question = questionOfRevision(revision);
	const isPut = choosePresentation(question, presentation) === presentation;
	const graded = isPut ? gradeReply(question, presentation, order, reply) : null;
	if (!graded || graded.verdict === "unmarked")
		return { error: "invalid-body", fields: { reply: "not of this presentation" } };
	const own = (graded.own as Rating | undefined) ?? (easy ? EASY : undefined);
	const helped = hinted || graded.near !== undefined;
	return { verdict: graded.verdict, helped, ...(own ? { own } : {}) };
}

/** A stored answer as it was given, and the words that it was given to. */
function answeredIn(learner: Learner, { revision, given, verdict }: Stored): Answered {
	return {
		...{ id: given.clientKey, position: 0, presentation: given.presentation },
		...{ optionOrder: orderOf(learner, revision, given) },
		...{ questionRevision: revision, scoredRevision: null, companions: null },
		responses: [{ raw: given.reply, guessed: given.guessed, verdict, late: false }],
	};
}

/** @throws NotFound where the question does not come in this learner's review, or the words are another question's */
export async function requireReviewed(
	tx: Tx,
	learner: Learner,
	{ questionId, revisionId }: Pick<Given, "questionId" | "revisionId">,
): Promise<RevisionRow> {
	if (!(await mayReview(tx, learner, questionId))) throw new NotFound();
	const revision = await tx.questionRevision.findUnique({
		where: { id: revisionId },
		select: revisionFields,
	});
	if (revision?.questionId !== questionId) throw new NotFound();
	return revision;
}

type Stored = { card: Card; verdict: string; revision: RevisionRow; given: Given };

const knownFields = {
	...logFields,
	...{ questionId: true, questionRevisionId: true, verdict: true, reply: true, guessed: true },
} as const satisfies Prisma.ReviewLogSelect;
type KnownRow = Prisma.ReviewLogGetPayload<{ select: typeof knownFields }>;

/** An answer that is in the log already: as it was given then, and what it led to. */
async function findStored(
	tx: Tx,
	learner: Learner,
	{ given, revision, known }: { given: Given; revision: RevisionRow; known: KnownRow },
): Promise<Stored | Failure> {
	const { questionId, questionRevisionId, verdict, guessed } = known;
	// Only an answer that was given in review has words that it was given to.
	if (questionId !== given.questionId || questionRevisionId !== revision.id)
		return { error: "invalid-body", fields: { clientKey: "used" } };
	const card = await foldUntil(tx, learner, questionId, known);
	const reply = replySchema.parse(known.reply);
	return { card, verdict: verdict ?? "wrong", revision, given: { ...given, reply, guessed } };
}

/** What waited longer for the network counts as answered then. */
const MOST_LATE_MS = 7 * DAY_MS;

async function store(tx: Tx, learner: Learner, given: Given, sentAt: Date | null): Promise<Stored | Failure> {
	const { questionId, clientKey, durationMs, presentation, guessed, reply } = given;
	const revision = await requireReviewed(tx, learner, given);
	const known = await tx.reviewLog.findUnique({
		where: { userId_clientKey: { userId: learner.id, clientKey } },
		select: knownFields,
	});
	if (known) return findStored(tx, learner, { given, revision, known });
	const graded = grade(revision, orderOf(learner, revision, given), given);
	if (isFailure(graded)) return graded;
	const { verdict, helped, own } = graded;
	const receivedAt = new Date();
	const earliest = new Date(receivedAt.getTime() - MOST_LATE_MS);
	const answer: Answer = {
		...{ questionId, presentation, guessed, helped, clientKey, receivedAt, durationMs, inReview: true },
		...{ right: verdict === "right", practice: false, optionCount: optionCountOf(revision) },
		answeredAt: answeredTime({ ...given, sentAt }, earliest, receivedAt),
		said: { reply, questionRevisionId: revision.id },
		...(own ? { own } : {}),
	};
	return { card: await recordAnswer(tx, learner, answer), verdict, revision, given };
}

/**
 * Stores an answer given in review, the same client key only once, and tells what is right. Of what is kept from the
 * learner not even when it comes again, which would tell whether it was right.
 */
export async function answerReview(
	viewer: Viewer,
	given: Given,
	sentAt: Date | null = null,
): Promise<Reviewed | Failure> {
	if (!isLearner(viewer)) throw new NotFound();
	const stored = await database.$transaction((tx) => store(tx, viewer, given, sentAt));
	if (isFailure(stored)) return stored;
	fitWhenDue(viewer);
	const { state, suspended } = stored.card;
	const answered = "rating" in stored.given.reply ? null : answeredIn(viewer, stored);
	const tellable = await listTellable(viewer.id, [given.questionId]);
	if (!tellable.has(given.questionId))
		return { dueDay: null, dueAt: null, suspended: false, told: answered && untoldOf(answered) };
	const dueAt = state?.dueAt?.toISOString() ?? null;
	const told = answered && (await feedbackOf(answered));
	return { dueDay: state?.dueDay ?? null, dueAt, suspended, told };
}
