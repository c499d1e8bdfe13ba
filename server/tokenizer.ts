import "server-only";
import { Worker } from "node:worker_threads";
import type { Token, Tokenize } from "@/core/language/token";

type Reply = { id: number; tokens: Token[] } | { id: number; error: string };
type Waiting = { resolve: (tokens: Token[]) => void; reject: (error: Error) => void };
type Tokenizer = { worker: Worker; waiting: Map<number, Waiting>; lastId: number };

// Next evaluates server modules more than once; one worker (360 MB) is enough.
const shared = globalThis as typeof globalThis & { yomitoiTokenizer?: Tokenizer };

/** The morphological analyser in its worker thread, started by the first call; rejects when it fails or dies. */
export const tokenize: Tokenize = (text) => {
	const tokenizer = shared.yomitoiTokenizer ?? start();
	shared.yomitoiTokenizer = tokenizer;
	return new Promise((resolve, reject) => {
		const id = ++tokenizer.lastId;
		tokenizer.waiting.set(id, { resolve, reject });
		tokenizer.worker.ref(); // while somebody waits, the process must not end
		tokenizer.worker.postMessage({ id, text });
	});
};

function start(): Tokenizer {
	const worker = new Worker(new URL("./tokenizer-worker.mjs", import.meta.url));
	const tokenizer: Tokenizer = { worker, waiting: new Map(), lastId: 0 };
	worker.unref();
	worker.on("message", (reply: Reply) => answer(tokenizer, reply));
	worker.on("error", (error) => bury(tokenizer, error));
	worker.on("exit", (code) => bury(tokenizer, new Error(`the tokenizer worker ended with code ${code}`)));
	return tokenizer;
}

function answer(tokenizer: Tokenizer, reply: Reply): void {
	const waiting = tokenizer.waiting.get(reply.id);
	tokenizer.waiting.delete(reply.id);
	if (tokenizer.waiting.size === 0) tokenizer.worker.unref();
	if ("error" in reply) waiting?.reject(new Error(reply.error));
	else waiting?.resolve(reply.tokens);
}

/** A dead worker answers nobody: those who wait are told, and the next call starts another. */
function bury(tokenizer: Tokenizer, error: Error): void {
	if (shared.yomitoiTokenizer === tokenizer) shared.yomitoiTokenizer = undefined;
	for (const { reject } of tokenizer.waiting.values()) reject(error);
	tokenizer.waiting.clear();
}
