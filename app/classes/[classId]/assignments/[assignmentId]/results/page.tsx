import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { binsOf } from "@/components/charts/bins";
import { Histogram } from "@/components/charts/histogram";
import { ResultGrid } from "@/components/results/result-grid";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { WHICH_ATTEMPTS } from "@/core/classroom/grid";
import { LEAST_RESPONSES } from "@/core/classroom/statistics";
import { orNotFound } from "@/server/pages";
import { listRescores } from "@/server/rescoring";
import { requireResults } from "@/server/results";
import { findViewer } from "@/server/session";
import { gridWords, missedHref } from "./grid-words";
import { QuestionResults } from "./question-results";
import { RescoreLog } from "./rescore-log";
import { TestFigures } from "./test-figures";

type Props = {
	params: Promise<{ classId: string; assignmentId: string }>;
	searchParams: Promise<{ which?: string | string[] }>;
};

export async function generateMetadata() {
	return { title: (await getTranslations("resultsPage"))("title") };
}

/** What came of an assignment: learner × question, and what each question did. */
export default async function ResultsPage({ params, searchParams }: Props) {
	const { classId, assignmentId } = await params;
	const query = await searchParams;
	const which = WHICH_ATTEMPTS.find((known) => known === query.which) ?? "first";
	const viewer = await findViewer();
	const locale = await getLocale();
	const results = await orNotFound(requireResults(viewer, classId, assignmentId, { which, locale }));
	const rescores = await listRescores(viewer, classId, assignmentId);
	const t = await getTranslations("resultsPage");
	const { resultsPage: words } = await getMessages();
	const here = `/classes/${classId}/assignments/${assignmentId}`;
	const totals = results.grid.rows.flatMap((row) => row.total ?? []);
	const missed = missedHref(results);
	return (
		<Page title={t("title")} intro={results.assignment.title} wide>
			<div className="flex flex-wrap items-center gap-3">
				<span className="text-soft text-sm">{t("which")}</span>
				{WHICH_ATTEMPTS.map((each) => (
					<ButtonLink
						key={each}
						href={`${here}/results?which=${each}`}
						variant={each === which ? "primary" : "secondary"}
					>
						{t(each)}
					</ButtonLink>
				))}
				<a
					href={`${here}/results.csv?which=${which}`}
					download
					className="min-h-11 content-center px-3 font-semibold text-accent underline underline-offset-4"
				>
					{t("csv")}
				</a>
				{missed && <ButtonLink href={missed}>{t("assignMissed")}</ButtonLink>}
				<ButtonLink href={here} variant="quiet">
					{t("back")}
				</ButtonLink>
			</div>
			<ResultGrid {...(await gridWords(results))} />
			<div className="grid gap-8 lg:grid-cols-2">
				<Histogram
					title={t("histogram")}
					bins={binsOf(totals)}
					labels={{ axis: words.axis, table: words.table, score: words.score, count: words.count }}
				/>
				{results.test ? (
					<TestFigures test={results.test} />
				) : (
					<p className="text-soft">{t("tooFew", { least: LEAST_RESPONSES })}</p>
				)}
			</div>
			<QuestionResults results={results} />
			<RescoreLog rescores={rescores} />
		</Page>
	);
}
