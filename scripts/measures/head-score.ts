// Which phrases (文節) of an annotated sentence were found to depend on what they do.
import type { Bunsetsu } from "../../core/language/ja/parser/parse";
import type { CorpusSentence } from "../corpus";

type Annotated = CorpusSentence["bunsetsu"];

/** One annotated phrase: right where phrases with its end and its head's end were joined, exact where they begin alike too. */
export type GoldArc = { isRight: boolean; isExact: boolean };

/** The annotated phrases of a sentence but the last. */
export function goldArcs(gold: Annotated, found: Bunsetsu[]): GoldArc[] {
	const byEnd = new Map(found.map((phrase) => [phrase.end, phrase]));
	return gold.slice(0, -1).map((phrase) => {
		const head = gold[phrase.head];
		const same = byEnd.get(phrase.end);
		const sameHead = same && found[same.head];
		const isRight = head !== undefined && sameHead?.end === head.end;
		return { isRight, isExact: isRight && same?.start === phrase.start && sameHead?.start === head.start };
	});
}

/** One arc as it was found, with how sure the parser is of it. */
export type FoundArc = { margin: number; isRight: boolean };

/** The arcs found in a sentence. */
export function foundArcs(gold: Annotated, found: Bunsetsu[]): FoundArc[] {
	const headEnds = new Map(gold.map((phrase) => [phrase.end, gold[phrase.head]?.end]));
	return found.flatMap(({ end, head, margin }) => {
		const to = found[head];
		return to === undefined ? [] : [{ margin, isRight: headEnds.get(end) === to.end }];
	});
}

/** Lengths that sentences are told apart by, in phrases. */
export const LENGTHS = [
	{ name: "2–5", from: 2, to: 5 },
	{ name: "6–10", from: 6, to: 10 },
	{ name: "11+", from: 11, to: Infinity },
];
