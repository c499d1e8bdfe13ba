// What somebody has taken: each answer as it was given, and what was said of it where that may be told by now. What is not
// answered is left out, so that a quiz that is still open gives nothing away.
import "server-only";
import { feedbackIsOpen, submittedAt } from "../core/classroom/assignment";
import type { Prisma } from "../prisma/generated/client";
import { extraOf, feedbackTime, termsFields, termsOf } from "./assignment-rows";
import { database } from "./database";
import type { Exported } from "./export";
import { type Companions, exportedItemFields, itemOf, readCompanions } from "./export-items";
import { inPages } from "./export-pieces";
import { askedInItem, isTellable } from "./feedback";
import { isOwnTest } from "./handing-in";
import { listTellable } from "./withheld";

/** Each may have hundreds of questions. */
const ATTEMPTS = 20;

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
			select: exportedItemFields,
		},
	}) as const satisfies Prisma.AttemptSelect;

type AttemptRow = Prisma.AttemptGetPayload<{ select: ReturnType<typeof attemptFields> }>;

/** Whether an attempt says by now what is right; of questions that an assignment keeps back it does not all the same. */
function isOpen({ assignment, ...attempt }: AttemptRow, now: Date): boolean {
	const submitted = submittedAt(attempt, now);
	if (!assignment) return !isOwnTest(attempt) || submitted !== null;
	const terms = termsOf(assignment, assignment.learners[0]);
	return feedbackIsOpen(feedbackTime(assignment.feedback), terms, submitted, now);
}

/** Those of the items of which may be told what is right; of an ordering only where all its events may be told about. */
async function listTold(attempts: AttemptRow[], { learner, now }: Exported): Promise<Set<string>> {
	const open = attempts.filter((attempt) => isOpen(attempt, now));
	const itemsOf = (some: AttemptRow[]) => some.flatMap(({ items }) => items);
	// What an assignment has told itself is told, whatever another one asks.
	const byAssignment = itemsOf(open.filter(({ assignment }) => assignment !== null));
	const own = itemsOf(open.filter(({ assignment }) => assignment === null));
	const tellable = await listTellable(learner.id, [...new Set(own.flatMap(askedInItem))], now);
	const told = own.filter((item) => isTellable(item, tellable));
	return new Set([...told, ...byAssignment].map(({ id }) => id));
}

function attemptOf(row: AttemptRow, told: Set<string>, companions: Companions) {
	const { mode, set, assignment, createdAt, finishedAt, deadlineAt, schedules } = row;
	const isTold = row.items.every(({ id }) => told.has(id));
	return {
		...{ mode, set: set?.title ?? null, isTest: isOwnTest(row), isCram: !schedules },
		assignment: assignment && { title: assignment.title, class: assignment.classroom.name },
		...{ startedAt: createdAt, finishedAt, deadlineAt, score: isTold ? row.score : null },
		items: row.items.map((item) => itemOf(item, companions, told.has(item.id))),
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
		const companions = await readCompanions(rows.flatMap(({ items }) => items));
		yield rows.map((row) => attemptOf(row, told, companions));
	}
}
