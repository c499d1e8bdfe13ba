// How far a set is learnt, as pieces of one bar: what is known better stands higher, so that colour says nothing alone.
import { scaleLinear } from "d3-scale";
import type { Stage } from "@/core/review/mastery";

/** From the best known on. */
export const STAGE_ORDER = ["mastered", "young", "learning", "new", "suspended"] as const satisfies Stage[];

/** In per cent of the bar's room, each way; standing on its lower edge. */
export const STAGE_HEIGHTS: Record<Stage, number> = {
	mastered: 100,
	young: 70,
	learning: 40,
	new: 12,
	suspended: 100,
};

export type Segment = { stage: Stage; x: number; width: number; height: number };

/** The pieces that there are, side by side over the whole width; none of no questions. */
export function stageSegments(stages: Record<Stage, number>): Segment[] {
	const counts = STAGE_ORDER.map((stage) => stages[stage]);
	const along = scaleLinear()
		.domain([0, Math.max(1, sum(counts))])
		.range([0, 100]);
	return STAGE_ORDER.flatMap((stage, index) => {
		const x = along(sum(counts.slice(0, index)));
		const width = along(stages[stage]);
		return width > 0 ? [{ stage, x, width, height: STAGE_HEIGHTS[stage] }] : [];
	});
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
