// A question on its way: what the gates, the wrong answers and the order of worth need to know of it.
import type { Kind, Standing } from "../fact/fact";
import type { ReadSentence } from "../language/ja/reading";
import type { Quote } from "../language/span";
import type { ReadDocument } from "./collection";
import type { Derivation, Distractor } from "./question";

export type Draft = {
	document: ReadDocument;
	/** The sentence that states what is asked. */
	sentence: ReadSentence;
	kind: Kind;
	rule: string;
	standing: Standing;
	accordingTo?: string;
	stem: string;
	/** What the stem begins with where sources disagree (…の発言によると、); null where it cannot be said. */
	source?: string | null;
	key: string;
	accepted: string[];
	/** Other names of what the key names: none may stand in the stem. */
	keyForms: string[];
	rationale: string;
	evidence: Quote[];
	derivation?: Derivation;
	/** Those to be put, three or none, and spare ones after them. */
	distractors: Distractor[];
	/** Content words of the stem, by base form. */
	content: string[];
	/** Whether a proper name, or a quotation of some length, anchors the stem. */
	anchored: boolean;
	/** Whether another true answer to the same stem stands in the collection. */
	rivals: string[];
};
