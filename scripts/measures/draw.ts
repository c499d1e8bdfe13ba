// A draw that anyone can repeat: the order is that of the hashes of seed and name, so that a question more or less
// moves no other.
import { shortHash } from "../../core/language/identity";

/** The items in an order that depends on nothing but the seed and their names. */
export function inDrawnOrder<T>(items: T[], seed: string, nameOf: (item: T) => string): T[] {
	return items
		.map((item) => ({ item, name: nameOf(item) }))
		.map(({ item, name }) => ({ item, name, place: shortHash(`${seed}\n${name}`) }))
		.sort((a, b) => compare(a.place, b.place) || compare(a.name, b.name))
		.map(({ item }) => item);
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/** Fewer judged questions than this say nothing of a rule. */
export const LEAST_OF_A_RULE = 10;

/** `count` candidates: first ten of each rule, or all where it has fewer (even if that makes more than `count`), then any. */
export function drawSample<T extends { rule: string; source: string; id: string }>(
	candidates: T[],
	count: number,
	seed: string,
): T[] {
	const ordered = inDrawnOrder(candidates, seed, ({ source, id }) => `${source}\n${id}`);
	const seen = new Map<string, number>();
	const certain = new Set(
		ordered.filter(({ rule }) => {
			const times = (seen.get(rule) ?? 0) + 1;
			seen.set(rule, times);
			return times <= LEAST_OF_A_RULE;
		}),
	);
	const others = ordered.filter((candidate) => !certain.has(candidate));
	const drawn = new Set([...certain, ...others.slice(0, Math.max(0, count - certain.size))]);
	return ordered.filter((candidate) => drawn.has(candidate));
}

/** Whether a paragraph is of the half that is kept for judging: its hash ends in an odd digit. */
export function isKeptForJudging(paragraphId: string): boolean {
	return Number.parseInt(shortHash(paragraphId).slice(-1), 36) % 2 === 1;
}
