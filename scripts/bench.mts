// npm run bench: what generating costs, against what it may cost. Ends with 1 where a bound is broken.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { MOST_CHARACTERS } from "../core/document/limits";
import { generate, type SourceDocument } from "../core/question/generate";
import { analyser } from "../server/analyser";
import { generate as generateInWorker } from "../server/generator";
import { benchText } from "./bench-text";

const SHORT = 100_000;
const LONG = MOST_CHARACTERS;
const REPEATS = 3;
/** What takes longer than this is measured once. */
const ENOUGH_MS = 10_000;
const RESOLUTION_MS = 5;

const collectionOf = (text: string): SourceDocument[] => [{ id: "bench", language: "ja", text }];

/**
 * The quickest of some runs of each work: what else the machine does only adds to a time. Taken in turns, so that a busy
 * minute hits all.
 */
async function quickestMs(...works: (() => Promise<unknown>)[]): Promise<number[]> {
	const quickest = works.map(() => Infinity);
	for (let round = 0; round < REPEATS; round++) {
		for (const [i, work] of works.entries()) {
			if (round > 0 && (quickest[i] as number) > ENOUGH_MS) continue;
			const startedAt = performance.now();
			await work();
			quickest[i] = Math.min(quickest[i] as number, performance.now() - startedAt);
		}
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
	const short = await benchText(SHORT, analyser.tokenize);
	const long = await benchText(LONG, analyser.tokenize);
	const waitMs = await longestWaitMs(long);
	const [tokenizerMs, shortMs, longMs] = (await quickestMs(
		() => analyser.tokenize(short),
		() => generate(collectionOf(short), analyser),
		() => generate(collectionOf(long), analyser),
	)) as [number, number, number];
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
	print("longest wait of other work while the worker generates", waitMs, 300, " ms");
}

await (process.argv.includes("--memory") ? printOwnMemory() : bench());
