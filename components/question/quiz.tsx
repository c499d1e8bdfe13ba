"use client";
import { useEffect, useRef } from "react";
import { isTold } from "@/core/attempt/feedback";
import { HandIn } from "../assignment/hand-in";
import { NotSaved } from "../delivery/not-saved";
import { stopSecondPress } from "../keys/double-press";
import { KeyHelp } from "../keys/key-help";
import { flashcardKeys, questionKeys } from "../keys/key-list";
import { useKeys } from "../keys/use-keys";
import type { Messages } from "../messages";
import { Report, type ReportWords, WasRight } from "../report/report";
import { Announcement } from "./announcement";
import { AnsweredActions } from "./answer-bar";
import { AskHint } from "./ask-hint";
import { FeedbackPanel } from "./feedback-panel";
import { ProgressLine } from "./progress-line";
import { QuestionView } from "./question-view";
import { QuizFlashcard } from "./quiz-flashcard";
import { quizAction } from "./quiz-keys";
import { isLast, isOtherReply, isTypedWrong, type QuizItem } from "./quiz-state";
import { useQuiz } from "./use-quiz";

export type { QuizItem } from "./quiz-state";
export type QuizProps = {
	attemptId: string;
	title: string;
	/** All questions of the attempt in order: the next one needs no request. */
	items: QuizItem[];
	/** The position of the first question without an answer. */
	start: number;
	labels: Messages["quiz"];
	reviewLabels: Messages["review"];
	nearLabels: Messages["near"];
	/** Whether flashcards have two buttons alone. */
	twoButtons?: boolean;
	/** Whether hints are given: not in class. */
	mayHint?: boolean;
	errors: Messages["errors"];
	reportWords: ReportWords;
	resultHref: string;
	/** Of an assignment, which can be handed in before its last answer. */
	handInLabels?: Messages["handIn"] | null;
	/** What stands at the top beside the progress: the time left. */
	children?: React.ReactNode;
};

/** One question at a time, with feedback as soon as an answer is stored. */
export function Quiz(props: QuizProps) {
	const { attemptId, title, items, start, labels, errors, reportWords, resultHref } = props;
	const { reviewLabels, twoButtons = false, mayHint = false } = props;
	const { state, item, delivery, answer, retry, guess, hint, next } = useQuiz(attemptId, items, start);
	const { feedback, reply } = state;
	const nextRef = useRef<HTMLElement>(null);

	useKeys(feedback !== null, (press) => {
		const goesOn = quizAction(press, "answered", 0)?.act === "next";
		if (goesOn) nextRef.current?.click();
		return goesOn;
	});

	// A flashcard has told what there is to tell: once the last one is stored, the result follows by itself.
	const isDone = item?.back !== undefined && feedback !== null;
	useEffect(() => {
		if (isDone) window.location.assign(resultHref);
	}, [isDone, resultHref]);

	if (!item) return null;
	const alert = <NotSaved delivery={delivery} labels={labels} errors={errors} onRetry={retry} />;
	const report = { about: { attemptId, position: item.position }, words: reportWords, backTo: nextRef };
	return (
		<div
			onClickCapture={stopSecondPress}
			className="flex min-h-[calc(100dvh-var(--header-height))] w-full flex-col gap-6 sm:gap-8"
		>
			<ProgressLine
				title={title}
				label={labels.progress}
				current={state.index + 1}
				total={items.length}
				done={state.index + (feedback ? 1 : 0)}
			>
				{props.children}
				{props.handInLabels && (
					<HandIn
						{...{ attemptId, resultHref, errors }}
						labels={props.handInLabels}
						isWaiting={delivery.waiting > 0}
					/>
				)}
				<KeyHelp
					labels={labels}
					keys={item.back ? flashcardKeys(reviewLabels, twoButtons) : questionKeys(labels, mayHint)}
				/>
			</ProgressLine>
			{item.back ? (
				<QuizFlashcard
					key={item.position}
					item={item}
					back={item.back}
					isFirst={item.position === start}
					isSaving={reply !== null}
					twoButtons={twoButtons}
					labels={reviewLabels}
					onRate={(rating, durationMs) => answer({ rating }, durationMs)}
					alert={alert}
				/>
			) : (
				<QuestionView
					key={item.position}
					item={item}
					isFirst={item.position === start}
					guessed={state.guessed}
					reply={reply}
					feedback={feedback}
					labels={labels}
					onReply={answer}
					onGuess={guess}
					alert={alert}
					hint={
						mayHint && (
							<AskHint
								path={`/api/attempts/${encodeURIComponent(attemptId)}/items/${item.position}/hint`}
								body={{}}
								isOpen={reply === null && isHintable(item)}
								{...{ labels, errors }}
								onTaken={hint}
							/>
						)
					}
					after={
						feedback && (
							<AnsweredActions
								feedback={feedback}
								isLast={isLast(items, state)}
								resultHref={resultHref}
								labels={labels}
								onNext={next}
								nextRef={nextRef}
							/>
						)
					}
				>
					{feedback && (
						<div className="rise grid gap-5 pt-2 pb-4">
							{reply && isOtherReply(item, reply, feedback) && (
								<p className="text-soft">{labels.answeredElsewhere}</p>
							)}
							{isTold(feedback) ? (
								<FeedbackPanel
									feedback={feedback}
									labels={labels}
									near={props.nearLabels}
									keepPage
									claim={isTypedWrong(item, feedback) && <WasRight {...report} />}
								>
									<Report {...report} />
								</FeedbackPanel>
							) : (
								<p className="text-soft">{feedback.late ? labels.storedLate : labels.storedHint}</p>
							)}
						</div>
					)}
				</QuestionView>
			)}
			<Announcement isSaving={reply !== null} told={feedback} labels={labels} />
		</div>
	);
}

const isHintable = ({ presentation, isClause }: QuizItem) =>
	(presentation === "typed" && !isClause) || presentation === "cloze";
