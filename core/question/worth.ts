// How central a question is: what the document keeps coming back to, what stands early, what was said by name.
import type { Kind } from "../fact/fact";
import { wordsOf } from "../language/ja/rewriting";
import { keptFor } from "../language/kept";
import type { ReadDocument } from "./collection";
import type { Draft } from "./draft";

const KIND_WEIGHT: Record<Kind, number> = {
	why: 1,
	"who-said": 0.8,
	"what-said": 0.8,
	who: 0.8,
	where: 0.8,
	what: 0.75,
	when: 0.7,
	number: 0.7,
	role: 0.6,
	definition: 0.6,
};

/** 0…1 with two decimals: half from how often its words recur, the rest from its place and its kind. */
export function worthOf(draft: Draft): number {
	const { counts, top } = frequencies(draft.document);
	const words = [...new Set(draft.content)];
	const mean =
		words.reduce((sum, w) => sum + Math.sqrt((counts.get(w) ?? 0) / top), 0) / Math.max(1, words.length);
	const place = 1 - draft.sentence.start / Math.max(1, draft.document.text.length);
	return Math.round(100 * (0.5 * mean + 0.25 * place + 0.25 * KIND_WEIGHT[draft.kind])) / 100;
}

/** How often each word of content stands in a document, and the most frequent one. */
const frequencies = keptFor(({ sentences }: ReadDocument): { counts: Map<string, number>; top: number } => {
	const counts = new Map<string, number>();
	for (const sentence of sentences)
		for (const word of wordsOf(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
	return { counts, top: [...counts.values()].reduce((a, b) => Math.max(a, b), 1) };
});
