"use client";
import { KeyCap } from "../keys/key-cap";
import type { Messages } from "../messages";
import { RATINGS, type Rating } from "./review-keys";

type RatingButtonsProps = {
	intervals: Record<Rating, string>;
	labels: Messages["review"];
	onRate: (rating: Rating) => void;
};

/** Four ratings, each with the time after which the card would come again. */
export function RatingButtons({ intervals, labels, onRate }: RatingButtonsProps) {
	const words: Record<Rating, string> = { 1: labels.again, 2: labels.hard, 3: labels.good, 4: labels.easy };
	return (
		<fieldset className="grid min-w-0 flex-1 grid-cols-4 gap-2">
			<legend className="sr-only">{labels.howWell}</legend>
			{RATINGS.map((rating) => (
				<button
					key={rating}
					type="button"
					aria-keyshortcuts={String(rating)}
					onClick={() => onRate(rating)}
					className={`grid min-h-16 content-center justify-items-center rounded-md border px-0.5 py-1.5 leading-snug max-[23rem]:text-sm transition-colors ${rating === 3 ? "border-accent bg-accent text-on-accent hover:bg-accent-strong" : "border-edge bg-surface hover:border-accent hover:text-accent"}`}
				>
					<span className="inline-flex items-center gap-1.5 font-semibold">
						<KeyCap>{rating}</KeyCap>
						{words[rating]}
					</span>
					<span className="text-sm tabular">{intervals[rating]}</span>
				</button>
			))}
		</fieldset>
	);
}
