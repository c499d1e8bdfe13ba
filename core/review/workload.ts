// What a target costs, told before it is chosen. Each card is reviewed on its due day and carried on by what is expected:
// as a Good answer in so far as it is recalled, else as a lapse that is relearned. No draws, so the same cards give the same
// figures. After Jarrett Ye's expected-workload, in fsrs-rs src/simulation.rs (expected_workload_with_existing_cards).
import type { CardState } from "./card";
import { elapsedDays } from "./learner-day";
import { intervalFor, type Memory, nextMemory, retrievability, type Weights } from "./memory";
import { NODES, type Part, partsOf } from "./memory-grid";
import { AGAIN, GOOD } from "./rating";

export type WorkloadSettings = {
	today: number;
	/** How many days to look ahead, today among them. */
	days: number;
	weights: Weights;
	/** What a review takes that is right, and one that is not, with the steps that follow it. */
	seconds: { right: number; wrong: number };
};

/** What is to be expected at a target. No new cards, no limit of the day; every answer given when it is due. */
export type Workload = {
	/** The share of answers to be right when due, 0…1. */
	target: number;
	reviewsPerDay: number;
	minutesPerDay: number;
	/** So many of the cards would not be recalled when the days are over. */
	forgotten: number;
};

/** Where the cards are, in parts: `mass[left][node]` has just been answered with so many days left. */
type Carried = { mass: Float64Array[]; right: number; wrong: number; forgotten: number };

type Scheduled = Pick<CardState, "stability" | "difficulty" | "lastDay" | "dueDay">;

/** The workload of the cards at each target. Days that are set stay as they are: a target counts from the next answer on. */
export function workloads(
	cards: readonly Scheduled[],
	targets: readonly number[],
	settings: WorkloadSettings,
): Workload[] {
	const start = firstReviews(cards, settings);
	return targets.map((target) => {
		const { right, wrong, forgotten } = carryOn(start, target, settings);
		const seconds = right * settings.seconds.right + wrong * settings.seconds.wrong;
		const { days } = settings;
		return { target, reviewsPerDay: (right + wrong) / days, minutesPerDay: seconds / 60 / days, forgotten };
	});
}

/** The first review of every card, which is the same whatever the target. */
function firstReviews(cards: readonly Scheduled[], { today, days, weights }: WorkloadSettings): Carried {
	const carried: Carried = { mass: emptyMass(days), right: 0, wrong: 0, forgotten: 0 };
	for (const card of cards) {
		const wait = elapsedDays(today, card.dueDay ?? today);
		if (wait >= days) {
			carried.forgotten += 1 - retrievability(card, elapsedDays(card.lastDay, today + days), weights);
			continue;
		}
		const review = reviewAfter(card, elapsedDays(card.lastDay, today + wait), weights);
		take(carried, review, 1, days - wait);
	}
	return carried;
}

/** All further reviews. Intervals are a day or more, so that a pass from the most days left to the fewest meets each part once. */
function carryOn(start: Carried, target: number, { days, weights }: WorkloadSettings): Carried {
	const carried = { ...start, mass: start.mass.map((row) => row.slice()) };
	const reviews = NODES.map((memory) => {
		const interval = Math.max(1, Math.round(intervalFor(memory.stability, target, weights)));
		return { memory, interval, review: interval < days ? reviewAfter(memory, interval, weights) : null };
	});
	for (let left = days; left > 0; left--) {
		for (const [node, { memory, interval, review }] of reviews.entries()) {
			const cards = carried.mass[left]?.[node] ?? 0;
			if (cards === 0) continue;
			if (review && interval < left) take(carried, review, cards, left - interval);
			else carried.forgotten += cards * (1 - retrievability(memory, left, weights));
		}
	}
	return carried;
}

type Review = { recall: number; right: Part[]; wrong: Part[] };

function reviewAfter(memory: Memory, elapsed: number, weights: Weights): Review {
	const lapsed = nextMemory(memory, elapsed, AGAIN, weights);
	return {
		recall: retrievability(memory, elapsed, weights),
		right: partsOf(nextMemory(memory, elapsed, GOOD, weights)),
		wrong: partsOf(nextMemory(lapsed, 0, GOOD, weights)),
	};
}

/** Counts a review of so many cards, and puts them where they are after it, with `left` days to go. */
function take(carried: Carried, { recall, right, wrong }: Review, cards: number, left: number): void {
	const row = carried.mass[left];
	if (!row) return;
	carried.right += cards * recall;
	carried.wrong += cards * (1 - recall);
	for (const { node, share } of right) row[node] = (row[node] ?? 0) + cards * recall * share;
	for (const { node, share } of wrong) row[node] = (row[node] ?? 0) + cards * (1 - recall) * share;
}

function emptyMass(days: number): Float64Array[] {
	return Array.from({ length: days + 1 }, () => new Float64Array(NODES.length));
}
