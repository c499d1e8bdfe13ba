import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Card, foldCard } from "./card";
import { learnerDay } from "./learner-day";
import { LEECH_LAPSES } from "./leech";
import type { ChangeEvent, LogEvent } from "./log-event";
import { DEFAULT_WEIGHTS, nextMemory, type Weights } from "./memory";
import { isMissed } from "./missed";
import type { Rating } from "./rating";
import { answerAt, PUBLISHED, TOKYO } from "./test-events";

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 3, 10, 3);
const QUESTION = { questionId: "kasuga-founded", fuzz: true };
/** Weights by which everything is remembered half as long. */
const SHORT: Weights = DEFAULT_WEIGHTS.map((weight, index) => (index < 4 ? weight / 2 : weight));
const versions = (current: number) => ({
	current,
	of: (version: number) => (version === 0 ? DEFAULT_WEIGHTS : SHORT),
});
const fold = (log: readonly LogEvent[], current = 0): Card => foldCard(log, QUESTION, versions(current));

const happened = (at: number, id = `c${at}`) => ({
	id,
	answeredAt: new Date(at),
	learnerDay: learnerDay(new Date(at), TOKYO),
});
const undo = (target: LogEvent, at: number): LogEvent => ({
	...happened(at, `u-${target.id}`),
	type: "undo",
	undoes: target.id,
});

describe("what a learner does to a card", () => {
	const known = answerAt(NOON, 4);
	const state = fold([known]).state;

	test("suspended it keeps its memory, until unsuspended", () => {
		const suspend = { ...happened(NOON + DAY), type: "suspend" } as const;
		expect(fold([known, suspend])).toEqual({ state, suspended: true, buriedOn: null });
		expect(fold([suspend]).state).toBeNull();
		const back = { ...happened(NOON + 2 * DAY), type: "unsuspend" } as const;
		expect(fold([known, suspend, back])).toEqual(fold([known]));
	});

	test("buried it is put aside for the learner day it was buried on", () => {
		const bury = { ...happened(NOON + DAY), type: "bury" } as const;
		expect(fold([known, bury])).toEqual({ state, suspended: false, buriedOn: bury.learnerDay });
	});

	test("reset it is new, and what comes after is its first answer", () => {
		const reset = { ...happened(NOON + DAY), type: "reset" } as const;
		const suspend = { ...happened(NOON + 1), type: "suspend" } as const;
		expect(fold([known, suspend, reset])).toEqual({ state: null, suspended: false, buriedOn: null });
		const again = answerAt(NOON + 5 * DAY, 3);
		expect(fold([known, reset, again])).toEqual(fold([again]));
	});

	test("given a day it is due then, out of its steps too; a new one has none", () => {
		const due = { ...happened(NOON + 60_000), type: "set-due", dueDay: known.learnerDay + 40 } as const;
		expect(fold([known, due]).state).toEqual({ ...state, dueDay: known.learnerDay + 40 });
		const learning = answerAt(NOON, 1);
		const moved = fold([learning, due]).state;
		expect(moved).toMatchObject({ phase: "review", dueDay: known.learnerDay + 40 });
		expect([moved?.step, moved?.dueAt]).toEqual([undefined, undefined]);
		expect(fold([due]).state).toBeNull();
	});

	test("a leech is suspended at 8 lapses and every 4 after, and can be unsuspended between", () => {
		const log: LogEvent[] = [answerAt(NOON, 4)];
		const suspendedAt: number[] = [];
		for (let lapse = 1; lapse <= LEECH_LAPSES + 4; lapse++) {
			const at = NOON + lapse * 2 * DAY;
			log.push(answerAt(at, 1), answerAt(at + 1, 3));
			if (!fold(log).suspended) continue;
			suspendedAt.push(lapse);
			log.push({ ...happened(at + 2), type: "unsuspend" });
		}
		expect(suspendedAt).toEqual([8, 12]);
		expect(fold(log).state?.lapses).toBe(12);
	});
});

describe("new weights", () => {
	const first = answerAt(NOON, 3, { inReview: false });
	const due = fold([first], 0).state?.dueDay;

	test("change the memory at once, and the due day at the next answer", () => {
		const { state } = fold([first], 1);
		expect(state?.stability).toBe(nextMemory(null, 0, 3, SHORT).stability);
		expect(state?.dueDay).toBe(due);
		const next = answerAt(NOON + 3 * DAY, 3, { inReview: false, aim: { ...PUBLISHED, weights: 1 } });
		const all = [first, next].map((event) => ({ ...event, aim: { ...PUBLISHED, weights: 1 } }));
		expect(fold([first, next], 1)).toEqual(fold(all, 1));
	});

	test("or on request, by the retention of then; a day that was set by hand stays", () => {
		const aim = { weights: 1, retention: 0.9, optionCount: 0 };
		const ask = { ...happened(NOON + DAY), type: "new-weights", aim } as const;
		expect(fold([first, ask], 1).state?.dueDay).toBe(fold([{ ...first, aim }], 1).state?.dueDay);
		const lower = { ...ask, aim: { ...aim, retention: 0.7 } };
		expect(fold([first, lower], 1).state?.dueDay).toBeGreaterThan(fold([first, ask], 1).state?.dueDay ?? 0);
		const byHand = { ...happened(NOON + 1), type: "set-due", dueDay: first.learnerDay + 99 } as const;
		expect(fold([first, byHand, lower], 1).state?.dueDay).toBe(first.learnerDay + 99);
	});

	test("taken back, the memory is what it was, with what was answered meanwhile", () => {
		const later = answerAt(NOON + 3 * DAY, 3, { aim: { ...PUBLISHED, weights: 1 } });
		expect(fold([first, later], 0).state?.stability).toBe(
			fold([first, { ...later, aim: PUBLISHED }], 0).state?.stability,
		);
	});
});

const gaps = fc.oneof(
	fc.constant(0),
	fc.integer({ min: 0, max: 20 * 60_000 }),
	fc.integer({ min: 0, max: 40 * DAY }),
);
const kinds = fc.oneof(
	{ weight: 12, arbitrary: fc.constant("answer" as const) },
	{ weight: 3, arbitrary: fc.constant("undo" as const) },
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			...([
				"suspend",
				"unsuspend",
				"bury",
				"reset",
				"set-due",
				"new-weights",
			] as const satisfies ChangeEvent["type"][]),
		),
	},
);
const drawn = fc.record({
	gap: gaps,
	kind: kinds,
	rating: fc.constantFrom<Rating>(1, 1, 2, 3, 3, 4),
	inReview: fc.boolean(),
	practice: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
	version: fc.integer({ min: 0, max: 1 }),
	retention: fc.constantFrom(0.8, 0.9, 0.95),
	optionCount: fc.constantFrom(0, 4),
	target: fc.nat(),
	device: fc.constantFrom("a", "b"),
	/** How long it takes to arrive: the other device may have no network for weeks. */
	delay: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 * DAY })),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** What happened, in its order, with when each arrived: two devices, answers, changes and undos, some at one instant. */
const histories = fc.array(drawn, { maxLength: 25 }).map((draws) => {
	let at = NOON;
	const log: { event: LogEvent; arrived: number }[] = [];
	draws.forEach((draw, index) => {
		at += draw.gap;
		const event = eventOf(
			draw,
			at,
			index,
			log.map(({ event }) => event),
		);
		if (event) log.push({ event, arrived: at + draw.delay });
	});
	return log;
});

function eventOf(draw: Drawn, at: number, index: number, before: LogEvent[]): LogEvent | null {
	const { kind, rating, inReview, retention, optionCount } = draw;
	const base = happened(at, `${draw.device}${(index * 7919) % 1000}`);
	const aim = { weights: draw.version, retention, optionCount };
	switch (kind) {
		case "answer":
			return answerAt(at, rating, {
				...base,
				inReview,
				aim,
				effect: draw.practice ? "practice" : "schedules",
			});
		case "undo": {
			const target = before[draw.target % Math.max(1, before.length)];
			return target && target.type !== "undo" ? { ...base, type: "undo", undoes: target.id } : null;
		}
		case "set-due":
			return { ...base, type: kind, dueDay: base.learnerDay + (draw.target % 400) };
		case "new-weights":
			return { ...base, type: kind, aim };
		default:
			return { ...base, type: kind };
	}
}

describe("over 10,000 random histories", () => {
	test("a card is the fold of its log, however late and from whichever device it arrives", () => {
		fc.assert(
			fc.property(histories, fc.constantFrom(0, 1), (history, current) => {
				const card = fold(
					history.map(({ event }) => event),
					current,
				);
				const arrived = history.toSorted((a, b) => a.arrived - b.arrived).map(({ event }) => event);
				expect(fold(arrived, current)).toEqual(card);
				expect(isMissed(arrived)).toBe(isMissed(history.map(({ event }) => event)));
			}),
			{ numRuns: 10_000 },
		);
	});

	test("an event taken back, whichever and whenever, leaves the card as if it had never been", () => {
		fc.assert(
			fc.property(histories, fc.nat(), fc.constantFrom(0, 1), (history, nth, current) => {
				const log = history.map(({ event }) => event);
				const candidates = log.filter(({ type }) => type !== "undo");
				const target = candidates[nth % Math.max(1, candidates.length)];
				if (!target) return;
				const without = log.filter((event) => event !== target);
				const at = (log.at(-1)?.answeredAt.getTime() ?? NOON) + 1;
				expect(fold([...log, undo(target, at)], current)).toEqual(fold(without, current));
			}),
			{ numRuns: 2_000 },
		);
	});

	test("thirty undone one after the other bring back the card byte for byte", () => {
		fc.assert(
			fc.property(histories, (history) => {
				const log = history.map(({ event }) => event).filter(({ type }) => type !== "undo");
				const cards = log.map((_, count) => JSON.stringify(fold(log.slice(0, count))));
				let at = (log.at(-1)?.answeredAt.getTime() ?? NOON) + 1;
				const undone: LogEvent[] = [...log];
				for (let last = log.length - 1; last >= Math.max(0, log.length - 30); last--) {
					undone.push(undo(log[last] as LogEvent, at++));
					expect(JSON.stringify(fold(undone))).toBe(cards[last]);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
