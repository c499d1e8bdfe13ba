import { expect, test } from "vitest";
import { countOpen, nextPaper, openPaper, type PaperItem } from "./paper-state";

const item = (position: number, rest: Partial<PaperItem> = {}): PaperItem => ({
	...{ position, stem: `問${position}`, presentation: "typed", reply: null, flagged: false },
	...rest,
});
const NOTHING = new Map();
const items = [item(0, { reply: { text: "1901年" } }), item(1), item(2, { flagged: true })];

test("a test goes on at its first question without an answer", () => {
	expect(openPaper(items, NOTHING)).toMatchObject({ index: 1, flags: [false, false, true] });
	expect(openPaper(items.slice(0, 1), NOTHING).index).toBe(0);
	expect(countOpen(openPaper(items, NOTHING))).toBe(2);
});

test("an answer can be given, and given otherwise, at any question", () => {
	const first = nextPaper(openPaper(items, NOTHING), { type: "reply", index: 1, reply: { choice: 2 } });
	expect(countOpen(first)).toBe(1);
	const changed = nextPaper(first, { type: "reply", index: 0, reply: { text: "1912年" } });
	expect(changed.replies).toEqual([{ text: "1912年" }, { choice: 2 }, null]);
	expect(changed.index).toBe(1);
});

test("one goes to any question there is, and to no other", () => {
	const state = openPaper(items, NOTHING);
	expect(nextPaper(state, { type: "go", index: 2 }).index).toBe(2);
	for (const index of [-1, 3]) expect(nextPaper(state, { type: "go", index })).toBe(state);
});

test("a flag is put up and taken down", () => {
	const state = nextPaper(openPaper(items, NOTHING), { type: "flag", index: 0, flagged: true });
	expect(state.flags).toEqual([true, false, true]);
	expect(nextPaper(state, { type: "flag", index: 2, flagged: false }).flags).toEqual([true, false, false]);
});

test("what was done since the page was loaded stands, though the page was made before", () => {
	const done = new Map([
		[1, { reply: { choice: 2 }, flagged: true }],
		[2, { flagged: false }],
	]);
	expect(openPaper(items, done)).toEqual({
		index: 2,
		replies: [{ text: "1901年" }, { choice: 2 }, null],
		flags: [false, true, false],
	});
});
