// Where two sources give different amounts for one thing, a question says whose amount it asks for, or is held back.
import type { Conflict, Side } from "../fact/conflicts";
import type { Fact } from "../fact/fact";
import { mayBeSameAmount, parseAmount } from "../language/ja/amounts";
import type { Quote } from "../language/span";
import { outsideQuotes } from "./anchor";
import { soundAmong } from "./choosing";
import type { ReadCollection, ReadDocument } from "./collection";
import type { Draft } from "./draft";
import { factIdOf } from "./fact-id";
import { sourceByTitle, titleOf } from "./topic";

type Told = Side<ReadDocument>;

/** The other sides of every conflict that the amount at this place of a document is one side of. */
export function rivalSides(document: ReadDocument, start: number, { conflicts }: ReadCollection): Told[] {
	const isHere = (side: Told) => side.document === document && side.place.start === start;
	return conflicts.flatMap(({ sides: [a, b] }) => [...(isHere(a) ? [b] : []), ...(isHere(b) ? [a] : [])]);
}

/** The draft with its source before the stem, where what it asks for or takes for granted is disputed. */
export function withSource(draft: Draft, collection: ReadCollection): Draft {
	const [mine] = collection.conflicts.flatMap(({ sides }) => sides).filter((side) => speaksOf(draft, side));
	if (mine === undefined) return draft;
	const others = rivalSides(draft.document, mine.place.start, collection);
	const source = sourceOf(mine, others);
	const isRival = (text: string) => {
		const amount = parseAmount(text);
		return amount !== null && others.some((other) => mayBeSameAmount(other.amount, amount));
	};
	return {
		...draft,
		source,
		stem: `${source ?? ""}${draft.stem}`,
		rivals: draft.rivals.filter((rival) => !isRival(rival)),
		distractors: soundAmong(draft.distractors, ({ text }) => !isRival(text)),
	};
}

/** Whether a question asks for this amount, or states it. */
function speaksOf({ document, kind, key, stem, evidence }: Draft, { document: own, place }: Told): boolean {
	if (document !== own || !evidence.some((e) => e.start <= place.start && place.end <= e.end)) return false;
	return (kind === "number" && key.includes(place.quote)) || outsideQuotes(stem).includes(place.quote);
}

/** Whose amount it is, as a question begins: 〔speaker〕の発言によると、; null where that cannot be said. */
function sourceOf({ document, speech, sentence }: Told, others: Told[]): string | null {
	if (speech !== null) {
		const name = speech.speaker?.name;
		return name == null ? null : `${name.quote}の発言によると、`;
	}
	const isReported =
		document.inherited.has(sentence) || document.reports.some((r) => r.sentence === sentence);
	const isWithin = others.some((other) => other.document === document);
	if (others.every((other) => other.document === document))
		return isReported ? null : "記事の地の文によると、";
	const title = titleOf(document);
	return title === null ? null : sourceByTitle(title, isWithin ? "の地の文" : "");
}

/** The disputed amounts of a document as facts, each with the facts that gainsay it, whether or not it is asked for. */
export function disputedFacts(document: ReadDocument, { conflicts }: ReadCollection): Fact[] {
	const facts = new Map<string, Fact>();
	for (const [side, other] of conflicts.flatMap(bothWays)) {
		if (side.document !== document) continue;
		const id = idOf(side);
		const known = facts.get(id) ?? factOf(side, id);
		facts.set(id, { ...known, conflictsWith: [...new Set([...known.conflictsWith, idOf(other)])] });
	}
	return [...facts.values()];
}

function idOf(side: Told): string {
	return factIdOf(side.document, "number", spanOf(side).start, side.place.quote);
}

function bothWays({ sides: [a, b] }: Conflict<ReadDocument>): [Told, Told][] {
	return [
		[a, b],
		[b, a],
	];
}

function factOf(side: Told, id: string): Fact {
	const name = side.speech?.speaker?.name?.quote;
	return {
		id,
		kind: "number",
		standing: side.speech === null ? "fact" : "claim",
		...(name === undefined ? {} : { accordingTo: name }),
		spans: [spanOf(side)],
		conflictsWith: [],
	};
}

/** The sentence of the document that an amount stands in, its quotation and all. */
function spanOf({ speech, sentence }: Told): Quote {
	const { start, end, quote } = speech === null ? sentence : speech.sentence;
	return { start, end, quote };
}
