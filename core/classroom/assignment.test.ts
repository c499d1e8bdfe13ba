import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	deadlineOf,
	feedbackIsOpen,
	isWithheld,
	phaseAt,
	submittedAt,
	type Terms,
	termsFor,
} from "./assignment";

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 3, 10, hour, minute));
const terms = (changes: Partial<Terms> = {}): Terms => ({
	...{ opensAt: at(9), dueAt: at(12), closesAt: at(14), timeLimitMinutes: 30, attempts: 1 },
	...changes,
});
const NO_EXTRA = { dueAt: null, closesAt: null, timeLimitMinutes: null, attempts: null };

test("opens, is late after it is due, and closes", () => {
	expect(
		[at(8, 59), at(9), at(12), at(12, 1), at(13, 59), at(14)].map((now) => phaseAt(terms(), now)),
	).toEqual(["upcoming", "open", "open", "late", "late", "closed"]);
	expect(phaseAt(terms({ dueAt: null, closesAt: null }), at(23))).toBe("open");
});

describe("what was agreed with one learner", () => {
	test("holds in place of what holds for all, and nothing else changes", () => {
		expect(termsFor(terms(), null)).toEqual(terms());
		expect(termsFor(terms(), NO_EXTRA)).toEqual(terms());
		expect(termsFor(terms(), { ...NO_EXTRA, attempts: 3 })).toEqual(terms({ attempts: 3 }));
	});

	test("extra time moves the closing time by as much, a later due date to it at least", () => {
		expect(termsFor(terms(), { ...NO_EXTRA, timeLimitMinutes: 60 })).toEqual(
			terms({ timeLimitMinutes: 60, closesAt: at(14, 30) }),
		);
		expect(termsFor(terms(), { ...NO_EXTRA, dueAt: at(20) })).toEqual(
			terms({ dueAt: at(20), closesAt: at(20) }),
		);
		expect(termsFor(terms(), { ...NO_EXTRA, dueAt: at(20), closesAt: at(21) }).closesAt).toEqual(at(21));
	});

	test("never leaves them less than the others", () => {
		const minutes = fc.option(fc.integer({ min: 30, max: 300 }), { nil: null });
		const date = fc.option(
			fc.integer({ min: 12, max: 40 }).map((hour) => at(hour)),
			{ nil: null },
		);
		fc.assert(
			fc.property(minutes, date, (timeLimitMinutes, dueAt) => {
				const theirs = termsFor(terms(), { ...NO_EXTRA, timeLimitMinutes, dueAt });
				expect(theirs.closesAt?.getTime()).toBeGreaterThanOrEqual(at(14).getTime());
				const start = at(13, 59);
				const deadline = deadlineOf(theirs, start)?.getTime() ?? 0;
				expect(deadline).toBeGreaterThanOrEqual(deadlineOf(terms(), start)?.getTime() ?? 0);
			}),
		);
	});
});

test("an attempt ends with its time or with the closing, whichever is first", () => {
	expect(deadlineOf(terms(), at(10))).toEqual(at(10, 30));
	expect(deadlineOf(terms(), at(13, 50))).toEqual(at(14));
	expect(deadlineOf(terms({ timeLimitMinutes: null }), at(10))).toEqual(at(14));
	expect(deadlineOf(terms({ closesAt: null }), at(10))).toEqual(at(10, 30));
	expect(deadlineOf(terms({ closesAt: null, timeLimitMinutes: null }), at(10))).toBe(null);
});

test("an attempt past its deadline counts as handed in at it, whenever somebody looks", () => {
	const open = { finishedAt: null, deadlineAt: at(10, 30) };
	expect(submittedAt(open, at(10, 29))).toBe(null);
	expect(submittedAt(open, at(10, 30))).toEqual(at(10, 30));
	expect(submittedAt(open, at(23))).toEqual(at(10, 30));
	expect(submittedAt({ ...open, finishedAt: at(10, 5) }, at(23))).toEqual(at(10, 5));
	expect(submittedAt({ finishedAt: null, deadlineAt: null }, at(23))).toBe(null);
});

test("feedback opens at once, when handed in, or at one's own due date once handed in", () => {
	expect(feedbackIsOpen("at-once", terms(), null, at(10))).toBe(true);
	expect(feedbackIsOpen("after-submission", terms(), null, at(13))).toBe(false);
	expect(feedbackIsOpen("after-submission", terms(), at(10), at(10))).toBe(true);
	expect(feedbackIsOpen("after-due", terms(), at(10), at(11, 59))).toBe(false);
	expect(feedbackIsOpen("after-due", terms(), at(10), at(12))).toBe(true);
	expect(feedbackIsOpen("after-due", terms(), null, at(13))).toBe(false);
	expect(feedbackIsOpen("after-due", terms({ dueAt: null }), at(10), at(13, 59))).toBe(false);
	expect(feedbackIsOpen("after-due", terms({ dueAt: null, closesAt: null }), at(10), at(23))).toBe(false);
});

test("what is asked is withheld elsewhere from the opening until it is told or can be asked no more", () => {
	expect(isWithheld("at-once", terms(), [], at(10))).toBe(false);
	for (const feedback of ["after-submission", "after-due"] as const) {
		expect(isWithheld(feedback, terms(), [], at(8))).toBe(false);
		expect(isWithheld(feedback, terms(), [], at(9))).toBe(true);
		expect(isWithheld(feedback, terms(), [null], at(10))).toBe(true);
	}
	expect(isWithheld("after-submission", terms(), [at(10)], at(10))).toBe(false);
	expect(isWithheld("after-submission", terms({ attempts: 2 }), [at(10), null], at(11))).toBe(true);
	expect(isWithheld("after-submission", terms(), [], at(14))).toBe(false);
	expect(isWithheld("after-due", terms(), [at(10)], at(11))).toBe(true);
	expect(isWithheld("after-due", terms(), [at(10)], at(12))).toBe(false);
});

test("wherever an attempt says what is right, nothing of it is withheld, and the other way round", () => {
	const hour = fc.integer({ min: 8, max: 16 });
	const feedback = fc.constantFrom("after-submission" as const, "after-due" as const);
	fc.assert(
		fc.property(feedback, hour, fc.integer({ min: 9, max: 13 }), (when, now, submitted) => {
			if (now < submitted) return;
			const isOpen = feedbackIsOpen(when, terms(), at(submitted), at(now));
			expect(isWithheld(when, terms(), [at(submitted)], at(now))).toBe(!isOpen);
		}),
	);
});
