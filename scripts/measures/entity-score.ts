// Named entities found against annotated ones: exact span and type.
import type { EntitySpan } from "../../core/language/ja/parser/entities";
import type { CorpusSentence } from "../corpus";

/** The types that count. */
export const COUNTED = ["PERSON", "ORGANIZATION", "LOCATION", "DATE"] as const;

export type EntityCount = { right: number; found: number; of: number };

/** Counts of one type in one sentence; what overlaps an entity the annotators doubted (OPTIONAL) is neither right nor wrong. */
export function countEntities(
	gold: CorpusSentence["entities"],
	found: EntitySpan[],
	type: string,
): EntityCount {
	const doubtful = gold.filter((e) => e.type === "OPTIONAL");
	const wanted = gold.filter((e) => e.type === type);
	const given = found
		.filter((e) => e.type === type)
		.filter((e) => !doubtful.some((d) => d.start < e.end && e.start < d.end));
	const right = given.filter((e) => wanted.some((w) => w.start === e.start && w.end === e.end));
	return { right: right.length, found: given.length, of: wanted.length };
}
