"use client";
import { useEffect, useRef } from "react";
import { NotSaved } from "../delivery/not-saved";
import { stopSecondPress } from "../keys/double-press";
import { KeyHelp } from "../keys/key-help";
import { flashcardKeys } from "../keys/key-list";
import type { KeyPress } from "../keys/key-press";
import { useKeys } from "../keys/use-keys";
import { useSingleKeys } from "../keys/use-single-keys";
import type { Messages } from "../messages";
import { ProgressLine } from "../question/progress-line";
import { Report, type ReportWords } from "../report/report";
import { AskedCard, type AskedFace } from "./asked-card";
import { CardTools } from "./card-tools";
import { DonePanel } from "./done-panel";
import { Flashcard, type FlashcardFace } from "./flashcard";
import { Leeches } from "./leeches";
import { reviewAction } from "./review-keys";
import { mayBeEasy } from "./review-state";
import { useOutdated, useReview } from "./use-review";

export type ReviewFace = {
	questionId: string;
	revisionId: string;
	reps: number;
	/** Where the question is mended, for those who may. */
	editHref: string | null;
} & (FlashcardFace | AskedFace);

export type ReviewProps = {
	cards: ReviewFace[];
	/** Client keys of what was done before and can be taken back, the newest last. */
	undoable: string[];
	twoButtons: boolean;
	labels: Messages["review"];
	quizLabels: Messages["quiz"];
	nearLabels: Messages["near"];
	errors: Messages["errors"];
	reportWords: ReportWords;
};

const cardHref = (questionId: string) => `/review?card=${encodeURIComponent(questionId)}`;

/** Cards one after the other: remember or answer, look, and go on. */
export function Review(props: ReviewProps) {
	const isOutdated = useOutdated(props.cards);
	return isOutdated ? null : <Course {...props} />;
}

function Course(props: ReviewProps) {
	const { cards, undoable, twoButtons, labels, quizLabels, errors, reportWords } = props;
	const review = useReview(cards, undoable, cardHref);
	const { state, moment, delivery } = review;
	const { index, turn } = state;
	const card = cards[index];
	const clock = useClock(turn);
	const back = useRef<HTMLElement>(null);
	const [singleKeys] = useSingleKeys();
	const easy = card !== undefined && mayBeEasy(state, card.presentation);

	const act = (press: KeyPress): boolean => {
		const action = reviewAction(press, moment, twoButtons);
		switch (action?.act) {
			case undefined:
				return false;
			case "rate":
				review.rate(action.rating, clock());
				return true;
			case "suspend":
			case "bury":
				review.change(action.act);
				return true;
			case "edit":
				if (card?.editHref) window.location.assign(card.editHref);
				return Boolean(card?.editHref);
			case "easy":
				if (easy) review.callEasy();
				return easy;
			case "reveal":
			case "next":
			case "undo":
				review[action.act]();
				return true;
		}
	};
	useKeys(singleKeys, act);

	// The bar is small: a leech is told of beside the card after it, and once more at the end.
	const leeches = state.leeches.filter((at) => !card || at >= index - 1);
	const alert = (
		<>
			<NotSaved delivery={delivery} labels={labels} errors={errors} onRetry={review.retry} />
			<Leeches count={leeches.length} labels={labels} />
		</>
	);
	return (
		<div
			onClickCapture={stopSecondPress}
			className="flex min-h-[calc(100dvh-var(--header-height))] w-full flex-col gap-6 sm:gap-8"
		>
			<ProgressLine
				title={labels.title}
				label={labels.progress}
				current={Math.min(index + 1, cards.length)}
				total={cards.length}
				done={Math.min(index, cards.length)}
			>
				<CardTools
					canUndo={state.done.length > 0 && moment !== "saving"}
					hasCard={card !== undefined}
					editHref={card?.editHref ?? null}
					labels={labels}
					onUndo={review.undo}
					onSuspend={() => review.change("suspend")}
					onBury={() => review.change("bury")}
				/>
				<KeyHelp labels={labels} keys={keysOf(labels, twoButtons)} />
			</ProgressLine>
			{!card && <DonePanel isSaving={delivery.waiting > 0} labels={labels} href="/review" alert={alert} />}
			{card?.presentation === "flashcard" && (
				<Flashcard
					key={turn}
					card={card}
					isFirst={turn === 0}
					revealed={state.revealed}
					twoButtons={twoButtons}
					labels={labels}
					onReveal={review.reveal}
					onRate={(rating) => review.rate(rating, clock())}
					alert={alert}
					backRef={back}
				>
					<Report about={{ questionId: card.questionId }} words={reportWords} backTo={back} />
				</Flashcard>
			)}
			{card && card.presentation !== "flashcard" && (
				<AskedCard
					key={turn}
					card={card}
					isFirst={turn === 0}
					guessed={state.guessed}
					reply={state.reply}
					told={state.told}
					mayBeEasy={easy}
					labels={quizLabels}
					nearLabels={props.nearLabels}
					easyLabel={labels.easy}
					reportWords={reportWords}
					onReply={review.reply}
					onGuess={review.guess}
					onHint={review.hint}
					errors={errors}
					onEasy={review.callEasy}
					onNext={review.next}
					alert={alert}
				/>
			)}
		</div>
	);
}

/** How long the card has been shown, in milliseconds; it begins anew with every turn. */
function useClock(turn: number): () => number {
	const shownAt = useRef(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the turn is not read, it begins
	useEffect(() => {
		shownAt.current = performance.now();
	}, [turn]);
	return () => Math.round(performance.now() - shownAt.current);
}

function keysOf(labels: Messages["review"], twoButtons: boolean) {
	return [
		...flashcardKeys(labels, twoButtons),
		{ caps: ["1", "2", "3", "4"], does: labels.keyChoose },
		{ caps: ["G"], does: labels.keyGuess },
		{ caps: ["H"], does: labels.keyHint },
		{ caps: ["Enter"], does: labels.keyNext },
		{ caps: ["Z"], does: labels.keyUndo },
		{ caps: ["!"], does: labels.suspend },
		{ caps: ["-"], does: labels.bury },
		{ caps: ["E"], does: labels.edit },
	];
}
