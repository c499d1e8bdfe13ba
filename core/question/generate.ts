// From documents to questions: read, propose, put through the gates, order by worth. Same input, same output.
import type { Fact, Name } from "../fact/fact";
import type { Analyser } from "../language/ja/analyser";
import { type ReadCollection, type ReadDocument, readCollection, type SourceDocument } from "./collection";
import { disputedFacts } from "./disputes";
import type { Draft } from "./draft";
import { draftsOf } from "./dropped";
import { soundDistractors } from "./gates";
import { type Judged, ranked, type Weighed, weigh } from "./judge";
import { type NothingAsked, nothingAsked } from "./nothing-asked";
import { type Tell, workThrough } from "./progress";
import { asksOf } from "./propose";
import type { HeldBack, Question } from "./question";
import { isProven } from "./soundness";

export type { SourceDocument };

export type Generated = {
	document: { id: string; title?: string; language: string; characters: number } & NothingAsked;
	facts: Fact[];
	names: Name[];
	questions: Question[];
};

/**
 * The questions of documents that belong together: conflicts, aliases and wrong answers are looked for across them.
 * Served questions come first, central ones before others; those held back follow with their reasons. How far it is, is
 * told stage by stage.
 */
export async function generate(
	documents: SourceDocument[],
	analyser: Analyser,
	tell?: Tell,
): Promise<Generated[]> {
	const collection = await readCollection(documents, analyser, tell);
	const judged = await judgedOf(collection, tell);
	return collection.documents.map((document) => {
		const own = judged.filter((j) => j.draft.document === document);
		const { id, title, language, text } = document.source;
		const characters = text.length;
		const questions = own.map((j) => toQuestion(j));
		return {
			document: {
				id,
				...(title === undefined ? {} : { title }),
				language,
				characters,
				...nothingAsked(document, questions),
			},
			facts: factsOf(own, disputedFacts(document, collection)),
			names: namesOf(document, collection),
			questions,
		};
	});
}

async function judgedOf(collection: ReadCollection, tell: Tell | undefined): Promise<Judged[]> {
	const drafts: Draft[] = [];
	const asks = collection.documents.flatMap((d) => asksOf(d, collection));
	await workThrough("asking", asks, (ask) => drafts.push(...draftsOf(ask())), tell);
	const weighed: Weighed[] = [];
	await workThrough("judging", drafts, (draft) => weighed.push(weigh(draft)), tell);
	return ranked(weighed);
}

function toQuestion({ draft, worth, heldBack, id, factId }: Judged): Question {
	return {
		id,
		factId,
		kind: draft.kind,
		rule: draft.rule,
		worth,
		...statusOf(draft, heldBack),
		stem: draft.stem,
		key: draft.key,
		accepted: draft.accepted,
		rationale: draft.rationale,
		...soundDistractors(draft),
		evidence: draft.evidence,
		...(draft.derivation === undefined ? {} : { derivation: draft.derivation }),
	};
}

/** Served; a draft, where its rule has not proved itself; or held back by the gates. */
function statusOf({ rule }: Draft, heldBack: HeldBack[]): Pick<Question, "status" | "heldBackFor"> {
	if (heldBack.length > 0) return { status: "held-back", heldBackFor: heldBack };
	return isProven(rule) ? { status: "ready" } : { status: "draft", heldBackFor: ["rule-unproven"] };
}

/** The facts of the questions, and the disputed ones, asked or not. */
function factsOf(judged: Judged[], disputed: Fact[]): Fact[] {
	const facts = new Map(disputed.map((fact) => [fact.id, fact]));
	for (const { draft, factId } of judged) {
		const { kind, standing, accordingTo, evidence } = draft;
		const said = accordingTo === undefined ? {} : { accordingTo };
		const conflictsWith = facts.get(factId)?.conflictsWith ?? [];
		facts.set(factId, { id: factId, kind, standing, ...said, spans: evidence, conflictsWith });
	}
	return [...facts.values()];
}

function namesOf(document: ReadDocument, collection: ReadCollection): Name[] {
	const here = new Set(document.sentences.flatMap((s) => s.names.map((n) => n.bare)));
	return collection.entities
		.filter((e) => e.bares.some((bare) => here.has(bare)))
		.map(({ entity, type, forms }) => ({ entity, type, forms }));
}
