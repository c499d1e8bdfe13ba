// Cards of the review as their learner sees them. A flashcard carries its back; a choice or a typed question has no key
// until it is answered.
import "server-only";
import type { MarkedPassage } from "../core/attempt/feedback";
import { choosePresentation, type PresentedQuestion, presentQuestion } from "../core/attempt/present";
import type { Card } from "../core/review/card";
import { reviewPresentation } from "../core/review/presentation";
import { type Preview, previewIntervals } from "../core/review/preview";
import type { Rating } from "../core/review/rating";
import type { Prisma } from "../prisma/generated/client";
import { optionCountOf } from "./asking";
import { aimOf, questionSettings, readCard } from "./cards";
import { database } from "./database";
import { questionOfRevision, saidFields } from "./feedback";
import { reviewOrder } from "./review-order";
import { BATCH, readQueue } from "./review-queue";
import { markPassage } from "./revisions";
import { isLearner, type Learner, type Viewer } from "./session";
import { readWeights } from "./weights";

type Tx = Prisma.TransactionClient;

export type Flashcard = {
	presentation: "flashcard";
	stem: string;
	key: string;
	rationale: string;
	passages: MarkedPassage[];
	intervals: Record<Rating, Preview>;
};
type Put = Flashcard | PresentedQuestion;
/** `reps`: how often it has been answered, by which its options are in their order. */
export type ReviewCard = { questionId: string; revisionId: string; reps: number } & Put;

export const revisionFields = { id: true, questionId: true, ...saidFields } as const;
export type RevisionRow = Prisma.QuestionRevisionGetPayload<{ select: typeof revisionFields }>;

/** What a question says now. */
export async function readNewest(tx: Tx, questionId: string): Promise<RevisionRow> {
	return tx.questionRevision.findFirstOrThrow({
		where: { questionId },
		orderBy: { number: "desc" },
		select: revisionFields,
	});
}

async function backOf(learner: Learner, revision: RevisionRow, card: Card, now: Date): Promise<Flashcard> {
	const { stem, key } = questionOfRevision(revision);
	const weights = await readWeights(learner.weightsId);
	const settings = {
		...{ ...questionSettings(revision.questionId), weights: weights.of(weights.current) },
		...{ aim: aimOf(learner, optionCountOf(revision)) },
		...{ timeZone: learner.timeZone, dayStartHour: learner.dayStart },
	};
	return {
		...{ presentation: "flashcard", stem, key, rationale: revision.rationale },
		passages: await Promise.all(revision.evidence.map(markPassage)),
		intervals: previewIntervals(card.state, now, settings),
	};
}

/** How a question is put in this learner's review by its memory. */
async function putOf(learner: Learner, revision: RevisionRow, card: Card, now: Date): Promise<Put> {
	const question = questionOfRevision(revision);
	const fits = {
		choice: choosePresentation(question, "choice") === "choice",
		typed: choosePresentation(question, "typed") === "typed",
	};
	const presentation = reviewPresentation(card.state?.stability ?? null, fits, learner.typesMature);
	if (presentation === "flashcard") return backOf(learner, revision, card, now);
	const reps = card.state?.reps ?? 0;
	const order = reviewOrder(learner.id, revision.id, reps, question, presentation);
	return presentQuestion(question, presentation, order);
}

/** A question as it comes in review now. */
export async function readReviewCard(learner: Learner, questionId: string, now: Date): Promise<ReviewCard> {
	const revision = await readNewest(database, questionId);
	const card = await readCard(database, learner, questionId);
	const reps = card.state?.reps ?? 0;
	return { questionId, revisionId: revision.id, reps, ...(await putOf(learner, revision, card, now)) };
}

/** The next cards, `first` before all others where it is among them; `heldBack` are due too, but over the day's limit. */
export async function listReviewCards(
	viewer: Viewer,
	first?: string,
): Promise<{ cards: ReviewCard[]; heldBack: number; nextStepAt: Date | null }> {
	if (!isLearner(viewer)) return { cards: [], heldBack: 0, nextStepAt: null };
	const now = new Date();
	const { entries, heldBack, nextStepAt } = await readQueue(viewer, now);
	const waiting = entries.map((entry) => entry.questionId);
	const ahead = waiting.filter((id) => id === first);
	const next = [...ahead, ...waiting.filter((id) => id !== first)].slice(0, BATCH);
	const cards = await Promise.all(next.map((id) => readReviewCard(viewer, id, now)));
	return { cards, heldBack, nextStepAt };
}
