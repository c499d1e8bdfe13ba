"use client";
import type { MarkedPassage } from "@/core/attempt/feedback";
import { NotSaved } from "../delivery/not-saved";
import { stopSecondPress } from "../keys/double-press";
import { KeyHelp } from "../keys/key-help";
import type { Messages } from "../messages";
import { ProgressLine } from "../question/progress-line";
import type { ReportWords } from "../report/report";
import { CardView } from "./card-view";
import { DonePanel } from "./done-panel";
import type { Rating } from "./review-keys";
import { useReview } from "./use-review";

export type ReviewCard = {
	questionId: string;
	stem: string;
	key: string;
	rationale: string;
	passages: MarkedPassage[];
	/** What each rating would come to, in words. */
	intervals: Record<Rating, string>;
};

export type ReviewProps = {
	cards: ReviewCard[];
	labels: Messages["review"];
	errors: Messages["errors"];
	reportWords: ReportWords;
	/** Where to look whether more is due. */
	doneHref: string;
};

/** Cards one after the other: remember, look, and say how well it went. */
export function Review({ cards, labels, errors, reportWords, doneHref }: ReviewProps) {
	const { index, revealed, delivery, rate, reveal, retry } = useReview(cards);
	const card = cards[index];
	const alert = <NotSaved delivery={delivery} labels={labels} errors={errors} onRetry={retry} />;
	return (
		<div
			onClickCapture={stopSecondPress}
			className="flex min-h-[calc(100dvh-var(--header-height))] w-full flex-col gap-6 sm:gap-8"
		>
			<ProgressLine
				title={labels.title}
				label={labels.progress}
				current={Math.min(index + 1, cards.length)}
				total={cards.length}
				done={index}
			>
				<KeyHelp
					labels={labels}
					keys={[
						{ caps: ["Space"], does: labels.keyReveal },
						{ caps: ["1", "2", "3", "4"], does: labels.keyRate },
					]}
				/>
			</ProgressLine>
			{card ? (
				<CardView
					key={card.questionId}
					card={card}
					isFirst={index === 0}
					revealed={revealed}
					labels={labels}
					reportWords={reportWords}
					onReveal={reveal}
					onRate={rate}
					alert={alert}
				/>
			) : (
				<DonePanel isSaving={delivery.waiting > 0} labels={labels} href={doneHref} alert={alert} />
			)}
		</div>
	);
}
