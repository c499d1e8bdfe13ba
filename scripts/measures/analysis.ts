// The analysis on annotated sentences that it has not learned from.
import { parseSentence } from "../../core/language/ja/parser/parse";
import { SURE_MARGIN } from "../../core/language/ja/phrases";
import { languageModel } from "../../server/language-model";
import { readCorpus, requireShared } from "../corpus";
import { COUNTED, countEntities, type EntityCount } from "./entity-score";
import { type AnalysisFigures, foundShare, type Share, share } from "./figures";
import { foundArcs, type GoldArc, goldArcs, LENGTHS } from "./head-score";

/** Heads, the sure heads, and entities on ../shared/corpus/dev.jsonl. */
export async function measureAnalysis(): Promise<AnalysisFigures> {
	const sentences = await readCorpus(requireShared("corpus/dev.jsonl"));
	const parsed = sentences.map((gold) => ({ gold, parse: parseSentence(gold.tokens, languageModel()) }));
	const arcs = parsed.flatMap(({ gold, parse }) =>
		goldArcs(gold.bunsetsu, parse.bunsetsu).map((arc) => ({ ...arc, length: gold.bunsetsu.length })),
	);
	const found = parsed.flatMap(({ gold, parse }) => foundArcs(gold.bunsetsu, parse.bunsetsu));
	const sure = found.filter((arc) => arc.margin >= SURE_MARGIN);
	const counts = COUNTED.map((type) => ({
		type,
		...total(parsed.map(({ gold, parse }) => countEntities(gold.entities, parse.entities, type))),
	}));
	return {
		heads: headShares(arcs),
		sure: {
			margin: SURE_MARGIN,
			kept: share(sure.length, found.length),
			heads: share(sure.filter((arc) => arc.isRight).length, sure.length),
		},
		entities: Object.fromEntries(
			[{ type: "all", ...total(counts) }, ...counts].map((c) => [c.type, foundShare(c.right, c.found, c.of)]),
		),
	};
}

function headShares(arcs: (GoldArc & { length: number })[]): Record<string, Share> {
	const right = (some: GoldArc[]) => share(some.filter((arc) => arc.isRight).length, some.length);
	const byLength = LENGTHS.map(({ name, from, to }) => [
		name,
		right(arcs.filter((arc) => arc.length >= from && arc.length <= to)),
	]);
	return {
		all: right(arcs),
		exact: share(arcs.filter((arc) => arc.isExact).length, arcs.length),
		...Object.fromEntries(byLength),
	};
}

function total(counts: EntityCount[]): EntityCount {
	return counts.reduce(
		(sum, c) => ({ right: sum.right + c.right, found: sum.found + c.found, of: sum.of + c.of }),
		{ right: 0, found: 0, of: 0 },
	);
}
