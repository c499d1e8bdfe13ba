// How many reviews fall due on each of the days to come, as things stand: what is answered until then brings more.
import type { CardState } from "./card";

/**
 * Reviews due on `today` and the days after it, `days` in all, in order. What is overdue counts today, and so do steps,
 * which are minutes away. Cards that do not come (suspended, or of sets no longer studied) are to be left out before.
 */
export function forecast(
	cards: readonly Pick<CardState, "phase" | "dueDay">[],
	today: number,
	days: number,
): { day: number; due: number }[] {
	const counts = new Array<number>(days).fill(0);
	for (const { phase, dueDay = today } of cards) {
		const ahead = phase === "review" ? Math.max(0, dueDay - today) : 0;
		const count = counts[ahead];
		if (count !== undefined) counts[ahead] = count + 1;
	}
	return counts.map((due, ahead) => ({ day: today + ahead, due }));
}
