// The documents that ship, asked about together, against the facts that a reader found in them.
import { readFileSync } from "node:fs";
import { documentSchema } from "../../core/document/document";
import { requireShared } from "../corpus";
import { type GoldFigures, share } from "./figures";
import { generateFrom } from "./generating";
import { hardFaultsOf, runScorer } from "./scorer";

/** What the gold calls the documents. */
const GOLD_DOCUMENTS = { "trump-ishiba-2025": "A", "trump-kim-2025": "B" };

type Asked = { n: number; asked: number };
type Score = {
	served: number;
	faults: Record<string, number>;
	byImportance: Record<string, Asked>;
	total: Asked;
};

const pathOf = (id: string) => `content/documents/${id}/document.txt`;

/** Sources that disagree go by their titles. */
const titleOf = (id: string) =>
	documentSchema.parse(JSON.parse(readFileSync(`content/documents/${id}/document.json`, "utf8"))).title;

/** Hard faults and facts asked, by document. */
export async function measureGold(): Promise<GoldFigures> {
	const sources = Object.keys(GOLD_DOCUMENTS).map((id) => ({
		id,
		title: titleOf(id),
		language: "ja",
		text: readFileSync(pathOf(id), "utf8"),
	}));
	const generated = JSON.stringify(await generateFrom(sources));
	const scored = Object.entries(GOLD_DOCUMENTS).map(([id, letter]) => {
		const files = ["-", pathOf(id), requireShared("gold/facts.json")];
		const args = [...files, "--document", id, "--gold-doc", letter, "--json"];
		return [id, figuresOf(JSON.parse(runScorer("score-gold.mjs", args, generated)))];
	});
	return Object.fromEntries(scored);
}

function figuresOf({ served, faults, byImportance, total }: Score): GoldFigures[string] {
	const central = byImportance[1] ?? { n: 0, asked: 0 };
	return {
		served,
		hardFaults: hardFaultsOf(faults),
		importance1: share(central.asked, central.n),
		all: share(total.asked, total.n),
	};
}
