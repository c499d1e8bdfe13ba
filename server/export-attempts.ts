// What somebody has taken: each answer as it was given, and what was said of it where that may be told by now. What is not
// answered is left out, so that a quiz that is still open gives nothing away.
import "server-only";
import { feedbackIsOpen, submittedAt } from "../core/classroom/assignment";
import type { Prisma } from "../prisma/generated/client";
import { extraOf, feedbackTime, termsFields, termsOf } from "./assignment-rows";
import { database } from "./database";
import type { Exported } from "./export";
import { inPages } from "./export-pieces";
import { itemFields, optionsOf, questionOfRevision, repliedOf } from "./feedback";
import { isOwnTest } from "./handing-in";

/** Each may have hundreds of questions. */
const ATTEMPTS = 20;

const responseFields = {
	raw: true,
	guessed: true,
	verdict: true,
	score: true,
	late: true,
	answeredAt: true,
	durationMs: true,
} as const satisfies Prisma.ResponseSelect;

const attemptFields = (userId: string) =>
	({
		id: true,
		mode: true,
		assignmentId: true,
		feedback: true,
		schedules: true,
		createdAt: true,
		finishedAt: true,
		deadlineAt: true,
		score: true,
		set: { select: { title: true } },
		assignment: {
			select: { ...termsFields, classroom: { select: { name: true } }, learners: extraOf(userId) },
		},
		items: {
			where: { responses: { some: { sequence: 0 } } },
			orderBy: { position: "asc" },
			select: { ...itemFields, responses: { orderBy: { sequence: "asc" }, select: responseFields } },
		},
	}) as const satisfies Prisma.AttemptSelect;

type AttemptRow = Prisma.AttemptGetPayload<{ select: ReturnType<typeof attemptFields> }>;
type ItemRow = AttemptRow["items"][number];

/** Whether an attempt says by now what is right; of questions that an assignment keeps back it does not all the same. */
function isOpen({ assignment, ...attempt }: AttemptRow, now: Date): boolean {
	const submitted = submittedAt(attempt, now);
	if (!assignment) return !isOwnTest(attempt) || submitted !== null;
	const terms = termsOf(assignment, assignment.learners[0]);
	return feedbackIsOpen(feedbackTime(assignment.feedback), terms, submitted, now);
}

/** Those of the items of which may be told what is right. */
async function listTold(attempts: AttemptRow[], { told, now }: Exported): Promise<Set<string>> {
	const open = attempts.filter((attempt) => isOpen(attempt, now));
	// What an assignment has told itself is told, whatever another one asks.
	const byAssignment = open.filter(({ assignment }) => assignment !== null);
	const own = open.filter(({ assignment }) => assignment === null).map(({ id }) => id);
	const rows = await database.attemptItem.findMany({
		where: { attemptId: { in: own }, questionRevision: { question: told } },
		select: { id: true },
	});
	return new Set([...rows, ...byAssignment.flatMap(({ items }) => items)].map(({ id }) => id));
}

const repliesOf = (item: ItemRow) =>
	item.responses.map((response) => repliedOf({ ...item, responses: [response] }));

function itemOf(item: ItemRow, isTold: boolean) {
	const { position, presentation, servedAt, flagged, hintedAt, responses, questionRevision } = item;
	const [response] = responses;
	const [reply = null, ...earlierReplies] = repliesOf(item);
	const given = { position, presentation, servedAt, flagged, hintedAt, reply, earlierReplies };
	const { guessed, late, answeredAt, durationMs, verdict, score } = response ?? {};
	const times = { guessed, late, answeredAt, durationMs };
	if (!isTold) return { ...given, ...times };
	const { questionId } = questionRevision;
	const { stem } = questionOfRevision(questionRevision);
	const { key } = questionOfRevision(item.scoredRevision ?? questionRevision);
	return { ...given, ...times, questionId, stem, options: optionsOf(item), answer: key, verdict, score };
}

function attemptOf(row: AttemptRow, told: Set<string>) {
	const { mode, set, assignment, createdAt, finishedAt, deadlineAt, schedules } = row;
	const isTold = row.items.every(({ id }) => told.has(id));
	return {
		...{ mode, set: set?.title ?? null, isTest: isOwnTest(row), isCram: !schedules },
		assignment: assignment && { title: assignment.title, class: assignment.classroom.name },
		...{ startedAt: createdAt, finishedAt, deadlineAt, score: isTold ? row.score : null },
		items: row.items.map((item) => itemOf(item, told.has(item.id))),
	};
}

export async function* attemptPages(exported: Exported) {
	const { id: userId } = exported.learner;
	const pages = inPages(ATTEMPTS, (place) =>
		database.attempt.findMany({
			where: { userId },
			orderBy: [{ createdAt: "asc" }, { id: "asc" }],
			...place,
			select: attemptFields(userId),
		}),
	);
	for await (const rows of pages) {
		const told = await listTold(rows, exported);
		yield rows.map((row) => attemptOf(row, told));
	}
}
