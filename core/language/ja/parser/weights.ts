// A table of weights, one a bucket. Packed to a byte each by companding with the square root: small weights, which are
// many, keep their differences. They are used as packed: what is looked up at random should be small enough to stay near.

/** Weights while they are learned. */
export type Weights = Float32Array;

/** Weights that were learned: of each bucket one of 256 levels. */
export type PackedWeights = { buckets: Uint8Array; levels: Float64Array };

/** The sum of the weights that the features fall on; the table's length is a power of two. */
export function scoreOf(weights: Weights, features: Int32Array | number[]): number {
	const mask = weights.length - 1;
	let sum = 0;
	for (let i = 0; i < features.length; i++) sum += weights[(features[i] as number) & mask] as number;
	return sum;
}

/** The same sum of packed weights. */
export function packedScoreOf({ buckets, levels }: PackedWeights, features: Int32Array | number[]): number {
	const mask = buckets.length - 1;
	let sum = 0;
	for (let i = 0; i < features.length; i++)
		sum += levels[buckets[(features[i] as number) & mask] as number] as number;
	return sum;
}

const STEPS = 127;

/** A table as bytes: its largest absolute weight (float32, little-endian), then a signed byte a bucket. */
export function packWeights(weights: Weights): Uint8Array {
	const largest = weights.reduce((max, w) => Math.max(max, Math.abs(w)), 1e-9);
	const bytes = new Uint8Array(4 + weights.length);
	new DataView(bytes.buffer).setFloat32(0, largest, true);
	for (let i = 0; i < weights.length; i++) {
		const weight = weights[i] as number;
		const step = Math.round(STEPS * Math.sqrt(Math.abs(weight) / largest));
		bytes[4 + i] = weight < 0 ? 256 - step : step;
	}
	return bytes;
}

/** What `packWeights` wrote; each weight within half a step of what it was. */
export function readWeights(bytes: Uint8Array): PackedWeights {
	const largest = new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0, true);
	const levels = Float32Array.from({ length: 256 }, (_, byte) => {
		const step = byte > STEPS ? byte - 256 : byte;
		return Math.sign(step) * largest * (step / STEPS) ** 2;
	});
	return { buckets: new Uint8Array(bytes.subarray(4)), levels: Float64Array.from(levels) };
}
