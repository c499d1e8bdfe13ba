// A memory between nodes of a grid lies at the four around it, in parts. So memories that come close count as one, and
// what is expected can be carried from day to day without branching for ever. As in fsrs-rs src/simulation.rs
// (WorkloadEstimator), but difficulty too goes by a logarithm: stability grows with 11 - difficulty.
import { LONGEST_INTERVAL_DAYS, type Memory } from "./memory";

const LEAST_STABILITY = 0.01;
/** Nodes from a stability to its double. */
const PER_DOUBLING = 4;
const STABILITIES = 1 + Math.ceil(PER_DOUBLING * Math.log2(LONGEST_INTERVAL_DAYS / LEAST_STABILITY));
/** Nodes from difficulty 10 to 1, closer the harder. */
const DIFFICULTIES = 10;

/** All nodes: every difficulty at each stability. */
export const NODES: readonly Memory[] = Array.from({ length: STABILITIES * DIFFICULTIES }, (_, node) => ({
	stability: LEAST_STABILITY * 2 ** (Math.floor(node / DIFFICULTIES) / PER_DOUBLING),
	difficulty: 11 - 10 ** ((node % DIFFICULTIES) / (DIFFICULTIES - 1)),
}));

export type Part = { node: number; share: number };

/** The nodes around a memory, and the share of it (0…1, 1 in all) at each; what lies outside of the grid is at its edge. */
export function partsOf({ stability, difficulty }: Memory): Part[] {
	const [low, high] = between(PER_DOUBLING * Math.log2(stability / LEAST_STABILITY), STABILITIES - 1);
	const [hard, easy] = between((DIFFICULTIES - 1) * Math.log10(11 - difficulty), DIFFICULTIES - 1);
	return [low, high].flatMap((row) =>
		[hard, easy].map((column) => ({
			node: row.at * DIFFICULTIES + column.at,
			share: row.share * column.share,
		})),
	);
}

function between(
	place: number,
	last: number,
): [{ at: number; share: number }, { at: number; share: number }] {
	const within = Math.max(0, Math.min(last, place));
	const below = Math.min(Math.floor(within), last - 1);
	return [
		{ at: below, share: below + 1 - within },
		{ at: below + 1, share: within - below },
	];
}
