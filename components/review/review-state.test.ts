import { describe, expect, it } from "vitest";
import type { Feedback } from "@/core/attempt/feedback";
import { mayBeEasy, momentOf, nextReview, type ReviewEvent, startReview } from "./review-state";

const afterDoing = (...events: ReviewEvent[]) => events.reduce(nextReview, startReview(["old"]));
const told = { verdict: "right", replied: "1901年" } as Feedback;
const reply = { type: "reply", reply: { text: "1901年" }, durationMs: 700, clientKey: "a" } as const;
const stored = { type: "stored", clientKey: "a", told, suspended: false } as const;

describe("a flashcard", () => {
	it("is revealed, rated, and the next one is on its front", () => {
		expect(momentOf(afterDoing(), "flashcard")).toBe("front");
		expect(momentOf(afterDoing({ type: "reveal" }), "flashcard")).toBe("back");
		const state = afterDoing({ type: "reveal" }, { type: "did", clientKey: "a" });
		expect(state).toMatchObject({ index: 1, revealed: false });
		expect(momentOf(state, null)).toBe("done");
	});
});

describe("a question with a key", () => {
	it("waits for what is told before it goes on", () => {
		expect(momentOf(afterDoing(reply), "typed")).toBe("saving");
		expect(afterDoing(reply, { type: "next" }).index).toBe(0);
		expect(momentOf(afterDoing(reply, stored), "typed")).toBe("told");
		expect(afterDoing(reply, stored, { type: "next" })).toMatchObject({ index: 1, reply: null, told: null });
	});

	it("takes one answer, and only what is told about that", () => {
		expect(afterDoing(reply, { ...reply, clientKey: "b" }).sentAs).toBe("a");
		expect(afterDoing(reply, { ...stored, clientKey: "b" }).told).toBe(null);
		expect(afterDoing(reply, { type: "guess" }).guessed).toBe(false);
	});

	it("may be called easy where it was typed and right, and neither guessed nor helped", () => {
		expect(mayBeEasy(afterDoing(reply, stored), "typed")).toBe(true);
		expect(mayBeEasy(afterDoing(reply, stored), "choice")).toBe(false);
		expect(mayBeEasy(afterDoing(reply), "typed")).toBe(false);
		expect(mayBeEasy(afterDoing({ type: "guess" }, reply, stored), "typed")).toBe(false);
		expect(mayBeEasy(afterDoing({ type: "hint" }, reply, stored), "typed")).toBe(false);
		const wrong = { ...stored, told: { ...told, verdict: "wrong" } } as const;
		expect(mayBeEasy(afterDoing(reply, wrong), "typed")).toBe(false);
	});

	it("called easy, what is taken back later is the easy answer", () => {
		const state = afterDoing(reply, stored, { type: "easy", undone: "a", clientKey: "b" });
		expect(state.index).toBe(1);
		expect(state.done.map(({ clientKey }) => clientKey)).toEqual(["old", "b"]);
	});
});

describe("taking back", () => {
	it("shows the card of what was done last on its front, from the end too", () => {
		const state = afterDoing(
			{ type: "did", clientKey: "a" },
			{ type: "did", clientKey: "b" },
			{ type: "undo" },
		);
		expect(state).toMatchObject({ index: 1, revealed: false, told: null });
		expect(nextReview(state, { type: "undo" }).index).toBe(0);
	});

	it("shows the card that is told about anew, and every other card too", () => {
		const turns = [
			afterDoing(),
			afterDoing(reply, stored),
			afterDoing(reply, stored, { type: "undo" }),
			afterDoing(reply, stored, { type: "undo" }, reply, stored, { type: "next" }),
			afterDoing(reply, stored, { type: "easy", undone: "a", clientKey: "b" }),
			afterDoing({ type: "did", clientKey: "a" }),
		].map(({ turn }) => turn);
		expect(turns).toEqual([0, 0, 1, 2, 1, 1]);
	});

	it("stays at its card where it was done before this page, and does nothing where nothing is left", () => {
		const state = afterDoing({ type: "undo" });
		expect(state).toMatchObject({ index: 0, done: [] });
		expect(nextReview(state, { type: "undo" })).toEqual(state);
	});

	it("forgets a leech with the answer that made it", () => {
		const leech = afterDoing({ type: "did", clientKey: "a" }, { ...stored, told: null, suspended: true });
		expect(leech.leeches).toEqual([0]);
		expect(nextReview(leech, { type: "undo" }).leeches).toEqual([]);
	});
});
