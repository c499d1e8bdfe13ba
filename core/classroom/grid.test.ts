import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type GridAnswer,
	type GridAttempt,
	type GridLearner,
	resultGrid,
	sheetsOf,
	WHICH_ATTEMPTS,
} from "./grid";
import { itemStatistics, testStatistics } from "./statistics";

const compareNames = new Intl.Collator("ja").compare;

const learner = (learnerId: string, number: number | null = null, nickname = learnerId): GridLearner => ({
	learnerId,
	number,
	nickname,
});

/** Scores by question q0, q1 …; undefined: no answer. */
const attempt = (
	learnerId: string,
	ordinal: number,
	...scores: (number | null | undefined)[]
): GridAttempt => ({
	attemptId: `${learnerId}${ordinal}`,
	learnerId,
	ordinal,
	answers: scores.flatMap((score, index): GridAnswer[] =>
		score === undefined ? [] : [{ questionId: `q${index}`, score, late: false }],
	),
});

const questions = (...points: number[]) =>
	points.map((worth, index) => ({ questionId: `q${index}`, points: worth }));

describe("rows", () => {
	test("go by number, those without one last, then by nickname as Japanese sorts it", () => {
		const learners = [
			learner("a", null, "さとう"),
			learner("b", 10),
			learner("c", null, "アベ"),
			learner("d", 2, "わだ"),
			learner("e", 2, "いとう"),
			learner("g", null, "あべ"),
			learner("f", null, "あべ"),
		];
		const { rows } = resultGrid({ learners, questions: [], attempts: [] }, compareNames);
		// By code points アベ would come after さとう; to the collator it is one with あべ.
		expect(rows.map((row) => row.learner.learnerId)).toEqual(["e", "d", "b", "c", "f", "g", "a"]);
	});

	test("have a cell a question, whatever order it was answered in, and a total as a share of the points", () => {
		const mixed = attempt("a", 1, 1, 0, 0.5, null);
		const late: GridAnswer = { questionId: "q5", score: null, late: true };
		const { rows } = resultGrid(
			{
				learners: [learner("a")],
				questions: questions(4, 1, 2, 1, 1, 1),
				attempts: [{ ...mixed, answers: [late, ...mixed.answers.toReversed()] }],
			},
			compareNames,
		);
		expect(rows[0]?.cells).toEqual([
			{ verdict: "right", score: 1 },
			{ verdict: "wrong", score: 0 },
			{ verdict: "partly", score: 0.5 },
			{ verdict: "unmarked", score: null },
			{ verdict: "none", score: null },
			{ verdict: "late", score: null },
		]);
		// 4 + 0 + 1 of 10 points.
		expect(rows[0]).toMatchObject({ attemptId: "a1", attempts: 1, total: 0.5, unmarked: 1 });
	});

	test("of a late answer count nothing, even if it came with a score", () => {
		const answers: GridAnswer[] = [{ questionId: "q0", score: 1, late: true }];
		const { rows } = resultGrid(
			{
				learners: [learner("a")],
				questions: questions(1),
				attempts: [{ attemptId: "x", learnerId: "a", ordinal: 1, answers }],
			},
			compareNames,
		);
		expect(rows[0]).toMatchObject({ total: 0, cells: [{ verdict: "late", score: null }] });
	});

	test("have no total where no question carries points", () => {
		const { rows } = resultGrid(
			{ learners: [learner("a")], questions: questions(0), attempts: [attempt("a", 1, 1)] },
			compareNames,
		);
		expect(rows[0]?.total).toBeNull();
	});

	test("without an attempt are there, and have no total", () => {
		const { rows } = resultGrid(
			{ learners: [learner("a")], questions: questions(1), attempts: [attempt("somebody else", 1, 1)] },
			compareNames,
		);
		expect(rows).toEqual([
			{
				learner: learner("a"),
				attemptId: null,
				attempts: 0,
				cells: [{ verdict: "none", score: null }],
				total: null,
				unmarked: 0,
			},
		]);
	});
});

test("of several attempts the first is shown, or the best by points, or the last", () => {
	const input = {
		learners: [learner("a")],
		questions: questions(1, 3),
		// The third has as many points as the second; two right of one point are less than one of three.
		attempts: [attempt("a", 4, 1, 0), attempt("a", 3, 0, 1), attempt("a", 1, 0, 0), attempt("a", 2, 0, 1)],
	};
	const shown = (which?: (typeof WHICH_ATTEMPTS)[number]) => resultGrid(input, compareNames, which).rows[0];
	expect(shown()).toMatchObject({ attemptId: "a1", attempts: 4, total: 0 });
	expect(WHICH_ATTEMPTS.map((which) => shown(which)?.attemptId)).toEqual(["a1", "a2", "a4"]);
});

describe("columns", () => {
	test("have the mean score: no answer is 0, no attempt and no mark yet are left out", () => {
		const { columns } = resultGrid(
			{
				learners: ["a", "b", "c", "d"].map((id) => learner(id)),
				questions: questions(2, 1, 1),
				attempts: [
					attempt("a", 1, 1, null, null),
					attempt("b", 1, 0.5, 1, null),
					attempt("c", 1, undefined, 0, null),
				],
			},
			compareNames,
		);
		expect(columns).toEqual([
			{ questionId: "q0", points: 2, facility: 0.5 },
			{ questionId: "q1", points: 1, facility: 0.5 },
			{ questionId: "q2", points: 1, facility: null },
		]);
	});
});

describe("sheets for the item analysis", () => {
	test("leave out who has no attempt, or one that is not marked", () => {
		const grid = resultGrid(
			{
				learners: ["a", "b", "c"].map((id) => learner(id)),
				questions: questions(1, 1),
				attempts: [attempt("a", 1, 1, undefined), attempt("b", 1, 1, null)],
			},
			compareNames,
		);
		expect(sheetsOf(grid)).toEqual([{ learnerId: "a", scores: [1, null] }]);
	});

	test("give the facilities and the mean that the grid shows", () => {
		const scores = fc.array(fc.constantFrom(undefined, 0, 0.25, 1), { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(
				fc.array(scores, { minLength: 1, maxLength: 8 }),
				fc.constantFrom(...WHICH_ATTEMPTS),
				(all, which) => {
					const grid = resultGrid(
						{
							learners: all.map((_, index) => learner(`l${index % 5}`)).slice(0, 5),
							questions: questions(1, 2, 3),
							attempts: all.map((some, index) => attempt(`l${index % 5}`, index, ...some)),
						},
						compareNames,
						which,
					);
					const items = itemStatistics(sheetsOf(grid), [1, 2, 3]);
					for (const [index, item] of items.entries())
						expect(grid.columns[index]?.facility).toBeCloseTo(item.facility ?? Number.NaN, 12);
					const totals = grid.rows.map((row) => row.total ?? Number.NaN);
					const mean = totals.reduce((before, total) => before + total, 0) / totals.length;
					expect(testStatistics(sheetsOf(grid), [1, 2, 3]).mean).toBeCloseTo(mean, 12);
				},
			),
		);
	});
});
