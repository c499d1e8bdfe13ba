// npm run measure -- --sample N --seed S: draws questions and writes the judges' file and its key.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawSample } from "./draw";
import { drawnOf, keyPathOf, sheetOf, tally } from "./sample";
import { readCandidates, readSources } from "./sample-sources";

export type SampleOptions = {
	count: number;
	seed: string;
	texts?: string;
	out?: string;
	drafts: boolean;
	own: boolean;
};

/** Outside the project by default: texts of JSQuAD do not go into it. */
export async function sample({ count, seed, texts, out, drafts, own }: SampleOptions): Promise<void> {
	const candidates = await readCandidates(readSources(texts, own), drafts);
	const drawn = drawSample(candidates, count, seed);
	const path = out ?? join(tmpdir(), `questions-${seed}.jsonl`);
	const made = { seed, commit: commitOf(), candidates: candidates.length, drawn: drawn.length };
	writeLines(
		path,
		drawn.map((question, i) => sheetOf(question, i + 1, seed)),
	);
	writeLines(keyPathOf(path), [made, ...drawn.map((question, i) => drawnOf(question, i + 1))]);
	console.log(`${drawn.length} of ${candidates.length} questions: ${path}, key ${keyPathOf(path)}`);
	console.log(`  rules: ${tally(drawn.map((q) => q.rule))}`);
	console.log(`  genres: ${tally(drawn.map((q) => q.genre))}`);
}

/** The commit the questions were made by, `-dirty` where files had changed since. */
function commitOf(): string {
	const args = ["describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"];
	return execFileSync("git", args, { encoding: "utf8" }).trim();
}

export function writeLines(path: string, lines: object[]): void {
	writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
