// Runs the generator off the server's thread: { id, documents } in, { id, progress } as it goes, { id, generated } or
// { id, error } out. Generating is done one at a time, so that memory holds one collection; a check of what a person wrote
// ({ id, check } in, { id, faults } out) is short and goes in between, and so is making plain text of a document ({ id, take }
// in, { id, taken } out).
import { setImmediate } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import type { Encoding } from "../core/document/encoding";
import { type Format, takeFile, takeText } from "../core/document/intake";
import { generate, type SourceDocument } from "../core/question/generate";
import type { Progress } from "../core/question/progress";
import { faultsOf, type Written, type WrittenAbout } from "../core/question/written";
import { analyser } from "./analyser";

export type Check = { written: Written; document: WrittenAbout | null };
/** A text as it was pasted, or the bytes of a file with its name. */
export type Given =
	| { text: string; format: Format }
	| { bytes: Uint8Array; name: string; encoding?: Encoding };
type Call = { id: number } & ({ documents: SourceDocument[] } | { check: Check } | { take: Given });
type Port = NonNullable<typeof parentPort>;

function answerCalls(port: Port): void {
	let generating = Promise.resolve();
	port.on("message", (call: Call) => {
		const { id } = call;
		if ("check" in call) {
			const { written, document } = call.check;
			answer(port, id, async () => ({ faults: await faultsOf(written, document, analyser) }));
		} else if ("take" in call) {
			const { take } = call;
			answer(port, id, async () => ({ taken: takenOf(take) }));
		} else {
			generating = generating.then(() => answer(port, id, () => generateFor(port, id, call.documents)));
		}
	});
}

const takenOf = (given: Given) =>
	"text" in given ? takeText(given.text, given.format) : takeFile(given.bytes, given.name, given.encoding);

/** Never rejects: what fails is told to whoever called. */
async function answer(port: Port, id: number, work: () => Promise<object>): Promise<void> {
	try {
		port.postMessage({ id, ...(await work()) });
	} catch (error) {
		port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
	}
}

async function generateFor(port: Port, id: number, documents: SourceDocument[]): Promise<object> {
	const tell = async (progress: Progress) => {
		port.postMessage({ id, progress });
		await setImmediate(); // calls that came meanwhile are taken now
	};
	return { generated: await generate(documents, analyser, tell) };
}

if (parentPort !== null) answerCalls(parentPort);
