// The figures as lines to read.
import type { AnalysisFigures, Figures, FoundShare, GoldFigures, HardFaults, Share } from "./figures";

/** Lines for every section that was measured. */
export function report({ analysis, gold, jsquad, training }: Figures): string[] {
	return [
		...(analysis === undefined ? [] : reportAnalysis(analysis)),
		...(gold === undefined ? [] : reportGold(gold)),
		...(jsquad === undefined
			? []
			: [
					"JSQuAD valid, each paragraph alone",
					line("hard faults", faults(jsquad.hardFaults)),
					line("asked", of(jsquad.asked)),
					line("served", `${jsquad.served}, ${jsquad.silent} paragraphs with none`),
				]),
		...(training === undefined
			? []
			: [`training on ${training.documents} documents`, line("sha256", training.sha256)]),
	];
}

function reportAnalysis({ heads, sure, entities }: AnalysisFigures): string[] {
	return [
		"analysis, ../shared/corpus/dev.jsonl",
		...Object.entries(heads).map(([name, share]) => line(`heads ${name}`, of(share))),
		line("heads when sure", `${of(sure.heads)}; margin ≥ ${sure.margin}, ${sure.kept.percent} % of arcs`),
		...Object.entries(entities).map(([type, share]) => line(`entities ${type}`, f1(share))),
	];
}

function reportGold(gold: GoldFigures): string[] {
	return Object.entries(gold).flatMap(([id, { served, hardFaults, importance1, all }]) => [
		`gold, ${id}`,
		line("hard faults", faults(hardFaults)),
		line("importance 1", of(importance1)),
		line("all", of(all)),
		line("served", String(served)),
	]);
}

const line = (name: string, value: string) => `  ${name.padEnd(22)} ${value}`;
const of = (share: Share) => `${share.percent} % (${share.right}/${share.of})`;
const f1 = (e: FoundShare) => `F1 ${e.percent} (${e.right} right of ${e.found} found, ${e.of} annotated)`;

function faults({ total, ...codes }: HardFaults): string {
	const each = Object.entries(codes).map(([code, count]) => `${code} ${count}`);
	return [total, ...(each.length === 0 ? [] : [each.join(", ")])].join(": ");
}
