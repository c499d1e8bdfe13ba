/** Databases limit how many values one statement may name. */
const MOST_IN_ONE_STATEMENT = 500;

/** The values in pieces small enough for one statement each. */
export function* inPieces<T>(values: readonly T[]): Generator<T[]> {
	for (let at = 0; at < values.length; at += MOST_IN_ONE_STATEMENT)
		yield values.slice(at, at + MOST_IN_ONE_STATEMENT);
}
