import { expect, test } from "vitest";
import { isAlwaysPractice, type Outcome, PRESENTATIONS, ratingOf } from "./rating";

const right: Omit<Outcome, "presentation"> = { right: true, rightBefore: true };

test("a choice: Good, the first right one Hard, a guess or a wrong one Again, never Easy", () => {
	const choice = (outcome: Partial<Outcome>) => ratingOf({ ...right, presentation: "choice", ...outcome });
	expect(choice({})).toBe(3);
	expect(choice({ rightBefore: false })).toBe(2);
	expect(choice({ right: false })).toBe(1);
	expect(choice({ guessed: true })).toBe(1);
	expect(choice({ guessed: true, rightBefore: false })).toBe(1);
	expect(choice({ revealed: true })).toBe(1);
	expect(choice({ own: 4 })).toBe(3);
});

test("typed, cloze and ordering: Good, Hard with help, Again wrong or revealed, Easy by one's own key", () => {
	for (const presentation of ["typed", "cloze", "ordering"] as const) {
		const rated = (outcome: Partial<Outcome>) => ratingOf({ ...right, presentation, ...outcome });
		expect(rated({})).toBe(3);
		expect(rated({ rightBefore: false })).toBe(3);
		expect(rated({ helped: true })).toBe(2);
		expect(rated({ helped: true, own: 4 })).toBe(2);
		expect(rated({ own: 4 })).toBe(4);
		expect(rated({ own: 4, right: false })).toBe(1);
		expect(rated({ revealed: true })).toBe(1);
		expect(rated({ right: false })).toBe(1);
	}
});

test("a flashcard is rated by the learner, in four buttons or two", () => {
	for (const own of [1, 2, 3, 4] as const) {
		expect(ratingOf({ presentation: "flashcard", right: false, rightBefore: false, own })).toBe(own);
	}
	expect(ratingOf({ presentation: "flashcard", right: true, rightBefore: false })).toBe(3);
	expect(ratingOf({ presentation: "flashcard", right: false, rightBefore: true })).toBe(1);
});

test("only true-false is practice wherever it is put", () => {
	expect(PRESENTATIONS.filter(isAlwaysPractice)).toEqual(["true-false"]);
});
