// What became of each sentence of a text: what was found in it, what was asked, and why the rest was not.
import { isStatement } from "../fact/statements";
import type { Analyser } from "../language/ja/analyser";
import type { ReadSentence } from "../language/ja/reading";
import { type ReadDocument, readCollection, type SourceDocument } from "./collection";
import type { Dropped } from "./dropped";
import { type Judged, ranked, weigh } from "./judge";
import { propose } from "./propose";
import { isProven } from "./soundness";

export type ExplainedSentence = {
	start: number;
	quote: string;
	/** What was found: times, names, what depends on which predicate, who says what. */
	found: string[];
	/** Questions, with the codes of the gates that held them back; none: it may be served. */
	asked: { rule: string; stem: string; key: string; heldBackFor: string[] }[];
	/** What was found and is not asked for, with the reason: the fact is not sure, or no question can be made of it. */
	dropped: Omit<Dropped, "sentence">[];
	/** Why the sentence as a whole is not asked about, if it is not. */
	reason?: "heading-or-fragment" | "question" | "no-statement" | "nothing-sure";
};

/** Each sentence of one document, read alone. */
export async function explain(source: SourceDocument, analyser: Analyser): Promise<ExplainedSentence[]> {
	const collection = await readCollection([source], analyser);
	return collection.documents.flatMap((document) => {
		const { drafts, dropped } = propose(document, collection);
		const judged = ranked(drafts.map(weigh));
		return document.sentences.map((sentence) => {
			const asked = judged.filter(({ draft }) => draft.sentence === sentence).map(askedOf);
			const own = dropped
				.filter((d) => d.sentence === sentence)
				.map(({ rule, key, reason }) => ({ rule, key, reason }));
			const reason = asked.length > 0 ? {} : reasonOf(sentence);
			return {
				start: sentence.start,
				quote: sentence.quote,
				found: foundIn(document, sentence),
				asked,
				dropped: own,
				...reason,
			};
		});
	});
}

function askedOf({ draft, heldBack }: Judged): ExplainedSentence["asked"][number] {
	const { rule, stem, key } = draft;
	return {
		rule,
		stem,
		key,
		heldBackFor: heldBack.length > 0 || isProven(rule) ? heldBack : ["rule-unproven"],
	};
}

function reasonOf(sentence: ReadSentence): Pick<ExplainedSentence, "reason"> {
	if (sentence.kind === "fragment") return { reason: "heading-or-fragment" };
	if (sentence.kind === "question") return { reason: "question" };
	return { reason: isStatement(sentence) ? "nothing-sure" : "no-statement" };
}

function foundIn({ text, predications, speeches }: ReadDocument, sentence: ReadSentence): string[] {
	const told = predications.filter((p) => p.sentence === sentence);
	const said = speeches.filter((s) => s.sentence === sentence);
	return [
		...sentence.times.map((t) => `time ${t.quote} (${t.granularity})`),
		...sentence.names.map((n) => `name ${n.quote} (${n.type})`),
		...sentence.pronouns.map((p) => `pronoun ${text.slice(p.start, p.end)} = ${p.name.quote}`),
		...told.map(({ clause, arguments: all }) => {
			const { start, end } = clause.predicate;
			return `predicate ${text.slice(start, end)}: ${all.map((a) => `${a.noun.quote}|${a.phrase.particle}`).join(" ")}`;
		}),
		...said.map((s) => `speech ${s.quotation.bracket.quote} by ${s.speaker?.name?.quote ?? "nobody sure"}`),
	];
}
