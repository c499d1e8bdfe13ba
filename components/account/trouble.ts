import { type Messages, sentenceFor } from "../messages";

/** What was wrong with a form: a code, and the fields it is about. */
export type Trouble = { error: string; fields: Record<string, string> };

/** Says a trouble once: at the fields it is about, or else as a whole. */
export function wordTrouble(trouble: Trouble | null, fields: readonly string[], errors: Messages["errors"]) {
	const sentence = trouble && sentenceFor(trouble.error, errors);
	const concerned = fields.filter((field) => trouble && field in trouble.fields);
	return {
		errorOf: (field: string) => (sentence && concerned.includes(field) ? sentence : undefined),
		rest: concerned.length === 0 ? sentence : null,
	};
}
