// One sentence for the feedback: where the text says it and who speaks, never the key again.
import type { Kind } from "../fact/fact";
import type { ReadSentence } from "../language/ja/reading";
import type { ReadDocument } from "./collection";

/** The rationale of a question; `speaker` is named only where they are not what is asked. */
export function rationaleOf(
	kind: Kind,
	document: ReadDocument,
	sentence: ReadSentence,
	speaker?: string,
): string {
	const place = `第${paragraphOf(document, sentence)}段落`;
	switch (kind) {
		case "when":
			return `${place}で、この出来事が日時とともに述べられています。`;
		case "who-said":
			return `${place}で、この発言や見方が誰のものかが述べられています。`;
		case "what-said":
			return speaker === undefined
				? `${place}で、この発言がかぎ括弧で引用されています。`
				: `${place}で、${speaker}の発言としてかぎ括弧で引用されています。`;
		case "why":
			return `${place}で、本文がその理由を述べています。`;
	}
}

/** Paragraphs are lines that are not blank, counted from 1. */
function paragraphOf(document: ReadDocument, sentence: ReadSentence): number {
	return new Set(document.sentences.filter((s) => s.line <= sentence.line).map((s) => s.line)).size;
}
