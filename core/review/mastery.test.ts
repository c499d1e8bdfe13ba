import { expect, test } from "vitest";
import { countStages, type Standing, stageOf } from "./mastery";
import { MATURE_DAYS, YOUNG_DAYS } from "./presentation";

const inReview = (stability: number, over: Partial<Standing> = {}): Standing => ({
	card: { phase: "review", stability },
	suspended: false,
	missed: false,
	...over,
});

test("a question rises with its stability, by the bounds of the presentation", () => {
	const stages = [0.2, YOUNG_DAYS - 0.01, YOUNG_DAYS, MATURE_DAYS - 0.01, MATURE_DAYS, 900].map((days) =>
		stageOf(inReview(days)),
	);
	expect(stages).toEqual(["learning", "learning", "young", "young", "mastered", "mastered"]);
});

test("in steps it is being learnt, however stable", () => {
	expect(stageOf(inReview(60, { card: { phase: "relearning", stability: 60 } }))).toBe("learning");
	expect(stageOf(inReview(60, { card: { phase: "learning", stability: 8 } }))).toBe("learning");
});

test("missed, it is not mastered, and no further back than young", () => {
	expect(stageOf(inReview(60, { missed: true }))).toBe("young");
	expect(stageOf(inReview(10, { missed: true }))).toBe("young");
	expect(stageOf(inReview(2, { missed: true }))).toBe("learning");
});

test("without a card it is new, though it may have been missed in practice", () => {
	expect(stageOf({ card: null, suspended: false, missed: true })).toBe("new");
});

test("suspended, it is nothing else", () => {
	expect(stageOf(inReview(60, { suspended: true }))).toBe("suspended");
	expect(stageOf({ card: null, suspended: true, missed: true })).toBe("suspended");
});

test("every question is counted, each in one stage", () => {
	const some = [
		inReview(1),
		inReview(2),
		inReview(10),
		inReview(40),
		inReview(50),
		inReview(60),
		inReview(70, { suspended: true }),
		{ card: null, suspended: false, missed: false },
	];
	expect(countStages(some)).toEqual({ new: 1, learning: 2, young: 1, mastered: 3, suspended: 1 });
	expect(countStages([])).toEqual({ new: 0, learning: 0, young: 0, mastered: 0, suspended: 0 });
});
