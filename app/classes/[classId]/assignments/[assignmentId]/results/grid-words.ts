import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import type { ResultGridProps } from "@/components/results/result-grid";
import type { Results } from "@/server/results";

/** A share as it is read: "45 %"; "" where there is none. */
export async function percentWords(): Promise<(share: number | null) => string> {
	const format = await getFormatter();
	return (share) =>
		share === null ? "" : format.number(share, { style: "percent", maximumFractionDigits: 0 });
}

/** Where what anybody missed is assigned to all; null: nothing was. */
export function missedHref({ assignment, grid }: Results): string | null {
	const isMissed = (index: number) =>
		grid.rows.some((row) => row.attemptId !== null && (row.cells[index]?.score ?? 0) < 1);
	const questions = grid.columns.filter((_, index) => isMissed(index)).map((column) => column.questionId);
	if (questions.length === 0) return null;
	const query = new URLSearchParams([["set", assignment.setId], ...questions.map((id) => ["question", id])]);
	return `/classes/${assignment.classroomId}/assignments/new?${query}`;
}

/** The grid in words. */
export async function gridWords(results: Results): Promise<ResultGridProps> {
	const t = await getTranslations("resultsPage");
	const { resultsPage: words } = await getMessages();
	const percent = await percentWords();
	const { grid, questions, learners, assignment } = results;
	const here = `/classes/${assignment.classroomId}/assignments/${assignment.id}`;
	return {
		caption: t("grid"),
		head: { learner: t("learner"), total: t("total"), counted: t("counted") },
		facility: t("facility"),
		questions: questions.map(({ questionId, stem }, index) => ({
			id: questionId,
			stem,
			facility: percent(grid.columns[index]?.facility ?? null),
		})),
		rows: grid.rows.map((row) => {
			const { nickname } = row.learner;
			const name = nickname || words.gone;
			return {
				...{ id: row.learner.learnerId, name, number: row.learner.number },
				cells: row.cells.map(({ verdict }) => ({
					verdict,
					words: row.attemptId === null ? words.noAttempt : words[verdict],
				})),
				total: percent(row.total),
				counted: percent(learners.get(row.learner.learnerId)?.counted ?? null),
				attempt:
					row.attemptId === null
						? null
						: {
								href: `${here}/attempts/${row.attemptId}`,
								label: nickname ? t("seeAttempt", { name }) : words.seeGone,
							},
			};
		}),
	};
}
