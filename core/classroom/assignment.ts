// When an assignment can be worked on, by one learner as agreed with them, and when it says what is right. All times are
// points in time; whoever shows them does so in the viewer's zone.

/** What holds for everybody. `attempts` null: as many as one likes. */
export type Terms = {
	opensAt: Date;
	dueAt: Date | null;
	closesAt: Date | null;
	timeLimitMinutes: number | null;
	attempts: number | null;
};

/** What was agreed with one learner; null: as for everybody. */
export type Extra = {
	dueAt: Date | null;
	closesAt: Date | null;
	timeLimitMinutes: number | null;
	attempts: number | null;
};

const MINUTE_MS = 60_000;

const later = (a: Date | null, b: Date | null) => (a && b && a.getTime() < b.getTime() ? b : a);

/**
 * The terms for one learner. More time and later dates move the closing time with them: who has an hour where others have
 * half of one can begin as late as they and still have it.
 */
export function termsFor(terms: Terms, extra: Extra | null): Terms {
	if (!extra) return terms;
	const dueAt = extra.dueAt ?? terms.dueAt;
	const timeLimitMinutes = extra.timeLimitMinutes ?? terms.timeLimitMinutes;
	const longerMs = Math.max(0, (timeLimitMinutes ?? 0) - (terms.timeLimitMinutes ?? 0)) * MINUTE_MS;
	const moved =
		terms.closesAt && terms.timeLimitMinutes !== null
			? new Date(terms.closesAt.getTime() + longerMs)
			: terms.closesAt;
	return {
		opensAt: terms.opensAt,
		dueAt,
		closesAt: extra.closesAt ?? later(moved, dueAt),
		timeLimitMinutes,
		attempts: extra.attempts ?? terms.attempts,
	};
}

export const PHASES = ["upcoming", "open", "late", "closed"] as const;
export type Phase = (typeof PHASES)[number];

/** Where an assignment stands at a time: `late` is past its due date and still taken. */
export function phaseAt({ opensAt, dueAt, closesAt }: Terms, now: Date): Phase {
	if (now < opensAt) return "upcoming";
	if (closesAt && now >= closesAt) return "closed";
	return dueAt && now > dueAt ? "late" : "open";
}

/** When an attempt begun at a time has to be handed in at the latest; null: any time. */
export function deadlineOf({ timeLimitMinutes, closesAt }: Terms, startedAt: Date): Date | null {
	const limit =
		timeLimitMinutes === null ? null : new Date(startedAt.getTime() + timeLimitMinutes * MINUTE_MS);
	if (!limit || !closesAt) return limit ?? closesAt;
	return limit < closesAt ? limit : closesAt;
}

/** When an attempt was handed in: by its learner, or by its deadline, whoever looks and whenever. Null: not yet. */
export function submittedAt(
	attempt: { finishedAt: Date | null; deadlineAt: Date | null },
	now: Date,
): Date | null {
	const { finishedAt, deadlineAt } = attempt;
	if (finishedAt) return finishedAt;
	return deadlineAt && deadlineAt <= now ? deadlineAt : null;
}

export const FEEDBACKS = ["at-once", "after-submission", "after-due"] as const;
/** When a learner is told what is right. */
export type FeedbackTime = (typeof FEEDBACKS)[number];

/** Whether a learner may be told about an attempt. After the due date (the closing time where there is none) means theirs. */
export function feedbackIsOpen(
	feedback: FeedbackTime,
	terms: Terms,
	submitted: Date | null,
	now: Date,
): boolean {
	switch (feedback) {
		case "at-once":
			return true;
		case "after-submission":
			return submitted !== null;
		case "after-due": {
			const opens = terms.dueAt ?? terms.closesAt;
			return submitted !== null && opens !== null && now >= opens;
		}
	}
}

/**
 * Whether a learner must not learn elsewhere what an assignment asks: it is open, says nothing yet, and they have not been
 * told by an attempt at it.
 */
export function isWithheld(
	feedback: FeedbackTime,
	terms: Terms,
	submissions: (Date | null)[],
	now: Date,
): boolean {
	if (feedback === "at-once" || now < terms.opensAt) return false;
	const opens = feedback === "after-due" ? (terms.dueAt ?? terms.closesAt) : null;
	const isWorking = submissions.some((submitted) => submitted === null);
	if (feedback === "after-due") return opens === null || now < opens || isWorking;
	if (isWorking) return true;
	return submissions.length === 0 && phaseAt(terms, now) !== "closed";
}
