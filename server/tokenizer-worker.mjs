// Runs the analyser off the server's thread: { id, text } in, { id, tokens } or { id, error } out.
import { parentPort } from "node:worker_threads";
import { tokenize } from "./kuromoji.mjs";

parentPort?.on("message", async (/** @type {{ id: number, text: string }} */ { id, text }) => {
	try {
		parentPort?.postMessage({ id, tokens: await tokenize(text) });
	} catch (error) {
		parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
	}
});
