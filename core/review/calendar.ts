// The days studied: a column a week, and how long the learner has come day after day.

/** Answers of a learner day, of whatever effect; there may be several counts of one day, such as one an answer. */
export type DayCount = { learnerDay: number; answers: number };

/** `level` is 0 without an answer, else 1…4. */
export type CalendarDay = { day: number; answers: number; level: number };

/** The weekday of a learner day, 0 (Sunday) … 6: day 0, 1970-01-01, was a Thursday. */
function weekday(day: number): number {
	return (((day + 4) % 7) + 7) % 7;
}

/** The first learner day of the week that `day` is in, weeks beginning on the weekday `weekStart` (0: Sunday). */
export function startOfWeek(day: number, weekStart: number): number {
	return day - ((weekday(day) - weekStart + 7) % 7);
}

/** The weeks from one learner day to another, both included; each of seven days, null for those outside. */
export function calendarWeeks(
	counts: readonly DayCount[],
	firstDay: number,
	lastDay: number,
	weekStart: number,
): (CalendarDay | null)[][] {
	const answersOn = new Map<number, number>();
	for (const { learnerDay, answers } of counts) {
		if (learnerDay < firstDay || learnerDay > lastDay) continue;
		answersOn.set(learnerDay, (answersOn.get(learnerDay) ?? 0) + answers);
	}
	const levelOf = levels([...answersOn.values()].filter((answers) => answers > 0));
	const dayAt = (day: number) => {
		const answers = answersOn.get(day) ?? 0;
		return day < firstDay || day > lastDay ? null : { day, answers, level: levelOf(answers) };
	};
	const start = startOfWeek(firstDay, weekStart);
	const weeks = Math.ceil((lastDay - start + 1) / 7);
	return Array.from({ length: weeks }, (_, week) =>
		Array.from({ length: 7 }, (_, row) => dayAt(start + 7 * week + row)),
	);
}

/**
 * The quarter of the days studied in which a day lies, equal days in the same, the upper one. By rank and not by size,
 * since beside one day of cramming all others would look like nothing.
 */
function levels(studied: readonly number[]): (answers: number) => number {
	return (answers) => {
		if (answers === 0) return 0;
		return Math.ceil((4 * studied.filter((other) => other <= answers).length) / studied.length);
	};
}

/**
 * Days in a row on which anything was answered: those up to now, and the most there were. A day is not lost before it is
 * over: without an answer today yet, the row up to yesterday still stands.
 */
export function streaks(learnerDays: Iterable<number>, today: number): { current: number; longest: number } {
	const studied = [...new Set(learnerDays)].toSorted((a, b) => a - b);
	let row = 0;
	let longest = 0;
	for (const [index, day] of studied.entries()) {
		row = studied[index - 1] === day - 1 ? row + 1 : 1;
		longest = Math.max(longest, row);
	}
	// Whoever has flown west may have studied tomorrow already.
	const stands = (studied.at(-1) ?? Number.NEGATIVE_INFINITY) >= today - 1;
	return { current: stands ? row : 0, longest };
}
