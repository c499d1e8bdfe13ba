// Questions from texts, as JSON: node --conditions=react-server --import tsx scripts/generate.mts FILE…
// FILE…: one collection, a JSON array. --jsonl: JSON Lines {id, title?, language?, publishedOn?, text} on standard
// input, each a collection of its own, one object a line out.
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { createInterface } from "node:readline";
import { generate, type SourceDocument } from "../core/question/generate";
import { analyser } from "../server/analyser";

const USAGE = "usage: generate FILE… | generate --jsonl < documents.jsonl";

function fromFile(path: string): SourceDocument {
	const name = basename(path).replace(/\.[^.]+$/, "");
	const id = name === "document" ? basename(dirname(path)) : name; // content/documents/<slug>/document.txt
	return { id, language: "ja", text: readFileSync(path, "utf8") };
}

function fromLine(line: string, number: number): SourceDocument {
	const { id, title, language, publishedOn, text } = JSON.parse(line) as Partial<SourceDocument>;
	if (typeof text !== "string") throw new Error(`line ${number}: no text`);
	return { id: id ?? String(number), title, language: language ?? "ja", publishedOn, text };
}

async function generateLines(): Promise<void> {
	let number = 0;
	for await (const line of createInterface({ input: process.stdin })) {
		number++;
		if (line.trim() === "") continue;
		const [generated] = await generate([fromLine(line, number)], analyser);
		process.stdout.write(`${JSON.stringify(generated)}\n`);
	}
}

const args = process.argv.slice(2);
if (args.includes("--jsonl")) await generateLines();
else if (args.length === 0) {
	console.error(USAGE);
	process.exitCode = 2;
} else process.stdout.write(`${JSON.stringify(await generate(args.map(fromFile), analyser), null, "\t")}\n`);
