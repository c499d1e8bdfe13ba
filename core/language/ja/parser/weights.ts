// A table of weights, one a bucket. Packed to a byte each by companding with the square root: small weights, which are
// many, keep their differences.

export type Weights = Float32Array;

/** The sum of the weights that the features fall on; the table's length is a power of two. */
export function scoreOf(weights: Weights, features: Int32Array | number[]): number {
	const mask = weights.length - 1;
	let sum = 0;
	for (let i = 0; i < features.length; i++) sum += weights[(features[i] as number) & mask] as number;
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

/** The inverse of `packWeights`, within half a step. */
export function unpackWeights(bytes: Uint8Array): Weights {
	const largest = new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0, true);
	const levels = Float32Array.from({ length: 256 }, (_, byte) => {
		const step = byte > STEPS ? byte - 256 : byte;
		return Math.sign(step) * largest * (step / STEPS) ** 2;
	});
	const weights = new Float32Array(bytes.length - 4);
	for (let i = 0; i < weights.length; i++) weights[i] = levels[bytes[4 + i] as number] as number;
	return weights;
}
