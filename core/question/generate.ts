// From documents to questions: read, propose, put through the gates, order by worth. Same input, same output.
import type { Fact, Name } from "../fact/fact";
import { shortHash } from "../language/identity";
import type { Analyser } from "../language/ja/analyser";
import { type ReadCollection, type ReadDocument, readCollection, type SourceDocument } from "./collection";
import type { Draft } from "./draft";
import { asksTheSame, heldBackFor, soundDistractors } from "./gates";
import { askInPlace } from "./in-place";
import type { HeldBack, Question } from "./question";
import { isProven } from "./soundness";
import { askWhatReported } from "./what-reported";
import { askWhatSaid } from "./what-said";
import { askWhen } from "./when";
import { askWhoReported, askWhoSaid } from "./who-said";
import { askWhy } from "./why";
import { worthOf } from "./worth";

export type { SourceDocument };

export type Generated = {
	document: { id: string; title?: string; language: string; characters: number };
	facts: Fact[];
	names: Name[];
	questions: Question[];
};

/**
 * The questions of documents that belong together: conflicts, aliases and wrong answers are looked for across them.
 * Served questions come first, central ones before others; those held back follow with their reasons.
 */
export async function generate(documents: SourceDocument[], analyser: Analyser): Promise<Generated[]> {
	const collection = await readCollection(documents, analyser);
	const judged = judge(collection.documents.flatMap((d) => propose(d, collection)));
	return collection.documents.map((document) => {
		const own = judged.filter((j) => j.draft.document === document);
		const { id, title, language, text } = document.source;
		const characters = text.length;
		return {
			document: { id, ...(title === undefined ? {} : { title }), language, characters },
			facts: factsOf(own),
			names: namesOf(document, collection),
			questions: own.map((j) => toQuestion(j)),
		};
	});
}

type Judged = { draft: Draft; worth: number; heldBack: HeldBack[]; id: string; factId: string };

function propose(document: ReadDocument, collection: ReadCollection): Draft[] {
	return [
		...document.causes.map((cause) => askWhy(cause, document, collection)),
		...document.speeches.flatMap((s) => [
			askWhoSaid(s, document, collection),
			askWhatSaid(s, document, collection),
		]),
		...document.reports.map((report) => askWhoReported(report, document, collection)),
		...askWhatReported(document, collection),
		...askInPlace(document, collection),
		...document.events.map((event) => askWhen(event, document, collection)),
	].filter((draft) => draft !== null);
}

/** Drafts with their reasons and ids, best first; of two that ask the same the better stays. */
function judge(drafts: Draft[]): Judged[] {
	const ids = new Map<string, number>();
	const ranked = drafts
		.map((draft) => ({ draft, worth: worthOf(draft), heldBack: heldBackFor(draft) }))
		.sort(
			(a, b) =>
				a.heldBack.length - b.heldBack.length ||
				Number(isProven(b.draft.rule)) - Number(isProven(a.draft.rule)) ||
				b.worth - a.worth ||
				a.draft.sentence.start - b.draft.sentence.start ||
				(a.draft.stem < b.draft.stem ? -1 : 1),
		);
	const served: Draft[] = [];
	return ranked.map((entry) => {
		const { draft } = entry;
		const repeats = entry.heldBack.length === 0 && served.some((other) => asksTheSame(other, draft));
		const heldBack: HeldBack[] = repeats ? ["near-duplicate"] : entry.heldBack;
		if (heldBack.length === 0) served.push(draft);
		const quotes = draft.evidence.map((e) => e.quote).join("\n");
		const id = unique(shortHash(`${draft.kind}\n${quotes}\n${draft.key}`), ids);
		return {
			...entry,
			heldBack,
			id,
			factId: `f${shortHash(`${draft.document.source.id}\n${draft.kind}\n${draft.evidence[0]?.start}\n${draft.key}`)}`,
		};
	});
}

/** The same words in two documents make one hash; the later one is numbered. */
function unique(id: string, seen: Map<string, number>): string {
	const times = (seen.get(id) ?? 0) + 1;
	seen.set(id, times);
	return times === 1 ? id : `${id}-${times}`;
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
		distractors: soundDistractors(draft),
		evidence: draft.evidence,
		...(draft.derivation === undefined ? {} : { derivation: draft.derivation }),
	};
}

/** Served; a draft, where its rule has not proved itself; or held back by the gates. */
function statusOf({ rule }: Draft, heldBack: HeldBack[]): Pick<Question, "status" | "heldBackFor"> {
	if (heldBack.length > 0) return { status: "held-back", heldBackFor: heldBack };
	return isProven(rule) ? { status: "ready" } : { status: "draft", heldBackFor: ["rule-unproven"] };
}

function factsOf(judged: Judged[]): Fact[] {
	const facts = new Map<string, Fact>();
	for (const { draft, factId } of judged) {
		const { kind, standing, accordingTo, evidence } = draft;
		const said = accordingTo === undefined ? {} : { accordingTo };
		facts.set(factId, { id: factId, kind, standing, ...said, spans: evidence, conflictsWith: [] });
	}
	return [...facts.values()];
}

function namesOf(document: ReadDocument, collection: ReadCollection): Name[] {
	const here = new Set(document.sentences.flatMap((s) => s.names.map((n) => n.bare)));
	return collection.entities
		.filter((e) => e.bares.some((bare) => here.has(bare)))
		.map(({ entity, type, forms }) => ({ entity, type, forms }));
}
