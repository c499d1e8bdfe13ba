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
	/** The level of each weight, place·stride+tag. */
	rows: Uint8Array;
	/** The length of a row: so many tags are summed up at once that they fill it. */
	stride: number;
};

const AT_ONCE = 4;

/** A table with no rows yet. */
export function createTagRows(weights: PackedWeights, tags: number): TagRows {
	const stride = Math.ceil(tags / AT_ONCE) * AT_ONCE;
	const kept = new Int32Array(PLACES);
	const table = { weights, tags, kept, rows: new Uint8Array(PLACES * stride), stride };
	gather(table, 0, 0); // an empty place looks like feature 0, which belongs here
	return table;
}

/** Score of each tag at each token, i·tags+tag, by the features of each token. */
export function emissionsByRows(table: TagRows, features: number[][]): Float64Array {
	const emissions = new Float64Array(features.length * table.tags);
	for (let i = 0; i < features.length; i++)
		for (let tag = 0; tag < table.tags; tag += AT_ONCE)
			addFour(emissions, i * table.tags, table, features[i] as number[], tag);
	return emissions;
}

/** Sums up four tags: what lies in variables need not be fetched and put back for each feature. */
function addFour(sums: Float64Array, at: number, table: TagRows, features: number[], from: number): void {
	const { tags, stride, kept, rows, weights } = table;
	const { levels } = weights;
	let a = 0;
	let b = 0;
	let c = 0;
	let d = 0;
	for (let k = 0; k < features.length; k++) {
		const own = features[k] as number;
		const place = own & (PLACES - 1);
		if (kept[place] !== own) gather(table, own, place);
		const row = place * stride + from;
		a += levels[rows[row] as number] as number;
		b += levels[rows[row + 1] as number] as number;
		c += levels[rows[row + 2] as number] as number;
		d += levels[rows[row + 3] as number] as number;
	}
	sums[at + from] = a;
	if (from + 1 < tags) sums[at + from + 1] = b;
	if (from + 2 < tags) sums[at + from + 2] = c;
	if (from + 3 < tags) sums[at + from + 3] = d;
}

function gather({ weights, tags, stride, kept, rows }: TagRows, own: number, place: number): void {
	const { buckets } = weights;
	const mask = buckets.length - 1;
	for (let tag = 0; tag < tags; tag++)
		rows[place * stride + tag] = buckets[feature(tag, own) & mask] as number;
	kept[place] = own;
}
