// Whether it stays quick for somebody who has used it for years: the real server functions on real files, of the large and
// the small in turns, so that a busy minute hits both.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Size } from "./big-learner";
import { type Figure, median, quantile } from "./figures";

export type Work = "answer" | "queue";

const RUNS = 5;
const NEW: Size = { cards: 0, answers: 0, due: 0, fresh: 1000 };
/** A day that was set is an event as well. */
const OLD: Size = { cards: 10_000, answers: 9, due: 200, fresh: 40 };
/** The same is due and new in both, and what is new stands behind all that is met. */
const FEW: Size = { cards: 1000, answers: 1, due: 200, fresh: 40 };
const MANY: Size = { ...FEW, cards: 100_000 };

type Measured = { msOf: (work: Work) => Promise<number>; end: () => void };

async function start(size: Size): Promise<Measured> {
	const dataDir = mkdtempSync(path.join(tmpdir(), "yomitoi-bench-"));
	const script = fileURLToPath(new URL("learner.mts", import.meta.url));
	const child: ChildProcess = fork(script, [JSON.stringify(size)], {
		env: { ...process.env, DATA_DIR: dataDir, CONTENT: "none" },
		// Standard output is for figures.
		stdio: ["ignore", 2, "inherit", "ipc"],
	});
	const failed = once(child, "exit").then(([code]) => {
		throw new Error(`A learner's process ended with ${code}`);
	});
	failed.catch(() => {});
	const next = async () => (await Promise.race([once(child, "message"), failed]))[0];
	await next();
	return {
		async msOf(work) {
			child.send(work);
			return Number(await next());
		},
		end() {
			child.kill();
			rmSync(dataDir, { recursive: true, force: true });
		},
	};
}

/** What a statistic of many times of one is to that of the other, in the median of some runs. */
async function compare(
	{ name, work, times, of }: { name: string; work: Work; times: number; of: (ms: number[]) => number },
	large: Size,
	small: Size,
): Promise<Figure> {
	const both = [await start(large), await start(small)] as const;
	const runs: [number, number][] = [];
	try {
		for (let run = -1; run < RUNS; run++) {
			const ms: [number[], number[]] = [[], []];
			for (let time = 0; time < times; time++)
				for (const i of [0, 1] as const) ms[i].push(await both[i].msOf(work));
			// The first one only warms up.
			if (run >= 0) runs.push([of(ms[0]), of(ms[1])]);
		}
	} finally {
		for (const each of both) each.end();
	}
	const value = median(runs.map(([a, b]) => a / b));
	const middle = (i: 0 | 1) => `${median(runs.map((run) => run[i])).toFixed(1)} ms`;
	return { name, value, bound: 2, unit: "", made: `${middle(0)} ÷ ${middle(1)}` };
}

export async function benchLearners(): Promise<Figure[]> {
	return [
		await compare(
			{
				name: "p95 of an answer: 10,000 cards and 100,000 events ÷ a new learner",
				...{ work: "answer", times: 80, of: (ms) => quantile(ms, 0.95) },
			},
			OLD,
			NEW,
		),
		await compare(
			{ name: "queue: 100,000 cards ÷ 1,000", ...{ work: "queue", times: 10, of: median } },
			MANY,
			FEW,
		),
	];
}
