// What is worked out of a thing once and kept as long as the thing itself: the indexes of a document or a collection, which
// never change once they are read.

/** `compute`, done once for each object. */
export function keptFor<K extends object, V>(compute: (of: K) => V): (of: K) => V {
	const kept = new WeakMap<K, { value: V }>();
	return (of) => {
		const known = kept.get(of);
		if (known !== undefined) return known.value;
		const value = compute(of);
		kept.set(of, { value });
		return value;
	};
}
