// An assignment's results as a grid, learner × question (design: experience.md, 9). Of several attempts the first is
// shown by default: what was learnt from feedback in between is not what the questions measured.
import type { Sheet } from "./statistics";

export type GridLearner = {
	learnerId: string;
	/** 出席番号, the number in the class register. */
	number: number | null;
	nickname: string;
};

export type GridQuestion = { questionId: string; points: number };

export type GridAnswer = {
	questionId: string;
	/** 0…1; null: not marked yet. */
	score: number | null;
	/** Given after the close: kept, and worth nothing unless the teacher counts it. */
	late: boolean;
};

/** A sitting; of one learner's, the first has the smallest ordinal. */
export type GridAttempt = {
	attemptId: string;
	learnerId: string;
	ordinal: number;
	answers: readonly GridAnswer[];
};

export const WHICH_ATTEMPTS = ["first", "best", "last"] as const;
export type WhichAttempt = (typeof WHICH_ATTEMPTS)[number];

export type CellVerdict = "right" | "wrong" | "partly" | "unmarked" | "none" | "late";
/** Score 0…1; null where there is none to count. */
export type GridCell = { verdict: CellVerdict; score: number | null };

export type GridRow = {
	learner: GridLearner;
	/** The attempt that is shown; null: none yet. */
	attemptId: string | null;
	attempts: number;
	cells: GridCell[];
	/** Share of all points, 0…1, what is not marked as 0; null without an attempt. */
	total: number | null;
	/** So many answers wait for a mark: until then the total is the least that it can be. */
	unmarked: number;
};

export type GridColumn = {
	questionId: string;
	points: number;
	/** Mean score, 0…1, of the attempts shown: no answer is 0, what is not marked is left out; null of none. */
	facility: number | null;
};

export type Grid = { rows: GridRow[]; columns: GridColumn[] };

export type GridInput = {
	learners: readonly GridLearner[];
	questions: readonly GridQuestion[];
	attempts: readonly GridAttempt[];
};

/** The grid, sorted by number, those without one last, then by nickname: `compareNames` is a collator's. */
export function resultGrid(
	{ learners, questions, attempts }: GridInput,
	compareNames: (a: string, b: string) => number,
	which: WhichAttempt = "first",
): Grid {
	const byLearner = new Map<string, GridAttempt[]>();
	for (const attempt of attempts)
		byLearner.set(attempt.learnerId, [...(byLearner.get(attempt.learnerId) ?? []), attempt]);
	const rows = learners
		.toSorted((a, b) => byRegister(a, b, compareNames))
		.map((learner) => rowOf(learner, byLearner.get(learner.learnerId) ?? [], questions, which));
	const columns = questions.map(({ questionId, points }, index) => ({
		questionId,
		points,
		facility: facilityOf(rows.filter((row) => row.attemptId !== null).map((row) => row.cells[index])),
	}));
	return { rows, columns };
}

/** What item analysis counts: a row with an attempt and nothing left to mark. A late answer is one not counted. */
export function sheetsOf({ rows }: Grid): Sheet[] {
	return rows
		.filter((row) => row.attemptId !== null && row.unmarked === 0)
		.map(({ learner, cells }) => ({
			learnerId: learner.learnerId,
			scores: cells.map((cell) => cell.score),
		}));
}

function byRegister(a: GridLearner, b: GridLearner, compareNames: (a: string, b: string) => number): number {
	const numberA = a.number ?? Number.POSITIVE_INFINITY;
	const numberB = b.number ?? Number.POSITIVE_INFINITY;
	if (numberA !== numberB) return numberA - numberB;
	return compareNames(a.nickname, b.nickname) || (a.learnerId < b.learnerId ? -1 : 1);
}

function rowOf(
	learner: GridLearner,
	attempts: readonly GridAttempt[],
	questions: readonly GridQuestion[],
	which: WhichAttempt,
): GridRow {
	const shown = chosenAttempt(attempts, questions, which);
	const cells = cellsOf(shown, questions);
	return {
		learner,
		attemptId: shown?.attemptId ?? null,
		attempts: attempts.length,
		cells,
		total: shown ? totalOf(cells, questions) : null,
		unmarked: cells.filter((cell) => cell.verdict === "unmarked").length,
	};
}

/** The attempt that stands for its learner; of equally good ones the earliest. */
function chosenAttempt(
	attempts: readonly GridAttempt[],
	questions: readonly GridQuestion[],
	which: WhichAttempt,
): GridAttempt | null {
	const inOrder = attempts.toSorted((a, b) => a.ordinal - b.ordinal);
	if (which === "last") return inOrder.at(-1) ?? null;
	const total = (attempt: GridAttempt) => totalOf(cellsOf(attempt, questions), questions) ?? 0;
	const sorted = which === "best" ? inOrder.toSorted((a, b) => total(b) - total(a)) : inOrder;
	return sorted[0] ?? null;
}

function cellsOf(attempt: GridAttempt | null, questions: readonly GridQuestion[]): GridCell[] {
	const answers = new Map(attempt?.answers.map((answer) => [answer.questionId, answer]));
	return questions.map(({ questionId }) => cellOf(answers.get(questionId)));
}

function cellOf(answer: GridAnswer | undefined): GridCell {
	if (!answer) return { verdict: "none", score: null };
	if (answer.late) return { verdict: "late", score: null };
	const { score } = answer;
	if (score === null) return { verdict: "unmarked", score };
	if (score >= 1) return { verdict: "right", score };
	return { verdict: score > 0 ? "partly" : "wrong", score };
}

/** Share of the points, 0…1; null where the questions carry none. */
function totalOf(cells: readonly GridCell[], questions: readonly GridQuestion[]): number | null {
	let had = 0;
	let possible = 0;
	for (const [index, { points }] of questions.entries()) {
		had += (cells[index]?.score ?? 0) * points;
		possible += points;
	}
	return possible === 0 ? null : had / possible;
}

function facilityOf(cells: readonly (GridCell | undefined)[]): number | null {
	const counted = cells.filter((cell) => cell?.verdict !== "unmarked");
	if (counted.length === 0) return null;
	return counted.reduce((before, cell) => before + (cell?.score ?? 0), 0) / counted.length;
}
