"use client";
import { useEffect, useRef } from "react";
import type { Told } from "@/core/attempt/feedback";
import { useKeys } from "../keys/use-keys";
import { useSingleKeys } from "../keys/use-single-keys";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { AnswerArea } from "./answer-area";
import { ActionBar, AskingActions } from "./answer-bar";
import { quizAction } from "./quiz-keys";
import type { QuizItem, Reply } from "./quiz-state";

export type QuestionViewProps = {
	item: QuizItem;
	/** Whether the page was opened with this question; then its heading does not take the focus. */
	isFirst: boolean;
	guessed: boolean;
	reply: Reply | null;
	feedback: Told | null;
	labels: Messages["quiz"];
	onReply: (reply: Reply, durationMs: number) => void;
	onGuess: () => void;
	/** Where a hint may be asked for, below the field. */
	hint?: React.ReactNode;
	/** What stands in the bar above the buttons. */
	alert: React.ReactNode;
	children: React.ReactNode;
	/** The buttons once there is feedback. */
	after: React.ReactNode;
};

/** One question from its first sight to its feedback; made anew for each, so that its clock and focus are its own. */
export function QuestionView(props: QuestionViewProps) {
	const { item, isFirst, guessed, reply, feedback, labels, onGuess } = props;
	const shownAt = useRef(0);
	const stem = useRef<HTMLHeadingElement>(null);
	const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
	const [singleKeys] = useSingleKeys();
	const options = item.presentation === "true-false" ? 2 : (item.options?.length ?? 0);

	useEffect(() => {
		shownAt.current = performance.now();
		if (!isFirst) window.scrollTo({ top: 0, behavior: "instant" });
		if (field.current) field.current.focus({ preventScroll: true });
		else if (!isFirst) stem.current?.focus({ preventScroll: true });
	}, [isFirst]);

	const give = (given: Reply) => props.onReply(given, Math.round(performance.now() - shownAt.current));

	useKeys(singleKeys && !feedback, (press) => {
		const action = quizAction(press, reply ? "saving" : "asking", options);
		if (action?.act === "choose") give({ choice: action.choice });
		if (action?.act === "guess") onGuess();
		return action !== null;
	});

	return (
		<>
			<h2
				ref={stem}
				tabIndex={-1}
				lang={languageOf(item.stem)}
				className="font-serif text-xl leading-[1.7] sm:text-2xl"
			>
				{item.stem}
			</h2>
			<AnswerArea
				item={item}
				reply={reply}
				feedback={feedback}
				labels={labels}
				onReply={give}
				fieldRef={field}
			/>
			{props.hint}
			{props.children}
			<ActionBar alert={props.alert}>
				{feedback ? (
					props.after
				) : (
					<AskingActions
						guessed={guessed}
						isOpen={reply === null}
						labels={labels}
						onGuess={onGuess}
						onUnknown={() => give({ unknown: true })}
					/>
				)}
			</ActionBar>
		</>
	);
}
