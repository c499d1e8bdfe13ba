// What the analysis has learned, as one file: three tables of weights, each behind its length in bytes (uint32,
// little-endian). `npm run train` writes it from the annotated corpus.
import { type PackedWeights, packWeights, readWeights, type Weights } from "./weights";

/** Tables for where phrases begin, for what depends on what, and for names and dates. */
const TABLES = ["chunks", "heads", "entities"] as const;

export type Part = (typeof TABLES)[number];

/** What training gives. */
export type Learned = { [part in Part]: Weights };

/** What the parser uses. */
export type Model = { [part in Part]: PackedWeights };

/** The bytes of the model's file. */
export function packModel(learned: Learned): Uint8Array {
	const tables = TABLES.map((name) => packWeights(learned[name]));
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
	const found: PackedWeights[] = [];
	let at = 0;
	for (const name of TABLES) {
		const length = at + 4 <= bytes.length ? view.getUint32(at, true) : -1;
		if (length < 8 || at + 4 + length > bytes.length) throw new Error(`the model is cut short in ${name}`);
		found.push(readWeights(bytes.subarray(at + 4, at + 4 + length)));
		at += 4 + length;
	}
	if (at !== bytes.length) throw new Error("the model is longer than its tables");
	const [chunks, heads, entities] = found as [PackedWeights, PackedWeights, PackedWeights];
	return { chunks, heads, entities };
}
