// What a learner has taken, the newest first; an attempt past its deadline is over whether it was handed in or not.
import "server-only";
import { submittedAt } from "../core/classroom/assignment";
import type { Prisma } from "../prisma/generated/client";
import { database } from "./database";
import type { Learner } from "./session";

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
	feedback: true,
	schedules: true,
	set: { select: { title: true } },
	assignment: { select: { title: true } },
	items: { select: { responses: { where: { sequence: 0 }, select: { verdict: true } } } },
} as const satisfies Prisma.AttemptSelect;

type Row = Prisma.AttemptGetPayload<{ select: typeof fields }>;

function pastOf(row: Row, now: Date): PastAttempt {
	const verdicts = row.items.flatMap((item) => item.responses.map((response) => response.verdict));
	const finished = submittedAt(row, now) !== null;
	const isTest = row.assignment === null && row.feedback !== "atOnce";
	// What an assignment tells, and when, its own page says.
	const isTold = row.assignment === null && (finished || !isTest);
	return {
		...{ id: row.id, mode: row.mode, isTest, isCram: !row.schedules, startedAt: row.createdAt, finished },
		title: row.assignment?.title ?? row.set?.title ?? null,
		answered: verdicts.length,
		right: isTold ? verdicts.filter((verdict) => verdict === "right").length : null,
		total: row.items.length,
	};
}

const PAGE = 30;

/** A page of everything taken, from 1, and how many pages there are. */
export async function listAttempts(
	learner: Learner,
	page: number,
): Promise<{ attempts: PastAttempt[]; pages: number }> {
	const where = { userId: learner.id };
	const rows = await database.attempt.findMany({
		where,
		orderBy: [{ createdAt: "desc" }, { id: "asc" }],
		skip: (page - 1) * PAGE,
		take: PAGE,
		select: fields,
	});
	const now = new Date();
	const count = await database.attempt.count({ where });
	return { attempts: rows.map((row) => pastOf(row, now)), pages: Math.max(1, Math.ceil(count / PAGE)) };
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
	const now = new Date();
	return rows.map((row) => pastOf(row, now));
}
