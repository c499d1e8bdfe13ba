import { getFormatter, getTranslations } from "next-intl/server";
import { Onward } from "@/components/today/onward";
import { Section } from "@/components/ui/section";
import { LEAST_REVIEWS, type Retention as Share } from "@/core/review/true-retention";
import { listRetention, type RetentionPeriod } from "@/server/progress";
import type { Learner } from "@/server/session";

const GROUPS = ["young", "mature", "all"] as const;

async function percentWords() {
	const format = await getFormatter();
	return (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 0 });
}

/** How the last days compare with the target, as far as chance lets one say. */
async function Verdict({ period, target }: { period: RetentionPeriod; target: number }) {
	const t = await getTranslations("progressPage");
	const percent = await percentWords();
	const words = { target: percent(target), days: period.days ?? 0 };
	if (!period.all) return <p>{t("tooFew", { ...words, least: LEAST_REVIEWS })}</p>;
	const { share, low, high } = period.all;
	const found = { ...words, share: percent(share), low: percent(low), high: percent(high) };
	if (high < target) return <p>{t("belowTarget", found)}</p>;
	return <p>{low > target ? t("aboveTarget", found) : t("onTarget", found)}</p>;
}

async function Cell({ share }: { share: Share | null }) {
	const t = await getTranslations("progressPage");
	const percent = await percentWords();
	if (!share) return <td className="py-2 pl-2 text-soft text-xs sm:pl-4">{t("unknown")}</td>;
	const { reviews, low, high } = share;
	return (
		<td className="py-2 pl-2 tabular sm:pl-4">
			<span className="block font-semibold text-base">{percent(share.share)}</span>
			<span className="block text-soft text-xs">
				{t("range", { low: percent(low), high: percent(high) })}
			</span>
			<span className="block text-soft text-xs">{t("reviews", { reviews })}</span>
		</td>
	);
}

async function Periods({ periods }: { periods: RetentionPeriod[] }) {
	const t = await getTranslations("progressPage");
	return (
		<table className="w-full text-left align-top text-sm leading-snug">
			<caption className="sr-only">{t("retentionTable")}</caption>
			<thead>
				<tr className="border-line border-b text-soft">
					<th scope="col" className="py-2 font-normal">
						{t("period")}
					</th>
					{GROUPS.map((group) => (
						<th key={group} scope="col" className="w-1/4 py-2 pl-2 font-normal sm:pl-4">
							{t(group)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{periods.map((period) => (
					<tr key={period.days} className="border-line border-b align-top">
						<th scope="row" className="py-2 font-normal">
							{period.days === null ? t("ever") : t("last", { days: period.days })}
						</th>
						{GROUPS.map((group) => (
							<Cell key={group} share={period[group]} />
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** Whether what was to be remembered was, against the learner's target. */
export async function Retention({ learner }: { learner: Learner }) {
	const t = await getTranslations("progressPage");
	const periods = await listRetention(learner);
	const [latest] = periods;
	return (
		<Section id="retention" title={t("retentionTitle")}>
			<p>{t("retentionLead")}</p>
			{latest && <Verdict period={latest} target={learner.retention} />}
			<Periods periods={periods} />
			<p className="text-soft text-sm">{t("rangeNote")}</p>
			<Onward href="/settings#retention" label={t("toTarget")} />
		</Section>
	);
}
