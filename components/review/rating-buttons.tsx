"use client";
import { KeyCap } from "../keys/key-cap";
import type { Messages } from "../messages";
import { RATINGS, type Rating, TWO_RATINGS } from "./review-keys";

type RatingButtonsProps = {
	intervals?: Record<Rating, string> | undefined;
	/** Again and Good alone. */
	twoButtons: boolean;
	labels: Messages["review"];
	onRate: (rating: Rating) => void;
};

/** The ratings, each with the time after which the card would come again. */
export function RatingButtons({ intervals, twoButtons, labels, onRate }: RatingButtonsProps) {
	const words: Record<Rating, string> = { 1: labels.again, 2: labels.hard, 3: labels.good, 4: labels.easy };
	const ratings = twoButtons ? TWO_RATINGS : RATINGS;
	return (
		<fieldset
			className={`grid min-w-0 flex-1 gap-2 ${twoButtons ? "grid-cols-2" : "grid-cols-4 max-[17rem]:grid-cols-2"}`}
		>
			<legend className="sr-only">{labels.howWell}</legend>
			{ratings.map((rating, index) => (
				<button
					key={rating}
					type="button"
					aria-keyshortcuts={String(index + 1)}
					onClick={() => onRate(rating)}
					className={`grid min-h-16 content-center justify-items-center rounded-md border px-0.5 py-1.5 leading-snug max-[23rem]:text-sm transition-colors ${rating === 3 ? "border-accent bg-accent text-on-accent hover:bg-accent-strong" : "border-edge bg-surface hover:border-accent hover:text-accent"}`}
				>
					<span className="inline-flex items-center gap-1.5 font-semibold">
						<KeyCap>{index + 1}</KeyCap>
						{words[rating]}
					</span>
					{intervals && <span className="text-sm tabular">{intervals[rating]}</span>}
				</button>
			))}
		</fieldset>
	);
}
