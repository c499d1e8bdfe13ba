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

/** The items by what `keyOf` says of each, in order. */
export function groupedBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
