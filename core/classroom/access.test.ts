import { expect, test } from "vitest";
import {
	mayEditSet,
	maySeeAttempt,
	maySeeClass,
	maySeeDocument,
	maySeeSet,
	mayTeach,
	type SeenSet,
} from "./access";

const open = { visibility: "public", ownerId: "owner", roles: [] } satisfies SeenSet;
const closed = { visibility: "private", ownerId: "owner", roles: [] } satisfies SeenSet;
const orphan = { visibility: "private", ownerId: null, roles: [] } satisfies SeenSet;

test("a public set is everybody's, a private one its owner's, one without an owner nobody's", () => {
	expect([{}, { id: "owner" }, { id: "other" }].map((actor) => maySeeSet(actor, open))).toEqual([
		true,
		true,
		true,
	]);
	expect([{}, { id: "owner" }, { id: "other" }].map((actor) => maySeeSet(actor, closed))).toEqual([
		false,
		true,
		false,
	]);
	expect([{}, { id: "owner" }].map((actor) => maySeeSet(actor, orphan))).toEqual([false, false]);
});

test("a document is read by whoever may see one of its sets", () => {
	expect(maySeeDocument({}, [closed, open])).toBe(true);
	expect(maySeeDocument({}, [closed])).toBe(false);
	expect(maySeeDocument({ id: "owner" }, [closed])).toBe(true);
	expect(maySeeDocument({ id: "owner" }, [])).toBe(false);
});

test("an attempt is its learner's alone", () => {
	expect(maySeeAttempt({ id: "a" }, { userId: "a" })).toBe(true);
	expect(maySeeAttempt({ id: "b" }, { userId: "a" })).toBe(false);
	expect(maySeeAttempt({}, { userId: "a" })).toBe(false);
});

test("a set shared with a class is seen by its members, and edited by its teachers and its owner", () => {
	const learner = { id: "other" };
	expect(maySeeSet(learner, { ...closed, roles: ["learner"] })).toBe(true);
	expect(mayEditSet(learner, { ...closed, roles: ["learner"] })).toBe(false);
	expect(mayEditSet(learner, { ...closed, roles: ["learner", "teacher"] })).toBe(true);
	expect(mayEditSet({ id: "owner" }, closed)).toBe(true);
	expect(mayEditSet(learner, open)).toBe(false);
	expect(mayEditSet({}, orphan)).toBe(false);
});

test("a class is its active members'; an archived one its teachers'", () => {
	const now = { archivedAt: null };
	const past = { archivedAt: new Date(0) };
	const [teacher, learner] = (["teacher", "learner"] as const).map((role) => ({
		role,
		status: "active" as const,
	}));
	const removed = { role: "teacher", status: "removed" } as const;
	const all = [teacher ?? null, learner ?? null, removed, null];
	expect(all.map((member) => maySeeClass(member, now))).toEqual([true, true, false, false]);
	expect(all.map((member) => maySeeClass(member, past))).toEqual([true, false, false, false]);
	expect(all.map(mayTeach)).toEqual([true, false, false, false]);
});
