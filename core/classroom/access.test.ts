import { expect, test } from "vitest";
import { maySeeAttempt, maySeeDocument, maySeeSet } from "./access";

const open = { visibility: "public", ownerId: "owner" } as const;
const closed = { visibility: "private", ownerId: "owner" } as const;
const orphan = { visibility: "private", ownerId: null } as const;

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
