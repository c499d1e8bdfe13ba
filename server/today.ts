// What a learner finds when they come back: what is due, what was missed, what they did last.
import "server-only";
import { database } from "./database";
import { countDue } from "./reviews";
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
		where: { userId: learner.id },
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
			mode,
			setTitle: set?.title ?? null,
			startedAt: createdAt,
			finished: finishedAt !== null,
			answered: verdicts.length,
			right: verdicts.filter((verdict) => verdict === "right").length,
			total: items.length,
		};
	});
}

export async function countMissed(learner: Learner): Promise<number> {
	return database.card.count({ where: { userId: learner.id, missed: true } });
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
	const [{ due, fresh }, missed, recent] = [
		await countDue(learner),
		await countMissed(learner),
		await listRecentAttempts(learner),
	];
	return { due, fresh, missed, recent, next: nextOf(due, fresh, missed, recent) };
}

/** An open attempt first, then what is due, then what was missed, then something new. */
function nextOf(due: number, fresh: number, missed: number, recent: RecentAttempt[]): Today["next"] {
	const open = recent[0];
	if (open && !open.finished && open.answered > 0) return { do: "resume", attemptId: open.id };
	if (due > 0) return { do: "review" };
	if (missed > 0) return { do: "missed" };
	return fresh > 0 ? { do: "review" } : { do: "quiz" };
}

/** What was answered wrong and is not yet right twice since, oldest first, with the set it can be drilled in. */
export async function listMissed(learner: Learner) {
	const cards = await database.card.findMany({
		where: { userId: learner.id, missed: true },
		orderBy: { lastDay: "asc" },
		select: {
			questionId: true,
			question: {
				select: {
					revisions: { orderBy: { number: "desc" }, take: 1, select: { stem: true } },
					setItems: { select: { set: { select: { id: true, title: true, position: true } } } },
				},
			},
		},
	});
	return cards.map(({ questionId, question }) => {
		const sets = question.setItems.map((item) => item.set).sort((a, b) => a.position - b.position);
		return { questionId, stem: question.revisions[0]?.stem ?? "", sets };
	});
}
