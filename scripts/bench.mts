// npm run bench: what generating costs, against what it may cost. Ends with 1 where a bound is broken.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { generate, type SourceDocument } from "../core/question/generate";
import { analyser } from "../server/analyser";
import { generate as generateInWorker } from "../server/generator";
import { benchText } from "./bench-text";

const SHORT = 100_000;
const LONG = 300_000; // what a document may have at most
const REPEATS = 3;
const RESOLUTION_MS = 5;

const collectionOf = (text: string): SourceDocument[] => [{ id: "bench", language: "ja", text }];

/** The quickest of some runs: what else the machine does only adds to a time. */
async function quickestMs(work: () => Promise<unknown>): Promise<number> {
	let quickest = Infinity;
	for (let i = 0; i < REPEATS; i++) {
		const startedAt = performance.now();
		await work();
		quickest = Math.min(quickest, performance.now() - startedAt);
	}
	return quickest;
}

/** How long other work of this thread had to wait at most while the worker generated. */
async function longestWaitMs(text: string): Promise<number> {
	const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	delay.enable();
	await generateInWorker(collectionOf(text));
	delay.disable();
	return Math.max(0, delay.max / 1e6 - RESOLUTION_MS);
}

/** The most memory that a process holds which does the worker's job and nothing else. */
function memoryMB(text: string): number {
	const child = spawnSync(
		process.execPath,
		["--conditions=react-server", "--import", "tsx", fileURLToPath(import.meta.url), "--memory"],
		{ input: text, encoding: "utf8", stdio: ["pipe", "pipe", "inherit"] },
	);
	if (child.status !== 0) throw new Error(`the process that measures memory ended with ${child.status}`);
	return Number(child.stdout);
}

async function printOwnMemory(): Promise<void> {
	await generate(collectionOf(readFileSync(0, "utf8")), analyser);
	process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** One line of the table; what lies beyond its bound makes the status 1. */
function print(name: string, value: number, bound: number, unit: string, made = ""): void {
	const isBroken = !(value <= bound);
	if (isBroken) process.exitCode = 1;
	const digits = unit === "" ? 2 : 0;
	const figure = `${value.toFixed(digits)}${unit}`.padStart(8);
	console.log(`${isBroken ? "✗" : "✓"} ${name.padEnd(52)}${figure}  (≤ ${bound}${unit})  ${made}`.trimEnd());
}

async function bench(): Promise<void> {
	const [short, long] = [
		await benchText(SHORT, analyser.tokenize),
		await benchText(LONG, analyser.tokenize),
	] as const;
	const waitMs = await longestWaitMs(long);
	const tokenizerMs = await quickestMs(() => analyser.tokenize(short));
	const shortMs = await quickestMs(() => generate(collectionOf(short), analyser));
	const longMs = await quickestMs(() => generate(collectionOf(long), analyser));
	const made = (a: number, b: number) => `${seconds(a)} ÷ ${seconds(b)}`;
	print(
		"pipeline ÷ tokenizer alone, 100,000 characters",
		shortMs / tokenizerMs,
		4,
		"",
		made(shortMs, tokenizerMs),
	);
	print("300,000 characters ÷ 100,000", longMs / shortMs, 4, "", made(longMs, shortMs));
	print("memory of the worker's job, 300,000 characters", memoryMB(long), 700, " MB");
	print("longest wait of other work while the worker generates", waitMs, 200, " ms");
}

await (process.argv.includes("--memory") ? printOwnMemory() : bench());
