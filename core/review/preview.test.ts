import fc from "fast-check";
import { expect, test } from "vitest";
import { logAnswer } from "./answer-log";
import { type CardState, cardAfter } from "./card";
import { learnerDay } from "./learner-day";
import { DEFAULT_WEIGHTS } from "./memory";
import { previewIntervals } from "./preview";
import { RATINGS } from "./rating";

const clock = { timeZone: "America/New_York", dayStartHour: 4 };
const aim = { weights: 0, retention: 0.9, optionCount: 4 };
const base = { weights: DEFAULT_WEIGHTS, aim, fuzz: true, ...clock };

const moments = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) });
const cards = fc.record({
	phase: fc.constantFrom<CardState["phase"]>("learning", "review", "relearning"),
	step: fc.integer({ min: 0, max: 1 }),
	stability: fc.double({ min: 0.001, max: 5_000, noNaN: true }),
	difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
	ago: fc.integer({ min: -2, max: 900 }),
	reps: fc.integer({ min: 1, max: 60 }),
	lapses: fc.integer({ min: 0, max: 9 }),
});

test("a button's interval is what is stored, 4,000 of 4,000", () => {
	fc.assert(
		fc.property(
			moments,
			fc.option(cards, { freq: 8 }),
			fc.string({ minLength: 1 }),
			fc.boolean(),
			(at, drawn, questionId, inReview) => {
				const now = new Date(at);
				const today = learnerDay(now, clock.timeZone, clock.dayStartHour);
				const card = drawn && stateOf(drawn, today, now);
				const settings = { ...base, questionId };
				const preview = previewIntervals(card, now, settings, inReview);
				for (const rating of RATINGS) {
					const given = {
						answeredAt: now,
						rating,
						presentation: "flashcard",
						inReview,
						practice: false,
						aim,
					} as const;
					const stored = cardAfter(card, logAnswer(card, given, clock), settings);
					const shown = preview[rating];
					if ("dueAt" in shown) {
						expect(shown.dueAt).toEqual(stored.dueAt);
						expect(shown.intervalMinutes).toBe((Number(stored.dueAt) - at) / 60_000);
					} else {
						expect(stored.dueAt).toBeUndefined();
						expect(shown).toEqual({ dueDay: stored.dueDay, intervalDays: (stored.dueDay ?? 0) - today });
					}
				}
				if (card?.phase === "review") expectRising(RATINGS.slice(1).map((rating) => preview[rating]));
			},
		),
		{ numRuns: 1_000 },
	);
});

type Drawn = Omit<CardState, "step" | "lastDay" | "dueDay" | "dueAt"> & { step: number; ago: number };

function stateOf({ ago, step, ...rest }: Drawn, today: number, now: Date): CardState {
	const state = { ...rest, lastDay: today - ago };
	if (state.phase === "review") return { ...state, dueDay: today };
	return { ...state, step: state.phase === "learning" ? step : 0, dueAt: now };
}

function expectRising(previews: readonly object[]) {
	const days = previews.map((preview) => ("intervalDays" in preview ? Number(preview.intervalDays) : 0));
	expect(
		days.every((interval, index) => index === 0 || interval > (days[index - 1] ?? 0) || interval >= 36_000),
	).toBe(true);
}

test("a new card's buttons: 1, 6 and 10 minutes, and days", () => {
	const now = new Date("2026-04-10T12:00:00Z");
	const preview = previewIntervals(null, now, { ...base, questionId: "q", fuzz: false });
	expect(preview).toMatchObject({
		1: { intervalMinutes: 1 },
		2: { intervalMinutes: 6 },
		3: { intervalMinutes: 10 },
		4: { intervalDays: 8 },
	});
});
