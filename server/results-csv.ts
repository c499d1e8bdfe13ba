// The results of an assignment as a table for a spreadsheet.
import "server-only";
import { getTranslations } from "next-intl/server";
import type { WhichAttempt } from "../core/classroom/grid";
import { toCsv } from "../core/format/csv";
import { requireResults } from "./results";
import type { Viewer } from "./session";

const rounded = (share: number | null | undefined) => (share == null ? null : Math.round(share * 1000) / 10);

/** A row a learner: number, name, score and what counts in per cent, then each question's score 0…1. */
export async function resultsCsv(
	viewer: Viewer,
	classId: string,
	assignmentId: string,
	wanted: { which: WhichAttempt; locale: string },
): Promise<{ csv: string; name: string }> {
	const { grid, questions, learners, assignment } = await requireResults(
		viewer,
		classId,
		assignmentId,
		wanted,
	);
	const t = await getTranslations("resultsPage");
	const head = ["#", t("learner"), `${t("total")} (%)`, `${t("counted")} (%)`];
	const rows = grid.rows.map(({ learner, total, cells }) => [
		learner.number,
		learner.nickname || t("gone"),
		rounded(total),
		rounded(learners.get(learner.learnerId)?.counted),
		...cells.map(({ score, verdict }) => score ?? (verdict === "none" ? null : t(verdict))),
	]);
	const csv = toCsv([[...head, ...questions.map(({ stem }) => stem)], ...rows]);
	return { csv, name: assignment.title };
}
