// Who may see and do what; asked by everything in server/ that reads or writes.

/** Whoever acts, as far as access goes; a visitor has no id. */
export type Actor = { id?: string };

export const VISIBILITIES = ["private", "public"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export type ClassRole = "teacher" | "learner";

/** A set; `roles` are the actor's in the classes that it is shared with. */
export type SeenSet = { visibility: Visibility; ownerId: string | null; roles: ClassRole[] };

/** Public sets are everybody's; private ones their owner's, and those classes' that they are shared with. */
export function maySeeSet(actor: Actor, set: SeenSet): boolean {
	return set.visibility === "public" || set.roles.length > 0 || owns(actor, set);
}

/** Whoever owns a set makes its questions and sees their keys, and so do the teachers whom it is shared with. */
export function mayEditSet(actor: Actor, set: Omit<SeenSet, "visibility">): boolean {
	return owns(actor, set) || set.roles.includes("teacher");
}

function owns(actor: Actor, { ownerId }: { ownerId: string | null }): boolean {
	return ownerId !== null && ownerId === actor.id;
}

/** A document can be read by whoever may see a set made from it. */
export function maySeeDocument(actor: Actor, sets: SeenSet[]): boolean {
	return sets.some((set) => maySeeSet(actor, set));
}

/** An attempt is its learner's alone. */
export function maySeeAttempt(actor: Actor, attempt: { userId: string }): boolean {
	return attempt.userId === actor.id;
}

/** A name on the teacher's list that nobody has claimed, somebody in the class, gone, or put out by a teacher. */
export type EnrollmentStatus = "listed" | "active" | "left" | "removed";

/** How somebody stands to a class; null: not at all, or no longer. */
export type Membership = { role: ClassRole; status: EnrollmentStatus } | null;

/** Members see their class; of one that is archived, its teachers. */
export function maySeeClass(member: Membership, classroom: { archivedAt: Date | null }): boolean {
	if (member?.status !== "active") return false;
	return member.role === "teacher" || classroom.archivedAt === null;
}

/** Teachers alone say what a class does and who is in it. */
export function mayTeach(member: Membership): boolean {
	return member?.status === "active" && member.role === "teacher";
}
