// The memory of core/review against fsrs-rs itself, in native code. The formulas are the same; fsrs-rs computes them in
// 32 bits, ts-fsrs in 64 with every step rounded to eight decimals.
import {
	BindingMemoryState,
	FSRSBinding,
	FSRSBindingItem,
	FSRSBindingReview,
} from "@open-spaced-repetition/binding";
import { CLAMP_PARAMETERS } from "ts-fsrs";
import { expect, test } from "vitest";
import { logLoss } from "../core/review/log-loss";
import { DEFAULT_WEIGHTS, intervalFor, type Memory, nextMemory, type Weights } from "../core/review/memory";
import { RATINGS, type Rating } from "../core/review/rating";
import type { TrainingReview } from "../core/review/training-items";

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const random = seeded(2);
const between = (low: number, high: number) => low + (high - low) * random();

/** The bounds of the 21 weights in fsrs-rs src/parameter_clipper.rs, as `FSRS::new` uses them. */
const BOUNDS = CLAMP_PARAMETERS(2, false);
const anyWeights = (): Weights => BOUNDS.map(([low = 0, high = 0]) => Math.fround(between(low, high)));
/** The default ones, those with a weight that ts-fsrs by itself would lift to .01, and eight more. */
const WEIGHT_SETS = [DEFAULT_WEIGHTS, DEFAULT_WEIGHTS.with(19, 0), ...Array.from({ length: 8 }, anyWeights)];

const SHORTEST = 0.001;
const LONGEST = 36_500;
const anyStability = () => Math.fround(Math.exp(between(Math.log(SHORTEST), Math.log(LONGEST))));
const anyDifficulty = () => Math.fround(between(1, 10));

/** One in fifty at a bound. */
function anyMemory(): Memory {
	const atBound = random() < 0.02;
	const stability = random() < 0.5 ? SHORTEST : LONGEST;
	const difficulty = random() < 0.5 ? 1 : 10;
	return {
		stability: atBound ? stability : anyStability(),
		difficulty: atBound ? difficulty : anyDifficulty(),
	};
}

/** One answer in four on the same day, one in four on the next. */
function anyElapsed(): number {
	const kind = random();
	return kind < 0.25 ? 0 : kind < 0.5 ? 1 : Math.floor(between(0, 3_651));
}

const anyRating = () => RATINGS[Math.floor(random() * RATINGS.length)] ?? 3;

type State = Memory & { interval: number };

/** fsrs-rs's states after each rating, in the order of RATINGS. */
function statesAfter(binding: FSRSBinding, memory: Memory | null, days: number, retention = 0.9): State[] {
	const state = memory && new BindingMemoryState(memory.stability, memory.difficulty);
	const { again, hard, good, easy } = binding.nextStates(state, retention, days);
	return [again, hard, good, easy].map(({ memory: { stability, difficulty }, interval }) => {
		return { stability, difficulty, interval };
	});
}

const clamped = (stability: number) => Math.min(LONGEST, Math.max(SHORTEST, stability));
const apart = (actual: number, expected: number) => Math.abs(actual - expected) / expected;

/** What rounding has added to the chance of recall, and to the number next to one of which one is then taken. */
type Off = { recall: number; power: number };
const EXACT: Off = { recall: 0, power: 0 };

/** `stability_after_failure` and `stability_after_success` of fsrs-rs src/model.rs, in doubles, before they are clamped. */
function onLaterDay(
	{ stability, difficulty }: Memory,
	days: number,
	rating: Rating,
	weights: Weights,
	off: Off,
) {
	const w = (index: number) => weights[index] ?? Number.NaN;
	const recall = (1 + ((0.9 ** (-1 / w(20)) - 1) * days) / stability) ** -w(20) + off.recall;
	if (rating === 1) {
		const rest = (stability + 1) ** w(13) + off.power - 1;
		const failed = w(11) * difficulty ** -w(12) * rest * Math.exp((1 - recall) * w(14));
		return Math.min(failed, stability / Math.exp(w(17) * w(18)));
	}
	const rest = Math.exp((1 - recall) * w(10)) + off.power - 1;
	const growth = Math.exp(w(8)) * (11 - difficulty) * stability ** -w(9) * rest;
	return stability * (growth * (rating === 2 ? w(15) : rating === 4 ? w(16) : 1) + 1);
}

const MOST_APART = 1e-5;
/** One unit in the last place of a number next to one, in the 32 bits of fsrs-rs. */
const ULP = 2 ** -23;

/**
 * Whether a stability is fsrs-rs's. In two corners 32 bits cannot tell to within 1e-5, since one is taken from a number
 * next to one: in `(last_s + 1.0).powf(w[13]) - 1.0`, after Again where stability is hours at most, and in
 * `((1.0 - r) * w[10]).exp() - 1.0`, a day later, for weights that make much of little. There the same formula in
 * doubles is the reference, and one unit in the last place must account for all that fsrs-rs is off it.
 */
function compared(memory: Memory, days: number, rating: Rating, weights: Weights, theirs: number) {
	const ours = nextMemory(memory, days, rating, weights).stability;
	const raw = onLaterDay(memory, days, rating, weights, EXACT);
	const exact = clamped(raw);
	const movedBy = (recall: number, power: number) => {
		const moved = [1, -1].map((sign) =>
			onLaterDay(memory, days, rating, weights, { recall: -sign * recall, power: sign * power }),
		);
		return Math.max(...moved.map((stability) => Math.abs(stability - raw))) / exact;
	};
	const byUlp = movedBy(ULP, ULP);
	const inCorner = days > 0 && byUlp > MOST_APART / 2;
	if (!inCorner) return { inCorner, same: apart(ours, theirs) <= MOST_APART };
	return { inCorner, same: apart(ours, exact) <= MOST_APART && apart(theirs, exact) <= byUlp };
}

test("100,000 random memories, after each rating: stability within 1e-5 of itself, difficulty within 1e-4", () => {
	const wrong: object[] = [];
	let inCorners = 0;
	for (const weights of WEIGHT_SETS) {
		const binding = new FSRSBinding([...weights]);
		for (let count = 0; count < 100_000 / WEIGHT_SETS.length; count++) {
			const memory = anyMemory();
			const days = anyElapsed();
			statesAfter(binding, memory, days).forEach((theirs, index) => {
				const rating = RATINGS[index] ?? 3;
				const { inCorner, same } = compared(memory, days, rating, weights, theirs.stability);
				const { difficulty } = nextMemory(memory, days, rating, weights);
				if (inCorner && weights === DEFAULT_WEIGHTS) inCorners++;
				if (!(same && Math.abs(difficulty - theirs.difficulty) <= 1e-4))
					wrong.push({ weights, memory, days, rating, theirs });
			});
		}
	}
	expect(wrong.slice(0, 3)).toEqual([]);
	expect(inCorners / (400_000 / WEIGHT_SETS.length)).toBeLessThan(0.05); // with weights that people have, rare
});

test("new cards: the first stabilities as they are, difficulty within 1e-4", () => {
	for (const weights of [...WEIGHT_SETS, ...Array.from({ length: 1_000 }, anyWeights)]) {
		statesAfter(new FSRSBinding([...weights]), null, 0).forEach((theirs, index) => {
			const ours = nextMemory(null, 0, RATINGS[index] ?? 3, weights);
			expect(ours.stability).toBeCloseTo(theirs.stability, 5);
			expect(Math.abs(ours.difficulty - theirs.difficulty)).toBeLessThanOrEqual(1e-4);
		});
	}
});

test("intervals within 1e-5 of themselves, for retentions from .70 to .99", () => {
	const wrong: object[] = [];
	for (const weights of WEIGHT_SETS) {
		const binding = new FSRSBinding([...weights]);
		for (let percent = 70; percent <= 99; percent++) {
			for (let count = 0; count < 50; count++) {
				for (const { stability, interval } of statesAfter(
					binding,
					anyMemory(),
					anyElapsed(),
					percent / 100,
				)) {
					const ours = intervalFor(stability, percent / 100, weights);
					if (!(apart(ours, interval) <= MOST_APART))
						wrong.push({ weights, stability, percent, interval, ours });
				}
			}
		}
	}
	expect(wrong.slice(0, 3)).toEqual([]);
});

/** Answers on the same day and later ones; two later ones at the end, or fsrs-rs leaves the item out as an outlier. */
function anyItem(): TrainingReview[] {
	const answer = (elapsedDays: number) => ({ rating: anyRating(), elapsedDays });
	const later = () => answer(1 + Math.floor(random() ** 3 * 200));
	const amid = Array.from({ length: Math.floor(random() * 5) }, () => (random() < 0.5 ? answer(0) : later()));
	return [answer(0), ...amid, later(), later()];
}

test("the chance given to an answer after its history, as in fsrs-rs's own log loss, within 1e-4", () => {
	for (const weights of WEIGHT_SETS) {
		const binding = new FSRSBinding([...weights]);
		for (let count = 0; count < 500; count++) {
			const item = anyItem();
			const reviews = item.map(({ rating, elapsedDays }) => new FSRSBindingReview(rating, elapsedDays));
			const theirs = Math.exp(-binding.evaluate([new FSRSBindingItem(reviews)]).logLoss);
			expect(Math.abs(Math.exp(-logLoss([item], weights)) - theirs)).toBeLessThanOrEqual(1e-4);
		}
	}
});
