import { expect, test } from "vitest";
import { termsFaults } from "./assignment-terms";

const at = (hour: number) => new Date(Date.UTC(2026, 3, 10, hour));
const wanted = {
	...{ opensAt: at(9), dueAt: at(12), closesAt: at(14) },
	...{ feedback: "after-due" as const, choices: true, typed: false, clauses: false },
};

test("sound terms have no fault; due and closing may be one", () => {
	expect(termsFaults(wanted)).toEqual({});
	expect(termsFaults({ ...wanted, closesAt: at(12) })).toEqual({});
	expect(termsFaults({ ...wanted, dueAt: null })).toEqual({});
	expect(termsFaults({ ...wanted, dueAt: null, closesAt: null, feedback: "at-once" })).toEqual({});
});

test("each fault is told at its field", () => {
	expect(termsFaults({ ...wanted, dueAt: at(9) })).toEqual({ dueAt: "due-before-opening" });
	expect(termsFaults({ ...wanted, closesAt: at(11) })).toEqual({ closesAt: "closes-before-due" });
	expect(termsFaults({ ...wanted, dueAt: null, closesAt: at(9) })).toEqual({ closesAt: "closes-before-due" });
	expect(termsFaults({ ...wanted, dueAt: null, closesAt: null })).toEqual({ feedback: "never-told" });
	expect(termsFaults({ ...wanted, choices: false })).toEqual({ choices: "nothing-allowed" });
});
