// Paragraphs of the Japanese Wikipedia with questions that people asked of them (JSQuAD, valid split).
import type { SourceDocument } from "../../core/question/generate";
import { requireShared } from "../corpus";
import { type JsquadFigures, share } from "./figures";
import { generateAlone } from "./generating";
import { hardFaultsOf, runScorer } from "./scorer";

const TOOL = "score-jsquad.mjs";
const splitPath = () => requireShared("jsquad/valid.json");

/** The paragraphs as the generator takes them. */
export function readParagraphs(): SourceDocument[] {
	const lines = runScorer(TOOL, ["input", splitPath()]).trim().split("\n");
	return lines.map((line) => JSON.parse(line) as SourceDocument);
}

/** Hard faults and human questions asked, each paragraph a collection of its own. */
export async function measureJsquad(): Promise<JsquadFigures> {
	const generated = (await generateAlone(readParagraphs())).map((g) => JSON.stringify(g)).join("\n");
	return readScore(runScorer(TOOL, ["score", splitPath(), "-"], generated));
}

/** The figures in what the scorer prints for people to read. */
export function readScore(printed: string): JsquadFigures {
	const number = (pattern: RegExp) => {
		const found = printed.match(pattern)?.[1];
		if (found === undefined) throw new Error(`${TOOL} prints no ${pattern.source}`);
		return Number(found);
	};
	return {
		served: number(/(\d+) questions served/),
		silent: number(/(\d+) paragraphs with none/),
		hardFaults: hardFaultsOf({ any: number(/(\d+) hard faults/) }),
		asked: share(number(/answer is asked: (\d+)\//), number(/answer is asked: \d+\/(\d+)/)),
	};
}
