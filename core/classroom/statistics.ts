// Item analysis by Moodle's definitions, so that a teacher who knows its report reads ours: docs.moodle.org/dev
// "Quiz statistics calculations", and what its code does, question/classes/statistics/questions/calculator.php and
// mod/quiz/report/statistics/classes/calculator.php. Shares (0…1) and correlations (-1…1) where Moodle has per cent.

/**
 * One learner's attempt: a score 0…1 per question, null where there is no answer. As in Moodle, a question without an
 * answer counts as 0, and only finished attempts with nothing left to mark belong in a sheet (statisticslib.php:
 * quiz_statistics_attempts_sql).
 */
export type Sheet = { learnerId: string; scores: (number | null)[] };

/** What one question did. Null: not computable, for nobody or everybody differs, or the question carries no points. */
export type ItemStatistics = {
	/** Sheets in which the question has an answer. Moodle's count is of all sheets; those are in TestStatistics. */
	responses: number;
	/** Mean score as a share of what can be had, 0…1: high is easy. */
	facility: number | null;
	/** Of the score, as a share of what can be had; of a sample (n - 1). */
	standardDeviation: number | null;
	/** Share of the test's points, 0…1. */
	intendedWeight: number | null;
	/** Share of what spreads the totals that is this question's, 0…1; null where it works against the total. */
	effectiveWeight: number | null;
	/** Correlation of the question's score with the score of the rest of the test, -1…1. */
	discrimination: number | null;
	/** That covariance as a share of the greatest that these very scores allow; at most 1. */
	efficiency: number | null;
};

/** What the test did as a whole; totals as a share of its points. */
export type TestStatistics = {
	learners: number;
	mean: number | null;
	median: number | null;
	/** Of a sample (n - 1). */
	standardDeviation: number | null;
	/** Cronbach's alpha, Moodle's coefficient of internal consistency: at most 1, below 0 where questions disagree. */
	consistency: number | null;
	/** √(1 - consistency): how much of the standard deviation is chance. */
	errorRatio: number | null;
	/** errorRatio × standardDeviation: how far a learner's total is off by chance. */
	standardError: number | null;
};

/** Differences this small against the values are rounding: 0.1 + 0.2 and 0.3 are one score. */
const ROUNDING = 1e-12;

/** Below so many responses one learner moves every figure, and shows through it (design: experience.md, 9). */
export const LEAST_RESPONSES = 10;

/** Whether figures made of so many responses may be shown. */
export function mayShowFigures(responses: number): boolean {
	return responses >= LEAST_RESPONSES;
}

/** Statistics of each question, in the order of `points`: the points that it carries. */
export function itemStatistics(sheets: readonly Sheet[], points: readonly number[]): ItemStatistics[] {
	const marks = marksOf(sheets, points);
	const total = sum(points);
	const totals = totalsOf(marks, sheets.length);
	// Moodle's effective weights: the root of each covariance with the total, as shares; one against the total has none.
	const pulls = marks
		.map((own) => productSum(own, totals))
		.map((pull) => (pull >= 0 ? Math.sqrt(pull) : null));
	const pulled = sum(pulls.map((pull) => pull ?? 0));
	return marks.map((own, question) => {
		const worth = points[question] ?? 0;
		const pull = pulls[question] ?? null;
		const rest = totalsOf(marks.toSpliced(question, 1), sheets.length);
		const average = mean(own);
		const deviation = deviationOf(own);
		return {
			responses: sheets.filter((sheet) => (sheet.scores[question] ?? null) !== null).length,
			facility: worth === 0 || average === null ? null : average / worth,
			standardDeviation: worth === 0 || deviation === null ? null : deviation / worth,
			intendedWeight: total === 0 ? null : worth / total,
			effectiveWeight: pulled === 0 || pull === null ? null : pull / pulled,
			discrimination: discriminationOf(own, rest),
			efficiency: efficiencyOf(own, rest),
		};
	});
}

/** Statistics of the totals. Moodle gives no consistency for fewer than three learners or two questions. */
export function testStatistics(sheets: readonly Sheet[], points: readonly number[]): TestStatistics {
	const marks = marksOf(sheets, points);
	const total = sum(points);
	const totals = totalsOf(marks, sheets.length);
	const share = (value: number | null) => (value === null || total === 0 ? null : value / total);
	const standardDeviation = share(deviationOf(totals));
	const consistency = consistencyOf(marks, totals);
	// 1 - consistency is the chance part of a variance, so below 0 by rounding alone.
	const errorRatio = consistency === null ? null : Math.sqrt(Math.max(0, 1 - consistency));
	return {
		learners: sheets.length,
		mean: share(mean(totals)),
		median: share(median(totals)),
		standardDeviation,
		consistency,
		errorRatio,
		standardError: errorRatio === null || standardDeviation === null ? null : errorRatio * standardDeviation,
	};
}

/** Moodle's discrimination index: the correlation of a question's marks with those of the rest of the test. */
function discriminationOf(own: readonly number[], rest: readonly number[]): number | null {
	// Two roots rather than the root of a product, which would underflow first.
	const scale = Math.sqrt(productSum(own, own)) * Math.sqrt(productSum(rest, rest));
	return scale === 0 ? null : Math.max(-1, Math.min(1, productSum(own, rest) / scale));
}

/** Moodle's discriminative efficiency: the covariance over what it is with both lists sorted, the most they allow. */
function efficiencyOf(own: readonly number[], rest: readonly number[]): number | null {
	const ascending = (a: number, b: number) => a - b;
	const most = productSum(own.toSorted(ascending), rest.toSorted(ascending));
	return most === 0 ? null : Math.min(1, productSum(own, rest) / most);
}

/** p/(p - 1) × (1 - Σ variances of the questions / variance of the totals), the n - 1 of both cancelling out. */
function consistencyOf(marks: readonly number[][], totals: readonly number[]): number | null {
	if (marks.length < 2 || totals.length < 3) return null;
	const spread = productSum(totals, totals);
	const within = sum(marks.map((own) => productSum(own, own)));
	return spread === 0 ? null : (marks.length / (marks.length - 1)) * (1 - within / spread);
}

/** Standard deviation of a sample; null of fewer than two. */
function deviationOf(values: readonly number[]): number | null {
	return values.length < 2 ? null : Math.sqrt(productSum(values, values) / (values.length - 1));
}

/** Points had, question by question, no answer as 0. */
function marksOf(sheets: readonly Sheet[], points: readonly number[]): number[][] {
	return points.map((worth, question) => sheets.map((sheet) => (sheet.scores[question] ?? 0) * worth));
}

function totalsOf(marks: readonly number[][], learners: number): number[] {
	return Array.from({ length: learners }, (_, learner) => sum(marks.map((own) => own[learner] ?? 0)));
}

function mean(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	return sum(values) / values.length;
}

/** The middle value, or halfway between the two in the middle. */
function median(values: readonly number[]): number | null {
	const sorted = values.toSorted((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	return mean(sorted.slice(sorted.length % 2 === 1 ? half : half - 1, half + 1));
}

/** Whether the values differ at all, rounding aside: a correlation of what does not vary is noise. */
function isSpread(values: readonly number[]): boolean {
	const largest = Math.max(...values.map(Math.abs));
	return Math.max(...values) - Math.min(...values) > ROUNDING * largest;
}

/**
 * Σ (a - mean of a) × (b - mean of b) over lists of one length; 0 of what does not vary. Two passes, the mean
 * first: the difference of two large sums would lose the digits.
 */
function productSum(as: readonly number[], bs: readonly number[]): number {
	const middleA = mean(as);
	const middleB = mean(bs);
	if (middleA === null || middleB === null || !isSpread(as) || !isSpread(bs)) return 0;
	let product = 0;
	let squaresA = 0;
	let squaresB = 0;
	for (const [index, a] of as.entries()) {
		const offA = a - middleA;
		const offB = (bs[index] ?? middleB) - middleB;
		product += offA * offB;
		squaresA += offA * offA;
		squaresB += offB * offB;
	}
	// Without relation is 0 exactly, and not below or above it by the order of the learners.
	const largest = Math.sqrt(squaresA) * Math.sqrt(squaresB);
	return Math.abs(product) <= ROUNDING * largest ? 0 : product;
}

function sum(values: readonly number[]): number {
	return values.reduce((before, value) => before + value, 0);
}

/** Shares 0…1 of the learners, adding up to 1. */
export type ChoiceShares = { options: number[]; none: number };

/**
 * How many learners chose each option: `replies` has one entry a learner, the option's place (0 up) or null for no
 * answer. Places are those of the question, not of a learner's shuffled list. Null where there are no learners.
 */
export function choiceShares(optionCount: number, replies: readonly (number | null)[]): ChoiceShares | null {
	if (replies.length === 0) return null;
	const counts = new Array<number>(optionCount).fill(0);
	let none = 0;
	for (const reply of replies) {
		if (reply === null) none += 1;
		else {
			const count = counts[reply];
			if (count === undefined) throw new RangeError(`no option ${reply} among ${optionCount}`);
			counts[reply] = count + 1;
		}
	}
	return { options: counts.map((count) => count / replies.length), none: none / replies.length };
}
