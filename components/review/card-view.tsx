"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { KeyCap } from "../keys/key-cap";
import { useKeys } from "../keys/use-keys";
import { useSingleKeys } from "../keys/use-single-keys";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { MarkedPassages } from "../passage/marked-passage";
import { ActionBar } from "../question/answer-bar";
import { Report, type ReportWords } from "../report/report";
import { Button } from "../ui/button";
import { RatingButtons } from "./rating-buttons";
import type { ReviewCard } from "./review";
import { type Rating, reviewAction } from "./review-keys";

type CardViewProps = {
	card: ReviewCard;
	isFirst: boolean;
	revealed: boolean;
	labels: Messages["review"];
	reportWords: ReportWords;
	onReveal: () => void;
	onRate: (rating: Rating, durationMs: number) => void;
	alert: ReactNode;
};

/** One card from its front to its rating; made anew for each, so that its clock and focus are its own. */
export function CardView(props: CardViewProps) {
	const { card, isFirst, revealed, labels, reportWords, onReveal, onRate, alert } = props;
	const shownAt = useRef(0);
	const stem = useRef<HTMLHeadingElement>(null);
	const answer = useRef<HTMLElement>(null);
	const [singleKeys] = useSingleKeys();

	useEffect(() => {
		shownAt.current = performance.now();
		if (isFirst) return;
		window.scrollTo({ top: 0, behavior: "instant" });
		stem.current?.focus({ preventScroll: true });
	}, [isFirst]);
	useEffect(() => {
		if (revealed) answer.current?.focus({ preventScroll: true });
	}, [revealed]);

	const rate = (rating: Rating) => onRate(rating, Math.round(performance.now() - shownAt.current));
	useKeys(singleKeys, (press) => {
		const action = reviewAction(press, revealed);
		if (action?.act === "reveal") onReveal();
		if (action?.act === "rate") rate(action.rating);
		return action !== null;
	});

	return (
		<>
			<h2
				ref={stem}
				tabIndex={-1}
				lang={languageOf(card.stem)}
				className="font-serif text-xl leading-[1.7] sm:text-2xl"
			>
				{card.stem}
			</h2>
			{revealed && (
				<section
					ref={answer}
					tabIndex={-1}
					aria-label={labels.answer}
					className="rise grid min-w-0 gap-5 pb-4"
				>
					<p
						lang={languageOf(card.key)}
						className="border-line border-t pt-6 font-semibold text-xl wrap-anywhere"
					>
						{card.key}
					</p>
					{card.rationale && <p lang={languageOf(card.rationale)}>{card.rationale}</p>}
					<MarkedPassages
						passages={card.passages}
						documentLabel={labels.readInDocument}
						newTabLabel={labels.newTab}
					/>
					<Report about={{ questionId: card.questionId }} words={reportWords} backTo={answer} />
				</section>
			)}
			<ActionBar alert={alert}>
				{revealed ? (
					<RatingButtons intervals={card.intervals} labels={labels} onRate={rate} />
				) : (
					<Button variant="primary" className="min-h-16 flex-1" onClick={onReveal}>
						{labels.reveal}
						<KeyCap>Space</KeyCap>
					</Button>
				)}
			</ActionBar>
		</>
	);
}
