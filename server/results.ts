// The results of an assignment as its teachers read them: learner × question, and what each question did.
import "server-only";
import { submittedAt } from "../core/classroom/assignment";
import {
	type Grid,
	type GridAttempt,
	type GridLearner,
	type GridQuestion,
	resultGrid,
	sheetsOf,
	type WhichAttempt,
} from "../core/classroom/grid";
import { afterLateness, attemptScore, countedScore, isLate } from "../core/classroom/scoring";
import {
	choiceShares,
	type ItemStatistics,
	itemStatistics,
	mayShowFigures,
	type TestStatistics,
	testStatistics,
} from "../core/classroom/statistics";
import { extraFields, termsOf } from "./assignment-rows";
import { requireAssignment } from "./assignments";
import { database } from "./database";
import { questionOfRevision } from "./feedback";
import type { Viewer } from "./session";

const attemptFields = {
	id: true,
	userId: true,
	number: true,
	finishedAt: true,
	deadlineAt: true,
	items: {
		select: {
			presentation: true,
			optionOrder: true,
			questionRevision: { select: { questionId: true } },
			responses: { where: { sequence: 0 }, select: { id: true, raw: true, score: true, late: true } },
		},
	},
} as const;

async function readResults(classId: string, assignmentId: string) {
	const items = await database.assignmentItem.findMany({
		where: { assignmentId },
		orderBy: { position: "asc" },
		include: { questionRevision: true },
	});
	const members = await database.enrollment.findMany({
		where: { classroomId: classId, role: "learner", userId: { not: null } },
		select: { id: true, userId: true, nickname: true, number: true, status: true },
	});
	const attempts = await database.attempt.findMany({
		where: { assignmentId },
		orderBy: { number: "asc" },
		select: attemptFields,
	});
	const extras = await database.assignmentLearner.findMany({
		where: { assignmentId },
		select: { ...extraFields, enrollmentId: true },
	});
	return { items, members, attempts, extras };
}

type Read = Awaited<ReturnType<typeof readResults>>;
type AttemptRow = Read["attempts"][number];

function gridAttempt(attempt: AttemptRow): GridAttempt {
	return {
		attemptId: attempt.id,
		learnerId: attempt.userId,
		ordinal: attempt.number ?? 1,
		answers: attempt.items.flatMap(({ questionRevision, responses: [response] }) =>
			response
				? [{ questionId: questionRevision.questionId, score: response.score, late: response.late }]
				: [],
		),
	};
}

/** What each option of a question is, key first, and the share that chose it. */
export type ChoiceShare = { text: string; isKey: boolean; share: number };

export type QuestionResult = {
	questionId: string;
	stem: string;
	key: string;
	statistics: ItemStatistics | null;
	choices: ChoiceShare[] | null;
};

export type LearnerResult = {
	learnerId: string;
	enrollmentId: string;
	/** 0…1, of the attempts that count, lateness taken off; null: nothing handed in. */
	counted: number | null;
	isLate: boolean;
};

export type Results = {
	assignment: { id: string; classroomId: string; setId: string; title: string };
	grid: Grid;
	questions: QuestionResult[];
	learners: Map<string, LearnerResult>;
	/** Of the attempts shown; null where there are too few to say anything. */
	test: TestStatistics | null;
	enoughResponses: boolean;
};

/** Places of the options in the question, not as a learner saw them: 0 is the key; null: none was chosen. */
function chosenIn(attempt: AttemptRow | undefined, questionId: string): number | null {
	const item = attempt?.items.find((each) => each.questionRevision.questionId === questionId);
	const raw = item?.responses[0]?.raw as { choice?: number } | undefined;
	const order = item?.optionOrder as number[] | undefined;
	return raw?.choice === undefined ? null : (order?.[raw.choice] ?? null);
}

function sharesOf(item: Read["items"][number], shown: AttemptRow[]): ChoiceShare[] | null {
	if (item.presentation !== "choice") return null;
	const { key, distractors } = questionOfRevision(item.questionRevision);
	const texts = [key, ...distractors.map(({ text }) => text)];
	const shares = choiceShares(
		texts.length,
		shown.map((attempt) => chosenIn(attempt, item.questionId)),
	);
	return shares && texts.map((text, i) => ({ text, isKey: i === 0, share: shares.options[i] ?? 0 }));
}

/** The results of an assignment of a class that the viewer teaches; of several attempts one is shown. */
export async function requireResults(
	viewer: Viewer,
	classId: string,
	assignmentId: string,
	wanted: { which: WhichAttempt; locale: string },
): Promise<Results> {
	const { assignment } = await requireAssignment(viewer, classId, assignmentId);
	const { items, members, attempts, extras } = await readResults(classId, assignmentId);
	const now = new Date();
	const submitted = attempts.filter((attempt) => submittedAt(attempt, now) !== null);
	const learners: GridLearner[] = members
		.filter((member) => member.status === "active" || submitted.some((a) => a.userId === member.userId))
		.map(({ userId, nickname, number }) => ({ learnerId: userId ?? "", nickname, number }));
	const questions: GridQuestion[] = items.map(({ questionId, points }) => ({ questionId, points }));
	const { compare } = new Intl.Collator(wanted.locale);
	const grid = resultGrid(
		{ learners, questions, attempts: submitted.map(gridAttempt) },
		compare,
		wanted.which,
	);
	const shownIds = new Set(grid.rows.map((row) => row.attemptId));
	const shown = submitted.filter((attempt) => shownIds.has(attempt.id));
	const sheets = sheetsOf(grid);
	const enoughResponses = mayShowFigures(sheets.length);
	const points = questions.map((question) => question.points);
	const statistics = enoughResponses ? itemStatistics(sheets, points) : [];
	const { id, classroomId, setId, title } = assignment;
	return {
		assignment: { id, classroomId, setId, title },
		grid,
		questions: items.map((item, i) => {
			const { stem, key } = questionOfRevision(item.questionRevision);
			const choices = enoughResponses ? sharesOf(item, shown) : null;
			return { questionId: item.questionId, stem, key, statistics: statistics[i] ?? null, choices };
		}),
		learners: new Map(
			members.map((member) => [
				member.userId ?? "",
				resultOf(member, assignment, { submitted, extras, questions, now }),
			]),
		),
		test: enoughResponses ? testStatistics(sheets, points) : null,
		enoughResponses,
	};
}

type Context = {
	submitted: AttemptRow[];
	extras: Read["extras"];
	questions: GridQuestion[];
	now: Date;
};
type Assignment = Awaited<ReturnType<typeof requireAssignment>>["assignment"];

/** What a learner gets: the attempts that count, each less what its lateness costs. */
function resultOf(
	member: Read["members"][number],
	assignment: Assignment,
	{ submitted, extras, questions, now }: Context,
): LearnerResult {
	const extra = extras.find((each) => each.enrollmentId === member.id);
	const { dueAt } = termsOf(assignment, extra);
	const own = submitted.filter((attempt) => attempt.userId === member.userId);
	const late = own.map((attempt) => isLate(submittedAt(attempt, now) ?? now, dueAt));
	const points = new Map(questions.map((question) => [question.questionId, question.points]));
	const scores = own.map((attempt, i) => {
		const scored = attempt.items.map(({ questionRevision, responses: [response] }) => ({
			points: points.get(questionRevision.questionId) ?? 0,
			score: response?.score ?? null,
		}));
		return afterLateness(attemptScore(scored) ?? 0, late[i] ?? false, assignment.latePenalty / 100);
	});
	return {
		learnerId: member.userId ?? "",
		enrollmentId: member.id,
		counted: countedScore(scores, assignment.counts),
		isLate: late.some(Boolean),
	};
}
