// The weights of a feature under each tag, side by side. In the table they lie scattered by hash, a lookup each; the same
// features come again and again in a text, so that rows once gathered are kept, the last one for each place.
import { feature } from "./hashing";
import type { PackedWeights } from "./weights";

/** Places for rows; twice as many would save few more lookups. */
const PLACES = 2 ** 16;

export type TagRows = {
	weights: PackedWeights;
	tags: number;
	/** The feature whose row lies in each place. */
	kept: Int32Array;
	/** The level of each weight, place·tags+tag. */
	rows: Uint8Array;
};

/** A table with no rows yet. */
export function createTagRows(weights: PackedWeights, tags: number): TagRows {
	const rows = { weights, tags, kept: new Int32Array(PLACES), rows: new Uint8Array(PLACES * tags) };
	gather(rows, 0, 0); // an empty place looks like feature 0, which belongs here
	return rows;
}

/** Score of each tag at each token, i·tags+tag, by the features of each token. */
export function emissionsByRows(table: TagRows, features: number[][]): Float64Array {
	const emissions = new Float64Array(features.length * table.tags);
	for (let i = 0; i < features.length; i++) {
		const own = features[i] as number[];
		for (let k = 0; k < own.length; k++) addRow(emissions, i * table.tags, table, own[k] as number);
	}
	return emissions;
}

function addRow(sums: Float64Array, at: number, table: TagRows, own: number): void {
	const { tags, kept, rows, weights } = table;
	const { levels } = weights;
	const place = own & (PLACES - 1);
	if (kept[place] !== own) gather(table, own, place);
	for (let tag = 0; tag < tags; tag++)
		sums[at + tag] = (sums[at + tag] as number) + (levels[rows[place * tags + tag] as number] as number);
}

function gather({ weights, tags, kept, rows }: TagRows, own: number, place: number): void {
	const { buckets } = weights;
	const mask = buckets.length - 1;
	for (let tag = 0; tag < tags; tag++) rows[place * tags + tag] = buckets[feature(tag, own) & mask] as number;
	kept[place] = own;
}
