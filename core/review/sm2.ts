// What a card scheduled by SM-2 is worth as a memory, for those who come from such a program.
// fsrs-rs (src/inference.rs, memory_state_from_sm2).
import { intervalFor, type Memory, type Weights } from "./memory";

const EASIEST = 1;
const HARDEST = 10;

/** The memory behind an ease factor (from 1.3) and an interval in days, if recall was `retention` (0…1) when due. */
export function memoryFromSm2(
	ease: number,
	intervalDays: number,
	retention: number,
	weights: Weights,
): Memory {
	const stability = intervalDays / intervalFor(1, retention, weights);
	const [growth = 0, saturation = 0, spacing = 0] = weights.slice(8, 11);
	const gain = Math.exp(growth) * stability ** -saturation * (Math.exp((1 - retention) * spacing) - 1);
	const difficulty = 11 - (ease - 1) / gain;
	return { stability, difficulty: Math.min(HARDEST, Math.max(EASIEST, difficulty)) };
}
