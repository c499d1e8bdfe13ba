// What a learner finds when they come back: what is due, what was missed, what they did last.
import "server-only";
import { database } from "./database";
import { listMissed } from "./missed";
import { countDue } from "./review-queue";
import type { Learner } from "./session";

const RECENT = 5;

export type RecentAttempt = {
	id: string;
	setTitle: string | null;
	mode: "quiz" | "drill";
	startedAt: Date;
	finished: boolean;
	answered: number;
	right: number;
	total: number;
};

export async function listRecentAttempts(learner: Learner): Promise<RecentAttempt[]> {
	const rows = await database.attempt.findMany({
		where: { userId: learner.id, mode: { not: "assignment" } },
		orderBy: { createdAt: "desc" },
		take: RECENT,
		select: {
			id: true,
			mode: true,
			createdAt: true,
			finishedAt: true,
			set: { select: { title: true } },
			items: { select: { responses: { where: { sequence: 0 }, select: { verdict: true } } } },
		},
	});
	return rows.map(({ id, mode, createdAt, finishedAt, set, items }) => {
		const verdicts = items.flatMap((item) => item.responses.map((response) => response.verdict));
		return {
			id,
			mode: mode === "drill" ? mode : "quiz",
			setTitle: set?.title ?? null,
			startedAt: createdAt,
			finished: finishedAt !== null,
			answered: verdicts.length,
			right: verdicts.filter((verdict) => verdict === "right").length,
			total: items.length,
		};
	});
}

export type Today = {
	due: number;
	fresh: number;
	missed: number;
	recent: RecentAttempt[];
	/** The one thing to do now. */
	next: { do: "resume"; attemptId: string } | { do: "review" } | { do: "missed" } | { do: "quiz" };
};

export async function readToday(learner: Learner): Promise<Today> {
	const { due, fresh } = await countDue(learner);
	const missed = await listMissed(learner);
	const recent = await listRecentAttempts(learner);
	const drillable = missed.some((entry) => entry.drillable);
	return { due, fresh, missed: missed.length, recent, next: nextOf(due, fresh, drillable, recent) };
}

/** An open attempt first, then what is due, then what was missed, then something new. */
function nextOf(due: number, fresh: number, drillable: boolean, recent: RecentAttempt[]): Today["next"] {
	const open = recent.find((attempt) => !attempt.finished && attempt.answered > 0);
	if (open) return { do: "resume", attemptId: open.id };
	if (due > 0) return { do: "review" };
	if (drillable) return { do: "missed" };
	return fresh > 0 ? { do: "review" } : { do: "quiz" };
}
