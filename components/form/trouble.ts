import { type Messages, sentenceFor } from "../messages";

/** What was wrong with a form: a code, and the fields it is about, each with a code of its own where there is one. */
export type Trouble = { error: string; fields: Record<string, string> };

/** Says a trouble once: at the fields it is about, or else as a whole. */
export function wordTrouble(trouble: Trouble | null, fields: readonly string[], errors: Messages["errors"]) {
	const sentence = trouble && sentenceFor(trouble.error, errors);
	const ownSentence = (field: string) => {
		const code = trouble?.fields[field] ?? "";
		return code in errors ? sentenceFor(code, errors) : sentence;
	};
	const concerned = fields.filter((field) => trouble && field in trouble.fields);
	return {
		errorOf: (field: string) => (concerned.includes(field) ? (ownSentence(field) ?? undefined) : undefined),
		rest: concerned.length === 0 ? sentence : null,
	};
}
