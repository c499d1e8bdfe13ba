// What a learner finds when they come back: what is due, what was missed, what they did last.
import "server-only";
import { listRecentAttempts, type PastAttempt } from "./history";
import { listMissed } from "./missed";
import { countDue } from "./review-queue";
import type { Learner } from "./session";

export type Today = {
	due: number;
	fresh: number;
	missed: number;
	recent: PastAttempt[];
	/** The one thing to do now. */
	next: { do: "resume"; attemptId: string } | { do: "review" | "missed" | "fresh" | "quiz" };
};

export async function readToday(learner: Learner): Promise<Today> {
	const { due, fresh } = await countDue(learner);
	const missed = await listMissed(learner);
	const recent = await listRecentAttempts(learner);
	const drillable = missed.some((entry) => entry.drillable);
	return { due, fresh, missed: missed.length, recent, next: nextOf(due, fresh, drillable, recent) };
}

/** An open attempt first, then what is due, then what was missed, then something new. */
function nextOf(due: number, fresh: number, drillable: boolean, recent: PastAttempt[]): Today["next"] {
	const open = recent.find((attempt) => attempt.canGoOn && attempt.answered > 0);
	if (open) return { do: "resume", attemptId: open.id };
	if (due > 0) return { do: "review" };
	if (drillable) return { do: "missed" };
	return { do: fresh > 0 ? "fresh" : "quiz" };
}
