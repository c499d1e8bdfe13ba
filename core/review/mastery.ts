// How far a set is learnt. The bounds are those by which the presentation grows, so that a learner meets one scale.
import type { CardState } from "./card";
import { MATURE_DAYS, YOUNG_DAYS } from "./presentation";

export const STAGES = ["new", "learning", "young", "mastered", "suspended"] as const;
/** Learning up to a week of stability, young up to a month, mastered from there on unless it is missed. */
export type Stage = (typeof STAGES)[number];

export type Standing = {
	card: Pick<CardState, "phase" | "stability"> | null;
	suspended: boolean;
	missed: boolean;
};

/** How far one question is learnt. */
export function stageOf({ card, suspended, missed }: Standing): Stage {
	if (suspended) return "suspended";
	if (!card) return "new";
	if (card.phase !== "review" || card.stability < YOUNG_DAYS) return "learning";
	return card.stability < MATURE_DAYS || missed ? "young" : "mastered";
}

/** How many questions there are of each stage. */
export function countStages(questions: readonly Standing[]): Record<Stage, number> {
	const counts = { new: 0, learning: 0, young: 0, mastered: 0, suspended: 0 };
	for (const question of questions) counts[stageOf(question)] += 1;
	return counts;
}
