import type { DeskQuestion } from "./desk-question";

type Mine = Pick<DeskQuestion, "stem" | "key" | "accepted" | "distractors" | "rationale"> & {
	evidence: { quote: string }[];
};
type Field = "stem" | "key" | "accepted" | "distractors" | "rationale" | "evidence";

/** The fields in which a question as it is now differs from what somebody had before them. */
export function changedFields(mine: Mine, theirs: Record<string, string>): { field: Field; value: string }[] {
	const before: Record<Field, string> = {
		stem: mine.stem,
		key: mine.key,
		accepted: mine.accepted.join("\n"),
		distractors: mine.distractors.join("\n"),
		rationale: mine.rationale,
		evidence: mine.evidence.map(({ quote }) => quote).join("\n"),
	};
	return (Object.keys(before) as Field[])
		.filter((field) => (theirs[field] ?? "") !== before[field])
		.map((field) => ({ field, value: theirs[field] ?? "" }));
}
