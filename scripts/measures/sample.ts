// A sample as two files: what judges see, and what they must not (rule, source, genre).
import { inDrawnOrder } from "./draw";
import { type Candidate, isJsquad } from "./sample-sources";

/** What a judge knows of a question: not its rule, nor how it was made. */
export type Sheet = {
	n: number;
	stem: string;
	choices?: string[];
	key: string;
	evidence: string[];
	document: string;
};

/** Which question that was; the stem only where the text is our own. */
export type Drawn = { n: number; id: string; rule: string; source: string; genre: string; stem?: string };

export function sheetOf(question: Candidate, n: number, seed: string): Sheet {
	const { id, stem, key, distractors, evidence, text } = question;
	const texts = [key, ...distractors.map((d) => d.text)];
	const choices = inDrawnOrder(texts, `${seed}\n${id}`, (choice) => choice);
	const quotes = evidence.map(({ quote }) => quote);
	return { n, stem, ...(texts.length === 1 ? {} : { choices }), key, evidence: quotes, document: text };
}

export function drawnOf({ id, rule, source, genre, stem }: Candidate, n: number): Drawn {
	return { n, id, rule, source, genre, ...(isJsquad(source) ? {} : { stem }) };
}

/** Where the key of a sample lies: `sample.jsonl` → `sample.key.jsonl`. */
export const keyPathOf = (path: string) => `${path.replace(/\.jsonl$/, "")}.key.jsonl`;

/** How many there are of each name, sorted: `when 12, why 9`. */
export function tally(names: string[]): string {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, count]) => `${name} ${count}`)
		.join(", ");
}
