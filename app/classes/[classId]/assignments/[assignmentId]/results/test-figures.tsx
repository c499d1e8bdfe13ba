import { getFormatter, getTranslations } from "next-intl/server";
import type { TestStatistics } from "@/core/classroom/statistics";
import { percentWords } from "./grid-words";

/** What the test did as a whole. */
export async function TestFigures({ test }: { test: TestStatistics }) {
	const t = await getTranslations("resultsPage");
	const format = await getFormatter();
	const percent = await percentWords();
	const consistency =
		test.consistency === null ? "–" : format.number(test.consistency, { maximumFractionDigits: 2 });
	const figures = [
		[t("mean"), percent(test.mean)],
		[t("median"), percent(test.median)],
		[t("deviation"), percent(test.standardDeviation)],
		[t("consistency"), consistency],
	];
	return (
		<dl className="grid content-start gap-2">
			{figures.map(([name, value]) => (
				<div key={name} className="flex items-baseline justify-between gap-4 border-line border-b py-2">
					<dt className="text-soft">{name}</dt>
					<dd className="font-serif text-xl tabular">{value}</dd>
				</div>
			))}
		</dl>
	);
}
