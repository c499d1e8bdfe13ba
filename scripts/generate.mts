// Questions from texts, as JSON: node --conditions=react-server --import tsx scripts/generate.mts FILE…
// FILE…: one collection, a JSON array. --jsonl: JSON Lines {id, title?, language?, publishedOn?, text} on standard
// input, each a collection of its own, one object a line out. --explain FILE: for each sentence what was found, asked and
// dropped, and why. What cannot be read is named, and the status is 2.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { documentSchema } from "../core/document/document";
import { isTooLong, MOST_CHARACTERS } from "../core/document/limits";
import { explain } from "../core/question/explain";
import { generate, type SourceDocument } from "../core/question/generate";
import { analyser } from "../server/analyser";

const USAGE = "generate FILE… | generate --explain FILE | generate --jsonl < documents.jsonl";

/** Says what is wrong with the input; the rest of it is still read. */
function refuse(place: string, fault: string): void {
	console.error(`${place}: ${fault}`);
	process.exitCode = 2;
}

const LIMIT = MOST_CHARACTERS.toLocaleString("en");
const TOO_LONG = `文書は ${LIMIT} 文字までです / a document may have at most ${LIMIT} characters`;

function fromFile(path: string): SourceDocument | null {
	const name = basename(path).replace(/\.[^.]+$/, "");
	const id = name === "document" ? basename(dirname(path)) : name; // content/documents/<slug>/document.txt
	try {
		return { id, ...knownOf(path), language: "ja", text: readFileSync(path, "utf8") };
	} catch (error) {
		refuse(path, (error as Error).message);
		return null;
	}
}

/** Title and date of a document that ships, from the document.json beside it; sources that disagree go by their titles. */
function knownOf(path: string): Pick<SourceDocument, "title" | "publishedOn"> {
	const metadata = join(dirname(path), "document.json");
	if (basename(path) !== "document.txt" || !existsSync(metadata)) return {};
	const { title, publishedOn } = documentSchema.parse(JSON.parse(readFileSync(metadata, "utf8")));
	return { title, ...(publishedOn === undefined ? {} : { publishedOn }) };
}

const lineSchema = z.object({
	id: z.union([z.string(), z.number()]).nullish(),
	title: z.string().nullish(),
	language: z.string().nullish(),
	publishedOn: z.string().nullish(),
	text: z.string(),
});

function fromLine(line: string, number: number): SourceDocument | null {
	try {
		const { id, title, language, publishedOn, text } = lineSchema.parse(JSON.parse(line));
		const known = { ...(title ? { title } : {}), ...(publishedOn ? { publishedOn } : {}) };
		return { id: String(id ?? number), ...known, language: language ?? "ja", text };
	} catch (error) {
		refuse(`line ${number}`, error instanceof z.ZodError ? z.prettifyError(error) : String(error));
		return null;
	}
}

async function generateLines(): Promise<void> {
	let number = 0;
	for await (const line of createInterface({ input: process.stdin })) {
		number++;
		if (line.trim() === "") continue;
		const source = fromLine(line, number);
		if (source === null) continue;
		if (isTooLong(source.text)) refuse(`line ${number}`, TOO_LONG);
		const [generated] = await generate([source], analyser);
		process.stdout.write(`${JSON.stringify(generated)}\n`);
	}
}

/** One collection: without one of its documents, what is true in it could not be judged. */
async function generateFiles(paths: string[]): Promise<void> {
	const sources = paths.map(fromFile).filter((source) => source !== null);
	for (const { id, text } of sources) if (isTooLong(text)) refuse(id, TOO_LONG);
	if (process.exitCode) return;
	process.stdout.write(`${JSON.stringify(await generate(sources, analyser), null, "\t")}\n`);
}

async function explainFile(path: string): Promise<void> {
	const source = fromFile(path);
	if (source === null) return;
	if (isTooLong(source.text)) return refuse(path, TOO_LONG);
	for (const { start, quote, found, asked, dropped, reason } of await explain(source, analyser)) {
		console.log(`\n[${start}] ${quote}`);
		for (const line of found) console.log(`    ${line}`);
		for (const { rule, stem, key, heldBackFor } of asked)
			console.log(
				`  ${heldBackFor.length === 0 ? "+" : "-"} ${rule}: ${stem} → ${key}${heldBackFor.length === 0 ? "" : ` (${heldBackFor.join(", ")})`}`,
			);
		for (const { rule, key, reason: why } of dropped) console.log(`  . ${rule}: ${key} (${why})`);
		if (reason !== undefined) console.log(`  ${reason}`);
	}
}

const args = process.argv.slice(2);
if (args[0] === "--explain" && args[1] !== undefined) await explainFile(args[1]);
else if (args.includes("--jsonl")) await generateLines();
else if (args.length === 0) refuse("usage", USAGE);
else await generateFiles(args);
