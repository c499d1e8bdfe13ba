"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useKeys } from "../keys/use-keys";
import { useSingleKeys } from "../keys/use-single-keys";
import type { Messages } from "../messages";
import { Flashcard } from "../review/flashcard";
import { type Rating, reviewAction } from "../review/review-keys";
import type { QuizItem } from "./quiz-state";

type QuizFlashcardProps = {
	item: QuizItem;
	back: NonNullable<QuizItem["back"]>;
	isFirst: boolean;
	isSaving: boolean;
	twoButtons: boolean;
	labels: Messages["review"];
	onRate: (rating: Rating, durationMs: number) => void;
	alert: ReactNode;
};

/** A flashcard of a quiz, as in review but without the days: made anew for each, so that it begins on its front. */
export function QuizFlashcard(props: QuizFlashcardProps) {
	const { item, back, isFirst, isSaving, twoButtons, labels, onRate, alert } = props;
	const [revealed, setRevealed] = useState(false);
	const shownAt = useRef(0);
	const [singleKeys] = useSingleKeys();
	useEffect(() => {
		shownAt.current = performance.now();
	}, []);
	const rate = (rating: Rating) =>
		!isSaving && onRate(rating, Math.round(performance.now() - shownAt.current));

	useKeys(singleKeys, (press) => {
		const action = reviewAction(press, revealed ? "back" : "front", twoButtons);
		if (action?.act === "reveal") setRevealed(true);
		if (action?.act === "rate") rate(action.rating);
		return action?.act === "reveal" || action?.act === "rate";
	});
	return (
		<Flashcard
			card={{ presentation: "flashcard", stem: item.stem, ...back }}
			isFirst={isFirst}
			revealed={revealed}
			twoButtons={twoButtons}
			labels={labels}
			onReveal={() => setRevealed(true)}
			onRate={rate}
			alert={alert}
		>
			{null}
		</Flashcard>
	);
}
