// Things by what they have in common, so that whoever looks for their like need not go through all of them.

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

/** The items without those that an earlier one has the key of, in order. */
export function distinctBy<T>(items: Iterable<T>, keyOf: (item: T) => string): T[] {
	const first = new Map<string, T>();
	for (const item of items) {
		const key = keyOf(item);
		if (!first.has(key)) first.set(key, item);
	}
	return [...first.values()];
}
