import type { Kind } from "../fact/fact";
import type { Quote } from "../language/span";

/** How a key that does not stand in the evidence letter by letter was made from it. */
export type Derivation =
	| "enumeration"
	| "order"
	| "count"
	| "era"
	| "inferred-year"
	| "resolved-name"
	| "cause-clause";

/** A wrong choice; `from` is the passage whose true answer it is. */
export type Distractor = { text: string; from?: Quote & { document: string } };

/** Why a question is not served; one code a gate. */
export type HeldBack =
	| "evidence-not-in-text"
	| "evidence-too-long"
	| "key-unsupported"
	| "stem-not-a-question"
	| "stem-not-self-contained"
	| "key-in-stem"
	| "standing-lost"
	| "hypothetical"
	| "another-answer"
	| "conflict"
	| "no-sound-distractors"
	| "near-duplicate"
	| "not-a-statement"
	| "not-readable"
	| "rule-unproven";
/** One thing asked of a fact, with everything needed to put it, grade it and prove it. */
export type Question = {
	/** Stable within a collection: same text, same question, same key. */
	id: string;
	factId: string;
	kind: Kind;
	rule: string;
	/** 0…1, how central the fact is to its document. */
	worth: number;
	status: "ready" | "draft" | "held-back";
	heldBackFor?: HeldBack[];
	stem: string;
	key: string;
	/** Other forms of the key that count as right. */
	accepted: string[];
	/** One sentence: who says it and where; not the key again. */
	rationale: string;
	/** Three, or none: then the question is put without choices. */
	distractors: Distractor[];
	/** Sound wrong choices that were not put; none where none are. */
	spare: Distractor[];
	evidence: Quote[];
	derivation?: Derivation;
};
