// What the analysis has learned, as one file: three tables of weights, each behind its length in bytes (uint32,
// little-endian). `npm run train` writes it from the annotated corpus.
import { packWeights, unpackWeights, type Weights } from "./weights";

export type Model = {
	/** Where phrases begin. */
	chunks: Weights;
	/** What depends on what. */
	heads: Weights;
	/** Names and dates. */
	entities: Weights;
};

const TABLES = ["chunks", "heads", "entities"] as const;

/** The model as the bytes of its file. */
export function packModel(model: Model): Uint8Array {
	const tables = TABLES.map((name) => packWeights(model[name]));
	const bytes = new Uint8Array(tables.reduce((sum, table) => sum + 4 + table.length, 0));
	const view = new DataView(bytes.buffer);
	let at = 0;
	for (const table of tables) {
		view.setUint32(at, table.length, true);
		bytes.set(table, at + 4);
		at += 4 + table.length;
	}
	return bytes;
}

/** The model a file holds; throws where its length is not what it says. */
export function unpackModel(bytes: Uint8Array): Model {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const found: Weights[] = [];
	let at = 0;
	for (const name of TABLES) {
		const length = at + 4 <= bytes.length ? view.getUint32(at, true) : -1;
		if (length < 8 || at + 4 + length > bytes.length) throw new Error(`the model is cut short in ${name}`);
		found.push(unpackWeights(bytes.subarray(at + 4, at + 4 + length)));
		at += 4 + length;
	}
	if (at !== bytes.length) throw new Error("the model is longer than its tables");
	const [chunks, heads, entities] = found as [Weights, Weights, Weights];
	return { chunks, heads, entities };
}
