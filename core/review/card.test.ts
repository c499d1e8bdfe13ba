import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectOf } from "./answer-log";
import { type CardSettings, type CardState, cardAfter, foldCard } from "./card";
import { elapsedDays, learnerDay } from "./learner-day";
import { DEFAULT_WEIGHTS, nextMemory } from "./memory";
import type { Rating } from "./rating";
import { PUBLISHED as aim, answerAt as answer, TOKYO } from "./test-events";

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOON = Date.UTC(2026, 3, 10, 3);
const settings: CardSettings = { questionId: "kasuga-founded", weights: DEFAULT_WEIGHTS, fuzz: false };
const published = { current: 0, of: () => DEFAULT_WEIGHTS };

/** The moment a card is due: its step, or its due day at the hour of its last answer. */
function dueMoment(card: CardState, last: number): number {
	if (card.dueAt) return card.dueAt.getTime();
	return last + ((card.dueDay ?? card.lastDay) - card.lastDay) * DAY;
}

// py-fsrs test_review_card, ts-fsrs FSRS-6.test.ts::ivl_history
test("V1: the intervals of a history with steps, each answer given when due", () => {
	const ratings: Rating[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
	let at = Date.UTC(2022, 10, 29, 12, 30);
	let card: CardState | null = null;
	const days: number[] = [];
	for (const rating of ratings) {
		const next: CardState = cardAfter(card, answer(at, rating), settings);
		days.push(next.dueDay === undefined ? 0 : next.dueDay - next.lastDay);
		at = dueMoment(next, at);
		card = next;
	}
	expect(days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
	expect(card).toMatchObject({ phase: "review", reps: 13, lapses: 1 });
});

describe("inside review", () => {
	const first = (rating: Rating) => cardAfter(null, answer(NOON, rating), settings);
	const minutes = (card: CardState | null, from = NOON) =>
		card?.dueAt && (card.dueAt.getTime() - from) / MINUTE;

	test("V5: the first answer leads to 1, 6 or 10 minutes, or 8 days", () => {
		expect([1, 2, 3].map((rating) => minutes(first(rating as Rating)))).toEqual([1, 6, 10]);
		expect([1, 2, 3].map((rating) => first(rating as Rating)?.phase)).toEqual(Array(3).fill("learning"));
		const easy = first(4);
		expect(easy).toMatchObject({ phase: "review", reps: 1, lapses: 0 });
		expect(easy?.dueDay).toBe((easy?.lastDay ?? 0) + 8);
		expect(easy?.dueAt).toBeUndefined();
	});

	test("the second step: Again back to the first, Hard the same again, Good and Easy graduate", () => {
		const at = NOON + 10 * MINUTE;
		const second = (rating: Rating) => cardAfter(first(3), answer(at, rating), settings);
		expect(second(1)).toMatchObject({ phase: "learning", step: 0 });
		expect(minutes(second(1), at)).toBe(1);
		expect(second(2)).toMatchObject({ phase: "learning", step: 1 });
		expect(minutes(second(2), at)).toBe(10);
		expect(second(3)?.phase).toBe("review");
		expect(second(4)?.phase).toBe("review");
		expect(second(4)?.dueDay ?? 0).toBeGreaterThan(second(3)?.dueDay ?? 0);
	});

	test("forgetting is a lapse and one step; failing the step again is not another lapse", () => {
		const known = first(4);
		const at = NOON + 8 * DAY;
		const forgotten = cardAfter(known, answer(at, 1), settings);
		expect(forgotten).toMatchObject({ phase: "relearning", step: 0, lapses: 1 });
		expect(forgotten?.dueDay).toBeUndefined();
		expect(minutes(forgotten, at)).toBe(10);
		const later = at + 10 * MINUTE;
		const hard = cardAfter(forgotten, answer(later, 2), settings);
		expect(hard?.phase).toBe("relearning");
		expect(minutes(hard, later)).toBe(15);
		expect(cardAfter(forgotten, answer(later, 1), settings)).toMatchObject({
			phase: "relearning",
			lapses: 1,
		});
		expect(cardAfter(forgotten, answer(later, 3), settings)).toMatchObject({ phase: "review", lapses: 1 });
	});
});

describe("outside review", () => {
	const outside = { inReview: false, presentation: "typed" } as const;

	test("a right answer graduates a new card at once, a wrong one is due in ten minutes", () => {
		const day = learnerDay(new Date(NOON), TOKYO);
		expect(cardAfter(null, answer(NOON, 3, outside), settings)).toMatchObject({
			phase: "review",
			dueDay: day + 2,
		});
		expect(cardAfter(null, answer(NOON, 2, outside), settings)).toMatchObject({
			phase: "review",
			dueDay: day + 1,
		});
		const wrong = cardAfter(null, answer(NOON, 1, outside), settings);
		expect(wrong).toMatchObject({
			phase: "relearning",
			step: 0,
			lapses: 0,
			dueAt: new Date(NOON + 10 * MINUTE),
		});
		const drilled = cardAfter(wrong, answer(NOON + 10 * MINUTE, 3, outside), settings);
		expect(drilled).toMatchObject({ phase: "review", dueDay: day + 1 });
	});

	test("a step begun in review ends with a right answer elsewhere", () => {
		const learning = cardAfter(null, answer(NOON, 1), settings);
		expect(cardAfter(learning, answer(NOON + MINUTE, 3, outside), settings)?.phase).toBe("review");
	});
});

test("a repeat the same learner day uses the same-day formula, across midnight too, and is due tomorrow at least", () => {
	const evening = Date.UTC(2026, 3, 10, 14);
	const known = cardAfter(null, answer(evening, 4), settings);
	const night = cardAfter(known, answer(evening + 3 * 3_600_000, 3), settings);
	expect(night?.lastDay).toBe(known?.lastDay);
	expect(night?.stability).toBe(nextMemory(known, 0, 3, DEFAULT_WEIGHTS).stability);
	const morning = cardAfter(known, answer(evening + 10 * 3_600_000, 3), settings);
	expect(morning?.lastDay).toBe((known?.lastDay ?? 0) + 1);
	expect(morning?.stability).toBe(nextMemory(known, 1, 3, DEFAULT_WEIGHTS).stability);
});

test("practice never enters the memory", () => {
	const known = [answer(NOON, 3)];
	const practised = [...known, answer(NOON + DAY, 1, { effect: "practice" })];
	expect(foldCard(practised, settings, published)).toEqual(foldCard(known, settings, published));
	expect(foldCard(practised.slice(1), settings, published).state).toBeNull();
});

test("a question that will be a choice comes back sooner than one that will not", () => {
	const due = (optionCount: number) =>
		cardAfter(
			null,
			answer(NOON, 3, { inReview: false, aim: { ...aim, optionCount, retention: 0.8 } }),
			settings,
		).dueDay ?? 0;
	expect(due(4)).toBeLessThan(due(0));
});

/** Histories of answers up to weeks apart, in and out of review, some of them practice, some at one instant. */
const histories = fc
	.array(
		fc.record({
			gap: fc.oneof(
				fc.constant(0),
				fc.integer({ min: 0, max: 20 * MINUTE }),
				fc.integer({ min: 0, max: 40 * DAY }),
			),
			rating: fc.constantFrom<Rating>(1, 1, 2, 3, 3, 4),
			inReview: fc.boolean(),
			practice: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
		}),
		{ maxLength: 25 },
	)
	.map((answers) => {
		let at = NOON;
		return answers.map(({ gap, rating, inReview, practice }, index) => {
			at += gap;
			const id = `e${(index * 7919) % 1000}`;
			return answer(at, rating, { id, inReview, effect: practice ? "practice" : "schedules" });
		});
	});

describe("over random histories", () => {
	const fuzzy = { ...settings, fuzz: true };
	const withOptions = { aim: { ...aim, optionCount: 4 } };

	test("a card is due by a step or by a day never before tomorrow, and counts its reps and lapses", () => {
		fc.assert(
			fc.property(histories, (events) => {
				let card: CardState | null = null;
				let lapses = 0;
				let reps = 0;
				for (const event of events.filter(({ effect }) => effect !== "practice")) {
					const before: CardState | null = card;
					card = cardAfter(before, { ...event, ...withOptions }, fuzzy);
					reps += 1;
					if (before?.phase === "review" && event.rating === 1) lapses += 1;
					expect(card).toMatchObject({ reps, lapses, lastDay: event.learnerDay });
					if (card.phase === "review") {
						expect(card.dueDay).toBeGreaterThan(event.learnerDay);
						expect(Number.isInteger(card.dueDay)).toBe(true);
						expect([card.dueAt, card.step]).toEqual([undefined, undefined]);
					} else {
						expect(card.dueDay).toBeUndefined();
						expect(card.dueAt?.getTime()).toBeGreaterThan(event.answeredAt.getTime());
						expect(card.step).toBeGreaterThanOrEqual(0);
					}
				}
			}),
			{ numRuns: 500 },
		);
	});

	test("a clock or a learner going back counts as the same day and throws nothing", () => {
		fc.assert(
			fc.property(histories, fc.array(fc.integer({ min: -60, max: 3 })), (events, shifts) => {
				let card: CardState | null = null;
				events.forEach((event, index) => {
					const back = { ...event, learnerDay: event.learnerDay + (shifts[index] ?? 0) };
					const next: CardState = cardAfter(card, back, fuzzy);
					if (card) {
						expect(next.lastDay).toBe(card.lastDay + elapsedDays(card.lastDay, back.learnerDay));
						if (next.phase === "review")
							expect(next.dueDay).toBeGreaterThan(Math.max(next.lastDay, back.learnerDay));
					}
					card = next;
				});
			}),
			{ numRuns: 300 },
		);
	});

	test("only the first answer of a learner day schedules, by the effect that is written down", () => {
		fc.assert(
			fc.property(histories, (events) => {
				const scheduled = new Set<number>();
				let card: CardState | null = null;
				for (const event of events.filter(({ effect }) => effect !== "practice")) {
					const effect = effectOf(card, event.learnerDay, false);
					expect(effect).toBe(scheduled.has(event.learnerDay) ? "same-day" : "schedules");
					scheduled.add(event.learnerDay);
					card = cardAfter(card, event, fuzzy);
				}
			}),
			{ numRuns: 200 },
		);
	});
});
