import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { Review, type ReviewFace } from "@/components/review/review";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { listUndoable } from "@/server/card-changes";
import { listEditable } from "@/server/editable";
import { listReviewCards, type ReviewCard } from "@/server/review-cards";
import { findViewer, isLearner, type Viewer } from "@/server/session";
import { wordIntervals } from "./interval-words";

type Props = { searchParams: Promise<{ card?: string | string[] }> };

export async function generateMetadata() {
	return { title: (await getTranslations("reviewPage"))("title") };
}

/** Cards as the page shows them: intervals and what is expected in words, and where a question is mended. */
async function facesOf(viewer: Viewer, cards: ReviewCard[]): Promise<ReviewFace[]> {
	const { expects } = await getMessages();
	const word = await wordIntervals();
	const ids = cards.map((card) => card.questionId);
	const editable = isLearner(viewer) ? await listEditable(viewer, ids) : new Map<string, string>();
	return cards.map((card) => {
		const setId = editable.get(card.questionId);
		const editHref = setId ? `/sets/${setId}/desk?show=in-set&question=${card.questionId}` : null;
		if (card.presentation === "flashcard") return { ...card, editHref, intervals: word(card.intervals) };
		const { questionId, revisionId, reps, stem, presentation, options } = card;
		const asked = { questionId, revisionId, reps, stem, presentation, editHref };
		return {
			...asked,
			...(options ? { options } : {}),
			...(card.expects ? { expects: expects[card.expects] } : {}),
		};
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

export default async function ReviewPage({ searchParams }: Props) {
	const viewer = await findViewer();
	const { card } = await searchParams;
	const { cards, heldBack, nextStepAt } = await listReviewCards(viewer, card?.toString());
	if (cards.length === 0) return <NothingDue nextStepAt={nextStepAt} />;
	const t = await getTranslations("reviewPage");
	const { review, quiz, near, report, errors } = await getMessages();
	return (
		<>
			{heldBack > 0 && <p className="mb-4 text-soft text-sm">{t("heldBack", { count: heldBack })}</p>}
			<Review
				key={cards[0]?.questionId}
				cards={await facesOf(viewer, cards)}
				undoable={await listUndoable(viewer)}
				twoButtons={isLearner(viewer) && viewer.twoButtons}
				labels={review}
				quizLabels={quiz}
				nearLabels={near}
				errors={errors}
				reportWords={{ labels: report, errors }}
			/>
		</>
	);
}
