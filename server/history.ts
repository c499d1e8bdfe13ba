// What a learner has taken, the newest first; an attempt past its deadline is over whether it was handed in or not.
import "server-only";
import { submittedAt } from "../core/classroom/assignment";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import { askedInItem, isTellable } from "./feedback";
import { isOwnTest } from "./handing-in";
import type { Learner } from "./session";
import { listTellable } from "./withheld";

export type PastAttempt = {
	id: string;
	/** What it was of; null where the set is gone. */
	title: string | null;
	mode: "quiz" | "drill" | "assignment";
	isTest: boolean;
	isCram: boolean;
	startedAt: Date;
	finished: boolean;
	answered: number;
	/** Whether something in it can be answered now. */
	canGoOn: boolean;
	/** Null while nothing may be told. */
	right: number | null;
	total: number;
};

const fields = {
	id: true,
	mode: true,
	createdAt: true,
	finishedAt: true,
	deadlineAt: true,
	assignmentId: true,
	feedback: true,
	schedules: true,
	set: { select: { title: true } },
	assignment: { select: { title: true } },
	items: {
		select: {
			companions: true,
			presentation: true,
			questionRevision: { select: { questionId: true } },
			responses: { where: { sequence: 0 }, select: { verdict: true, late: true } },
		},
	},
} as const satisfies Prisma.AttemptSelect;

type Row = Prisma.AttemptGetPayload<{ select: typeof fields }>;

function pastOf(row: Row, tellable: ReadonlySet<string>, now: Date): PastAttempt {
	const answered = row.items.filter((item) => item.responses.length > 0);
	const right = answered.filter(
		({ responses: [response] }) => response?.verdict === "right" && !response.late,
	);
	const finished = submittedAt(row, now) !== null;
	const isTest = isOwnTest(row);
	// What an assignment tells, and when, its own page says.
	const isOpen = row.assignmentId === null && (finished || !isTest);
	const mayTell = (item: Row["items"][number]) => isTellable(item, tellable);
	const isTold = isOpen && answered.every(mayTell);
	const isPut = (item: Row["items"][number]) => item.presentation !== "flashcard" || mayTell(item);
	return {
		...{ id: row.id, mode: row.mode, isTest, isCram: !row.schedules, startedAt: row.createdAt, finished },
		title: row.assignment?.title ?? row.set?.title ?? null,
		canGoOn: !finished && row.items.some((item) => item.responses.length === 0 && isPut(item)),
		...{ answered: answered.length, right: isTold ? right.length : null, total: row.items.length },
	};
}

async function pastOfAll(learner: Learner, rows: readonly Row[]): Promise<PastAttempt[]> {
	const now = new Date();
	const asked = rows.flatMap((row) => row.items.flatMap(askedInItem));
	const tellable = await listTellable(learner.id, [...new Set(asked)], now);
	return rows.map((row) => pastOf(row, tellable, now));
}

const PAGE = 30;

/** A page of everything taken, from 1, and how many pages there are; beyond the last, the last. */
export async function listAttempts(
	learner: Learner,
	wanted: number,
): Promise<{ attempts: PastAttempt[]; page: number; pages: number }> {
	const where = { userId: learner.id };
	const pages = Math.max(1, Math.ceil((await database.attempt.count({ where })) / PAGE));
	const page = Math.min(Math.max(1, wanted), pages);
	const rows = await database.attempt.findMany({
		where,
		orderBy: [{ createdAt: "desc" }, { id: "asc" }],
		skip: (page - 1) * PAGE,
		take: PAGE,
		select: fields,
	});
	return { attempts: await pastOfAll(learner, rows), page, pages };
}

const RECENT = 5;

/** What was taken last of one's own accord. */
export async function listRecentAttempts(learner: Learner): Promise<PastAttempt[]> {
	const rows = await database.attempt.findMany({
		where: { userId: learner.id, mode: { not: "assignment" } },
		orderBy: [{ createdAt: "desc" }, { id: "asc" }],
		take: RECENT,
		select: fields,
	});
	return pastOfAll(learner, rows);
}
