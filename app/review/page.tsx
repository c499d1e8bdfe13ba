import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { Review } from "@/components/review/review";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import type { Preview } from "@/core/review/preview";
import { listReviewCards, type ReviewCard } from "@/server/reviews";
import { findViewer } from "@/server/session";

export async function generateMetadata() {
	return { title: (await getTranslations("reviewPage"))("title") };
}

/** Intervals in the words of the page: minutes, days, months, years. */
async function wordIntervals() {
	const t = await getTranslations("reviewPage");
	const word = (preview: Preview) => {
		if ("intervalMinutes" in preview) return t("minutes", { count: Math.round(preview.intervalMinutes) });
		const days = preview.intervalDays;
		if (days < 31) return t("days", { count: days });
		if (days < 365) return t("months", { count: Math.round(days / 3.04) / 10 });
		return t("years", { count: Math.round(days / 36.5) / 10 });
	};
	return ({ intervals, ...card }: ReviewCard) => ({
		...card,
		intervals: { 1: word(intervals[1]), 2: word(intervals[2]), 3: word(intervals[3]), 4: word(intervals[4]) },
	});
}

async function NothingDue({ nextStepAt }: { nextStepAt: Date | null }) {
	const t = await getTranslations("reviewPage");
	const format = await getFormatter();
	const time = nextStepAt && format.dateTime(nextStepAt, { hour: "numeric", minute: "2-digit" });
	return (
		<Page title={t("title")}>
			<h2 className="font-serif text-xl">{t("emptyTitle")}</h2>
			<p>{time ? t("next", { time }) : t("empty")}</p>
			<div className="flex flex-wrap gap-3">
				<ButtonLink href="/review/missed">{t("missed")}</ButtonLink>
				<ButtonLink href="/sets">{t("toSets")}</ButtonLink>
			</div>
		</Page>
	);
}

export default async function ReviewPage() {
	const { cards, heldBack, nextStepAt } = await listReviewCards(await findViewer());
	if (cards.length === 0) return <NothingDue nextStepAt={nextStepAt} />;
	const t = await getTranslations("reviewPage");
	const { review, report, errors } = await getMessages();
	const worded = await wordIntervals();
	return (
		<>
			{heldBack > 0 && <p className="mb-4 text-soft text-sm">{t("heldBack", { count: heldBack })}</p>}
			<Review
				key={cards[0]?.questionId}
				cards={cards.map(worded)}
				labels={review}
				errors={errors}
				reportWords={{ labels: report, errors }}
				doneHref="/review"
			/>
		</>
	);
}
