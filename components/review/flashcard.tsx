"use client";
import { type ReactNode, useEffect, useRef } from "react";
import type { MarkedPassage } from "@/core/attempt/feedback";
import { KeyCap } from "../keys/key-cap";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { MarkedPassages } from "../passage/marked-passage";
import { ActionBar } from "../question/answer-bar";
import { Report, type ReportWords } from "../report/report";
import { Button } from "../ui/button";
import { RatingButtons } from "./rating-buttons";
import type { Rating } from "./review-keys";

export type FlashcardFace = {
	presentation: "flashcard";
	stem: string;
	key: string;
	rationale: string;
	passages: MarkedPassage[];
	/** What each rating would come to, in words; without them the card is in a quiz. */
	intervals?: Record<Rating, string>;
};

type FlashcardProps = {
	card: FlashcardFace & { questionId: string };
	isFirst: boolean;
	revealed: boolean;
	twoButtons: boolean;
	labels: Messages["review"];
	reportWords: ReportWords;
	onReveal: () => void;
	onRate: (rating: Rating) => void;
	alert: ReactNode;
};

/** One card from its front to its rating; made anew for each, so that its focus is its own. */
export function Flashcard(props: FlashcardProps) {
	const { card, isFirst, revealed, twoButtons, labels, reportWords, onReveal, onRate, alert } = props;
	const stem = useRef<HTMLHeadingElement>(null);
	const answer = useRef<HTMLElement>(null);

	useEffect(() => {
		if (isFirst) return;
		window.scrollTo({ top: 0, behavior: "instant" });
		stem.current?.focus({ preventScroll: true });
	}, [isFirst]);
	useEffect(() => {
		if (revealed) answer.current?.focus({ preventScroll: true });
	}, [revealed]);

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
					<RatingButtons intervals={card.intervals} twoButtons={twoButtons} labels={labels} onRate={onRate} />
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
