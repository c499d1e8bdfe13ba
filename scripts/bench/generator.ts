// What generating costs, and whether other work gets done meanwhile.
import { spawnSync } from "node:child_process";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { MOST_CHARACTERS } from "../../core/document/limits";
import { generate } from "../../core/question/generate";
import { analyser } from "../../server/analyser";
import { generate as generateInWorker } from "../../server/generator";
import { benchText, collectionOf } from "../bench-text";
import type { Figure } from "./figures";

const SHORT = 100_000;
const LONG = MOST_CHARACTERS;
const REPEATS = 3;
/** What takes longer than this is measured once. */
const ENOUGH_MS = 10_000;
const RESOLUTION_MS = 5;

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
	const script = fileURLToPath(new URL("generator-memory.mts", import.meta.url));
	const child = spawnSync(process.execPath, [...process.execArgv, script], {
		input: text,
		encoding: "utf8",
		stdio: ["pipe", "pipe", "inherit"],
	});
	if (child.status !== 0) throw new Error(`the process that measures memory ended with ${child.status}`);
	return Number(child.stdout);
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

export async function benchGenerator(): Promise<Figure[]> {
	const short = await benchText(SHORT, analyser.tokenize);
	const long = await benchText(LONG, analyser.tokenize);
	const waitMs = await longestWaitMs(long);
	const [tokenizerMs, shortMs, longMs] = (await quickestMs(
		() => analyser.tokenize(short),
		() => generate(collectionOf(short), analyser),
		() => generate(collectionOf(long), analyser),
	)) as [number, number, number];
	const made = (a: number, b: number) => `${seconds(a)} ÷ ${seconds(b)}`;
	return [
		{
			name: "pipeline ÷ tokenizer alone, 100,000 characters",
			...{ value: shortMs / tokenizerMs, bound: 4, unit: "", made: made(shortMs, tokenizerMs) },
		},
		{
			name: "300,000 characters ÷ 100,000",
			...{ value: longMs / shortMs, bound: 4, unit: "", made: made(longMs, shortMs) },
		},
		{
			name: "memory of the worker's job, 300,000 characters",
			...{ value: memoryMB(long), bound: 700, unit: " MB" },
		},
		{
			name: "longest wait of other work while the worker generates",
			...{ value: waitMs, bound: 300, unit: " ms" },
		},
	];
}
