"use client";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import type { MarkedPassage } from "@/core/attempt/feedback";
import { KeyCap } from "../keys/key-cap";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { MarkedPassages } from "../passage/marked-passage";
import { ActionBar } from "../question/answer-bar";
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
	card: FlashcardFace;
	isFirst: boolean;
	revealed: boolean;
	twoButtons: boolean;
	labels: Messages["review"];
	onReveal: () => void;
	onRate: (rating: Rating) => void;
	alert: ReactNode;
	/** What can be said of the question, below its back. */
	children: ReactNode;
	/** The back, for what hands the focus back to it. */
	backRef?: RefObject<HTMLElement | null>;
};

/** One card from its front to its rating; made anew for each, so that its focus is its own. */
export function Flashcard(props: FlashcardProps) {
	const { card, isFirst, revealed, twoButtons, labels, onReveal, onRate, alert } = props;
	const stem = useRef<HTMLHeadingElement>(null);
	const ownRef = useRef<HTMLElement>(null);
	const answer = props.backRef ?? ownRef;

	useEffect(() => {
		if (isFirst) return;
		window.scrollTo({ top: 0, behavior: "instant" });
		stem.current?.focus({ preventScroll: true });
	}, [isFirst]);
	useEffect(() => {
		if (revealed) answer.current?.focus({ preventScroll: true });
	}, [revealed, answer]);

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
					{props.children}
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
