import type { Messages } from "../messages";

/** A question as the desk shows it to whoever may edit it. */
export type DeskQuestion = {
	id: string;
	version: number;
	place: "waiting" | "in-set" | "draft" | "held-back" | "rejected";
	/** Codes of the gates it fails. */
	faults: string[];
	/** Whether one of them forbids it to be asked whoever says so. */
	isFatal: boolean;
	kind: keyof Messages["kinds"];
	standing: keyof Messages["standings"] | null;
	accordingTo: string | null;
	byHand: boolean;
	stem: string;
	key: string;
	accepted: string[];
	distractors: string[];
	rationale: string;
	evidence: { documentId: string; start: number; quote: string }[];
	presentation: "choice" | "typed" | null;
	hasSpare: boolean;
	reports: {
		id: string;
		reason: "wrongKey" | "unclear" | "twoAnswers" | "other" | "wasRight";
		note: string;
		reply: string | null;
	}[];
};

export type DeskDocument = { id: string; title: string };

export type DeskLabels = Pick<
	Messages,
	"desk" | "report" | "appeals" | "questionForm" | "faults" | "kinds" | "standings"
>;

/** The sentence for a code of a gate. */
export function faultSentence(code: string, faults: Messages["faults"]): string {
	return code in faults ? faults[code as keyof Messages["faults"]] : code;
}
