import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { BarChart } from "@/components/charts/bar-chart";
import { languageOf } from "@/components/passage/language-of";
import { RescoreButton } from "@/components/results/rescore-button";
import { ButtonLink } from "@/components/ui/button";
import type { QuestionResult, Results } from "@/server/results";
import { percentWords } from "./grid-words";

/** What each question did, with a way to its passage where it can be mended. */
export async function QuestionResults({ results }: { results: Results }) {
	const t = await getTranslations("resultsPage");
	return (
		<section className="grid gap-4" aria-labelledby="questions">
			<h2 id="questions" className="font-serif text-xl">
				{t("questions")}
			</h2>
			{results.questions.map((question, index) => (
				<Entry key={question.questionId} {...{ question, index, results }} />
			))}
			{results.enoughResponses && (
				<div className="grid gap-1 text-soft text-sm">
					<p>{t("facilityIs")}</p>
					<p>{t("discriminationIs")}</p>
					<p>{t("efficiencyIs")}</p>
					<p>{t("consistencyIs")}</p>
					<p>{t("source")}</p>
				</div>
			)}
		</section>
	);
}

type EntryProps = { question: QuestionResult; index: number; results: Results };

async function Entry({ question, index, results }: EntryProps) {
	const { questionId, stem, key, statistics, choices } = question;
	const { id, classroomId, setId } = results.assignment;
	const t = await getTranslations("resultsPage");
	const { errors } = await getMessages();
	const format = await getFormatter();
	const percent = await percentWords();
	const number = (value: number | null) =>
		value === null ? "–" : format.number(value, { maximumFractionDigits: 2 });
	const facility = results.grid.columns[index]?.facility ?? null;
	const figures = [
		[t("facility"), percent(facility)],
		[t("discrimination"), statistics && number(statistics.discrimination)],
		[t("efficiency"), statistics && number(statistics.efficiency)],
		[t("deviation"), statistics && number(statistics.standardDeviation)],
	].filter(([, value]) => value);
	return (
		<article
			id={`q${index + 1}`}
			className="target-line grid min-w-0 gap-4 border-line border-t py-5 lg:grid-cols-2 lg:gap-8"
		>
			<div className="grid min-w-0 content-start gap-3">
				<h3 lang={languageOf(stem)} className="font-serif text-lg leading-[1.7]">
					{index + 1}. {stem}
				</h3>
				<p lang={languageOf(key)}>
					<span className="mr-2 text-soft text-sm">{t("isKey")}</span>
					{key}
				</p>
				<div className="flex flex-wrap gap-2">
					<ButtonLink href={`/sets/${setId}/desk?show=all&question=${questionId}`}>{t("mend")}</ButtonLink>
					<RescoreButton
						path={`/api/classes/${classroomId}/assignments/${id}/questions/${questionId}/rescore`}
						label={t("rescore")}
						pendingLabel={t("rescoring")}
						errors={errors}
					/>
				</div>
			</div>
			<div className="grid min-w-0 content-start gap-4">
				<dl className="flex flex-wrap gap-x-6 gap-y-1">
					{figures.map(([name, value]) => (
						<div key={name} className="flex items-baseline gap-2">
							<dt className="text-soft text-sm">{name}</dt>
							<dd className="font-semibold tabular">{value}</dd>
						</div>
					))}
				</dl>
				{choices && (
					<BarChart
						title={t("choices")}
						bars={choices.map(({ text, isKey, share }) => ({
							label: text,
							value: share,
							text: percent(share),
							...(isKey ? { note: t("isKey"), tone: "good" as const } : {}),
						}))}
						labels={{ table: t("table"), label: t("option"), value: t("share"), note: t("isKey") }}
					/>
				)}
			</div>
		</article>
	);
}
