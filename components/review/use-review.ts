"use client";
import { useState } from "react";
import { useOutbox } from "../delivery/use-outbox";
import { newClientKey } from "../send";
import type { Rating } from "./review-keys";

/** What the review door takes (contract.review). */
type RatingGiven = {
	clientKey: string;
	questionId: string;
	rating: Rating;
	answeredAt: string;
	durationMs: number;
};

/** The course of a review: ratings go out in the background while the next card is shown. */
export function useReview(cards: readonly { questionId: string }[]) {
	const [index, setIndex] = useState(0);
	const [revealed, setRevealed] = useState(false);
	const { delivery, outbox } = useOutbox<RatingGiven, unknown>("/api/reviews", () => {});
	const card = cards[index];

	const rate = (rating: Rating, durationMs: number) => {
		if (!card || !revealed) return;
		void outbox.add({
			clientKey: newClientKey(),
			questionId: card.questionId,
			rating,
			answeredAt: new Date().toISOString(),
			durationMs,
		});
		setIndex(index + 1);
		setRevealed(false);
	};

	return {
		index,
		revealed,
		delivery,
		rate,
		reveal: () => setRevealed(true),
		retry: () => void outbox.retry(),
	};
}
