// The way from documents to questions in a worker thread: it costs seconds, and requests are answered meanwhile.
import "server-only";
import { Worker } from "node:worker_threads";
import type { Generated, SourceDocument } from "../core/question/generate";

type Reply = { id: number; generated: Generated[] } | { id: number; error: string };
type Waiting = { resolve: (generated: Generated[]) => void; reject: (error: Error) => void };
type Generator = { worker: Worker; waiting: Map<number, Waiting>; lastId: number };

// Next evaluates server modules more than once; one worker is enough for its memory.
const shared = globalThis as typeof globalThis & { yomitoiGenerator?: Generator };

/** The questions of documents asked about together, as `generate` of the core; rejects when the worker fails or dies. */
export function generate(documents: SourceDocument[]): Promise<Generated[]> {
	const generator = shared.yomitoiGenerator ?? start();
	shared.yomitoiGenerator = generator;
	return new Promise((resolve, reject) => {
		const id = ++generator.lastId;
		generator.worker.postMessage({ id, documents });
		generator.waiting.set(id, { resolve, reject });
		generator.worker.ref(); // while somebody waits, the process must not end
	});
}

/** Next has bundled the worker into JavaScript; tests and command lines run the sources, which tsx reads. */
function startWorker(): Worker {
	if (process.env.NEXT_RUNTIME) return new Worker(new URL("./generator-worker.ts", import.meta.url));
	const source = new URL("generator-worker.ts", import.meta.url).href;
	const code = `import("tsx/esm/api").then(({ register }) => { register(); return import("${source}"); })`;
	return new Worker(code, { eval: true, execArgv: [] });
}

function start(): Generator {
	const worker = startWorker();
	const generator: Generator = { worker, waiting: new Map(), lastId: 0 };
	worker.unref();
	worker.on("message", (reply: Reply) => answer(generator, reply));
	worker.on("error", (error) => bury(generator, error));
	worker.on("exit", (code) => bury(generator, new Error(`the generator's worker ended with code ${code}`)));
	return generator;
}

function answer(generator: Generator, reply: Reply): void {
	const waiting = generator.waiting.get(reply.id);
	generator.waiting.delete(reply.id);
	if (generator.waiting.size === 0) generator.worker.unref();
	if ("error" in reply) waiting?.reject(new Error(reply.error));
	else waiting?.resolve(reply.generated);
}

/** A dead worker answers nobody: those who wait are told, and the next call starts another. */
function bury(generator: Generator, error: Error): void {
	if (shared.yomitoiGenerator === generator) shared.yomitoiGenerator = undefined;
	for (const { reject } of generator.waiting.values()) reject(error);
	generator.waiting.clear();
}
