// Whether the terms of an assignment can be kept.
import type { FeedbackTime, Terms } from "./assignment";

export type TermsFault = "due-before-opening" | "closes-before-due" | "never-told" | "nothing-allowed";

type Wanted = Pick<Terms, "opensAt" | "dueAt" | "closesAt"> & {
	feedback: FeedbackTime;
	choices: boolean;
	typed: boolean;
	clauses: boolean;
};

/** What is wrong with terms, by the field that it is told at. */
export function termsFaults(wanted: Wanted): Record<string, TermsFault> {
	const { opensAt, dueAt, closesAt, feedback } = wanted;
	const faults: Record<string, TermsFault> = {};
	if (dueAt && dueAt <= opensAt) faults.dueAt = "due-before-opening";
	if (closesAt && closesAt <= (dueAt ?? opensAt) && closesAt.getTime() !== dueAt?.getTime())
		faults.closesAt = "closes-before-due";
	if (feedback === "after-due" && !dueAt && !closesAt) faults.feedback = "never-told";
	if (!wanted.choices && !wanted.typed && !wanted.clauses) faults.choices = "nothing-allowed";
	return faults;
}
