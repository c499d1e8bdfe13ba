// What stands beside the paragraphs of a document: the questions about each, without keys until they have been told.
import "server-only";
import type { MarkedPassage } from "../core/attempt/feedback";
import type { Span } from "../core/language/span";
import { sourceIn } from "../core/question/topic";
import { isAskable } from "./asking";
import type { Readable } from "./documents";
import type { ReadQuestion } from "./margin-questions";
import { markPassage } from "./revisions";

export type Note = {
	questionId: string;
	/** Without the title of the document before it: it stands beside its text. */
	stem: string;
	verdict: "right" | "wrong" | null;
	/** Null until the question has been told; `passages` are those of this document. */
	told: { key: string; rationale: string; passages: MarkedPassage[] } | null;
};

/** Beside one paragraph; `isAskable`: a quiz can put one of its questions. */
export type Margin = { notes: Note[]; isAskable: boolean };

type Place = Pick<Readable, "revisionId" | "title">;

function withoutTitle(stem: string, title: string): string {
	const source = sourceIn(stem, title) ?? "";
	return source.startsWith("「") && !source.includes("地の文") ? stem.slice(source.length) : stem;
}

async function noteOf(question: ReadQuestion, { revisionId, title }: Place): Promise<Note> {
	const { id, says, verdict, isTold } = question;
	const { answer: key, rationale, evidence } = says;
	const here = isTold ? evidence.filter((place) => place.revisionId === revisionId) : [];
	const passages = await Promise.all(here.map(markPassage));
	const told = isTold ? { key, rationale, passages } : null;
	return { questionId: id, stem: withoutTitle(says.stem, title), verdict, told };
}

/** For each passage of a document, in their order, what its margin says: the questions with evidence in it. */
export async function marginsOf(
	document: Place,
	passages: readonly Span[],
	questions: readonly ReadQuestion[],
): Promise<Margin[]> {
	const margins = passages.map((): Margin => ({ notes: [], isAskable: false }));
	for (const question of questions.filter(({ isNamed }) => isNamed)) {
		const { says } = question;
		const here = says.evidence.filter((place) => place.revisionId === document.revisionId);
		const lines = here.map((place) =>
			passages.findIndex(({ start, end }) => start <= place.start && place.start < end),
		);
		const note = await noteOf(question, document);
		for (const line of new Set(lines)) {
			const margin = margins[line];
			if (!margin) continue;
			margin.notes.push(note);
			margin.isAskable ||= isAskable({ revisions: [says] });
		}
	}
	return margins;
}
