// Who may see what; asked by everything in server/ that reads or writes.

/** Whoever acts, as far as access goes; a visitor has no id. */
export type Actor = { id?: string };

/** Public sets are everybody's, private ones their owner's. */
export function maySeeSet(
	actor: Actor,
	set: { visibility: "public" | "private"; ownerId: string | null },
): boolean {
	return set.visibility === "public" || (set.ownerId !== null && set.ownerId === actor.id);
}

/** A document can be read by whoever may see a set made from it. */
export function maySeeDocument(actor: Actor, sets: Parameters<typeof maySeeSet>[1][]): boolean {
	return sets.some((set) => maySeeSet(actor, set));
}

/** An attempt is its learner's alone. */
export function maySeeAttempt(actor: Actor, attempt: { userId: string }): boolean {
	return attempt.userId === actor.id;
}
