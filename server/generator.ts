// The way from documents to questions in a worker thread: it costs seconds, and requests are answered meanwhile. What a
// person wrote is checked there too, as the dictionary is.
import "server-only";
import { Worker } from "node:worker_threads";
import type { Fault, Taken } from "../core/document/intake";
import type { Generated, SourceDocument } from "../core/question/generate";
import type { Progress } from "../core/question/progress";
import type { HeldBack } from "../core/question/question";
import type { Written, WrittenAbout } from "../core/question/written";
import type { Given } from "./generator-worker";
import { sourceWorker } from "./source-worker";

/** What the worker answers, by the name it has in the reply. */
type Answer = { generated: Generated[]; faults: HeldBack[]; taken: Taken | Fault };
type Reply = { id: number } & (Partial<Answer> & { progress?: Progress; error?: string });
type OnProgress = (progress: Progress) => void;
type Waiting = {
	resolve: (reply: Reply) => void;
	reject: (error: Error) => void;
	onProgress: OnProgress | undefined;
};
type Generator = { worker: Worker; waiting: Map<number, Waiting>; lastId: number };

// Next evaluates server modules more than once; one worker is enough for its memory.
const shared = globalThis as typeof globalThis & { yomitoiGenerator?: Generator };

/** The questions of documents asked about together, as `generate` of the core; rejects when the worker fails or dies. */
export function generate(documents: SourceDocument[], onProgress?: OnProgress): Promise<Generated[]> {
	return call({ documents }, "generated", onProgress);
}

/** What is wrong with a question that somebody wrote, as `faultsOf` of the core; answered while documents are read too. */
export function checkWritten(written: Written, document: WrittenAbout | null): Promise<HeldBack[]> {
	return call({ check: { written, document } }, "faults");
}

/** The plain text of what somebody brought, as `takeText` and `takeFile` of the core. */
export function takeDocument(given: Given): Promise<Taken | Fault> {
	return call({ take: given }, "taken");
}

async function call<K extends keyof Answer>(
	asked: object,
	answered: K,
	onProgress?: OnProgress,
): Promise<Answer[K]> {
	const generator = shared.yomitoiGenerator ?? start();
	shared.yomitoiGenerator = generator;
	const reply = await new Promise<Reply>((resolve, reject) => {
		const id = ++generator.lastId;
		generator.worker.postMessage({ id, ...asked });
		generator.waiting.set(id, { resolve, reject, onProgress });
		generator.worker.ref(); // while somebody waits, the process must not end
	});
	return reply[answered] as Answer[K];
}

function startWorker(): Worker {
	if (process.env.NEXT_RUNTIME) return new Worker(new URL("./generator-worker.ts", import.meta.url));
	return sourceWorker(new URL("generator-worker.ts", import.meta.url));
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
	if (reply.progress !== undefined) {
		waiting?.onProgress?.(reply.progress);
		return;
	}
	generator.waiting.delete(reply.id);
	if (generator.waiting.size === 0) generator.worker.unref();
	if (reply.error !== undefined) waiting?.reject(new Error(reply.error));
	else waiting?.resolve(reply);
}

/** A dead worker answers nobody: those who wait are told, and the next call starts another. */
function bury(generator: Generator, error: Error): void {
	if (shared.yomitoiGenerator === generator) shared.yomitoiGenerator = undefined;
	for (const { reject } of generator.waiting.values()) reject(error);
	generator.waiting.clear();
}
