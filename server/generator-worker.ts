// Runs the generator off the server's thread: { id, documents } in, { id, generated } or { id, error } out; one at a
// time, so that memory holds one collection.
import { on } from "node:events";
import { parentPort } from "node:worker_threads";
import { generate, type SourceDocument } from "../core/question/generate";
import { analyser } from "./analyser";

type Call = { id: number; documents: SourceDocument[] };

async function answerCalls(port: NonNullable<typeof parentPort>): Promise<void> {
	for await (const [call] of on(port, "message")) {
		const { id, documents } = call as Call;
		try {
			port.postMessage({ id, generated: await generate(documents, analyser) });
		} catch (error) {
			port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
		}
	}
}

if (parentPort !== null) answerCalls(parentPort);
