import { Flag } from "lucide-react";
import type { Messages } from "../messages";

type QuestionNumbersProps = {
	answered: readonly boolean[];
	flagged: readonly boolean[];
	current: number;
	labels: Messages["testPaper"];
	onGo: (index: number) => void;
};

/** Every question by its number, with what is answered and what is to be looked at again. */
export function QuestionNumbers({ answered, flagged, current, labels, onGo }: QuestionNumbersProps) {
	return (
		<nav aria-label={labels.questions}>
			<ol className="flex list-none flex-wrap gap-2">
				{answered.map((isAnswered, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the questions of a test stay where they are
					<li key={index}>
						<button
							type="button"
							aria-current={index === current ? "step" : undefined}
							onClick={() => onGo(index)}
							className={`relative size-11 rounded-md border tabular aria-[current=step]:outline-2 aria-[current=step]:outline-accent ${isAnswered ? "border-accent bg-accent-wash font-semibold text-accent" : "border-edge bg-surface"}`}
						>
							{index + 1}
							<span className="sr-only">
								{isAnswered ? labels.answered : labels.unanswered}
								{flagged[index] && ` ${labels.flagged}`}
							</span>
							{flagged[index] && (
								<Flag aria-hidden className="absolute -top-1 -right-1 size-4 fill-accent text-accent" />
							)}
						</button>
					</li>
				))}
			</ol>
		</nav>
	);
}
