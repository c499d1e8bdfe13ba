// An attempt as its learner sees it: how each question is put, what is answered, and what may be told about it by now.
import "server-only";
import type { Feedback, MarkedPassage } from "../core/attempt/feedback";
import type { Reply } from "../core/attempt/grade-reply";
import { type PresentedQuestion, presentQuestion, putOf, type Wish } from "../core/attempt/present";
import { maySeeAttempt } from "../core/classroom/access";
import { feedbackIsOpen, submittedAt, type Terms } from "../core/classroom/assignment";
import type { Prisma } from "../prisma/generated/client";
import { extraOf, feedbackTime, termsFields, termsOf } from "./assignment-rows";
import { reply as replySchema } from "./contract-learning";
import { database } from "./database";
import { NotFound } from "./failure";
import {
	askedInItem,
	feedbackOf,
	type ItemRow,
	isTellable,
	itemFields,
	questionOfItem,
	questionOfRevision,
} from "./feedback";
import { isOwnTest } from "./handing-in";
import { markPassage } from "./revisions";
import { isLearner, type Learner, type Viewer } from "./session";
import { listTellable } from "./withheld";

/** What an attempt at an assignment is under. */
export type Sitting = {
	assignmentId: string;
	title: string;
	openBook: boolean;
	deadlineAt: Date | null;
	/** Whether it was handed in after it was due. */
	isLate: boolean;
	/** Whether something in it waits for a teacher. */
	unmarked: number;
	/** When what is right is told at the latest; null: at once, when handed in, or at no certain time. */
	toldAt: Date | null;
};

export type AttemptView = {
	id: string;
	mode: "quiz" | "drill" | "assignment";
	set: { id: string; title: string } | null;
	sitting: Sitting | null;
	/** Of a test of one's own; null for everything else. */
	test: { deadlineAt: Date | null } | null;
	/** Handed in, or past its deadline; `closed` once that is stored. */
	finished: boolean;
	closed: boolean;
	items: ViewedItem[];
};

export type ViewedItem = {
	position: number;
	answered: boolean;
	flagged: boolean;
	/** In a test, the answer that can still be changed. */
	reply: Reply | null;
	/** Of a flashcard, which its learner turns over; null while it is kept from them. */
	back: Back | null;
} & PresentedQuestion<Wish>;

export type Back = { key: string; rationale: string; passages: MarkedPassage[] };

const attemptFields = (viewer: Learner) =>
	({
		id: true,
		mode: true,
		userId: true,
		assignmentId: true,
		feedback: true,
		finishedAt: true,
		deadlineAt: true,
		set: { select: { id: true, title: true } },
		assignment: { select: { ...termsFields, learners: extraOf(viewer.id) } },
		items: { orderBy: { position: "asc" }, select: itemFields },
	}) as const satisfies Prisma.AttemptSelect;

type AttemptRow = Prisma.AttemptGetPayload<{ select: ReturnType<typeof attemptFields> }>;

async function readAttempt(
	viewer: Viewer,
	attemptId: string,
): Promise<{ attempt: AttemptRow; learner: Learner }> {
	if (!isLearner(viewer)) throw new NotFound();
	const attempt = await database.attempt.findUnique({
		where: { id: attemptId },
		select: attemptFields(viewer),
	});
	if (!attempt || !maySeeAttempt(viewer, attempt)) throw new NotFound();
	return { attempt, learner: viewer };
}

function sittingOf({ assignment, deadlineAt, items, ...times }: AttemptRow, now: Date): Sitting | null {
	if (!assignment) return null;
	const terms: Terms = termsOf(assignment, assignment.learners[0]);
	const submitted = submittedAt({ ...times, deadlineAt }, now);
	return {
		assignmentId: assignment.id,
		title: assignment.title,
		openBook: assignment.openBook,
		deadlineAt,
		isLate: submitted !== null && terms.dueAt !== null && submitted > terms.dueAt,
		unmarked: items.filter((item) => item.responses[0]?.verdict === "unmarked").length,
		toldAt: assignment.feedback === "afterDue" ? (terms.dueAt ?? terms.closesAt) : null,
	};
}

const isFlashcard = ({ presentation }: ItemRow) => presentation === "flashcard";

/** A flashcard carries its back, as it is rated by whoever looks at it. */
async function backOf({ questionRevision }: ItemRow): Promise<Back> {
	const { key } = questionOfRevision(questionRevision);
	const { rationale, evidence } = questionRevision;
	return { key, rationale, passages: await Promise.all(evidence.map(markPassage)) };
}

async function viewItem(item: ItemRow, isTest: boolean, tellable: ReadonlySet<string>): Promise<ViewedItem> {
	const [response] = item.responses;
	const question = await questionOfItem(item);
	const presented = presentQuestion(question, putOf(item.presentation), item.optionOrder as number[]);
	return {
		...{ position: item.position, answered: response !== undefined, flagged: item.flagged },
		reply: isTest && response ? replySchema.parse(response.raw) : null,
		back: isFlashcard(item) && isTellable(item, tellable) ? await backOf(item) : null,
		...presented,
	};
}

async function viewOf(attempt: AttemptRow, learner: Learner, now: Date): Promise<AttemptView> {
	const { id, mode, set, deadlineAt } = attempt;
	const isTest = isOwnTest(attempt);
	const flashcards = attempt.items.filter(isFlashcard).flatMap(askedInItem);
	const tellable = await listTellable(learner.id, flashcards, now);
	const items = await Promise.all(attempt.items.map((item) => viewItem(item, isTest, tellable)));
	const finished = submittedAt(attempt, now) !== null;
	const test = isTest ? { deadlineAt } : null;
	const closed = attempt.finishedAt !== null;
	return { id, mode, set, sitting: sittingOf(attempt, now), test, finished, closed, items };
}

/** The attempt to be answered: nothing of key, rationale or evidence. */
export async function requireAttempt(viewer: Viewer, attemptId: string): Promise<AttemptView> {
	const { attempt, learner } = await readAttempt(viewer, attemptId);
	return viewOf(attempt, learner, new Date());
}

/** Which of an attempt's questions may be told about: by its assignment, or those that no assignment keeps silent about. */
async function tellableOf(learner: Learner, attempt: AttemptRow, now: Date): Promise<Set<string>> {
	const ids = attempt.items.flatMap(askedInItem);
	const { assignment } = attempt;
	if (isOwnTest(attempt) && submittedAt(attempt, now) === null) return new Set();
	if (!assignment) return listTellable(learner.id, ids, now);
	const terms = termsOf(assignment, assignment.learners[0]);
	const isOpen = feedbackIsOpen(feedbackTime(assignment.feedback), terms, submittedAt(attempt, now), now);
	return new Set(isOpen ? ids : []);
}

/** The attempt with feedback on what is answered and may be told; `untold` is how much may not. */
export async function requireResult(
	viewer: Viewer,
	attemptId: string,
): Promise<AttemptView & { feedback: Feedback[]; untold: number }> {
	const now = new Date();
	const { attempt, learner } = await readAttempt(viewer, attemptId);
	const tellable = await tellableOf(learner, attempt, now);
	const answered = attempt.items.filter((item) => item.responses.length > 0);
	const told = answered.filter((item) => isTellable(item, tellable));
	const feedback = await Promise.all(told.map(feedbackOf));
	const isSilent = attempt.assignment !== null && tellable.size === 0;
	return {
		...(await viewOf(attempt, learner, now)),
		feedback,
		untold: isSilent ? attempt.items.length : answered.length - told.length,
	};
}
