"use client";
import { ArrowRight } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { isTold, type Told } from "@/core/attempt/feedback";
import { KeyCap } from "../keys/key-cap";
import { stopHeld } from "../keys/key-press";
import type { Messages } from "../messages";
import { Announcement } from "../question/announcement";
import { AskHint } from "../question/ask-hint";
import { FeedbackPanel } from "../question/feedback-panel";
import { QuestionView } from "../question/question-view";
import { isTypedWrong, type Reply } from "../question/quiz-state";
import { VERDICT_COLOUR, VerdictSign } from "../question/verdict";
import { Report, type ReportWords, WasRight } from "../report/report";
import { Button } from "../ui/button";

export type AskedFace = {
	presentation: "choice" | "typed";
	stem: string;
	options?: string[];
	/** What kind of answer a typed question waits for, in words. */
	expects?: string;
};

type AskedCardProps = {
	card: AskedFace & { questionId: string; revisionId: string };
	isFirst: boolean;
	guessed: boolean;
	reply: Reply | null;
	told: Told | null;
	mayBeEasy: boolean;
	labels: Messages["quiz"];
	nearLabels: Messages["near"];
	easyLabel: string;
	reportWords: ReportWords;
	errors: Messages["errors"];
	onReply: (reply: Reply, durationMs: number) => void;
	onGuess: () => void;
	/** A hint was given: right is hard from now on. */
	onHint: () => void;
	onEasy: () => void;
	onNext: () => void;
	alert: ReactNode;
};

/** A question of the review that has a key to be graded by: asked, stored, and only then told. */
export function AskedCard(props: AskedCardProps) {
	const { card, told, labels, reportWords } = props;
	const nextRef = useRef<HTMLButtonElement>(null);
	const report = { about: { questionId: card.questionId }, words: reportWords, backTo: nextRef };
	const item = { position: 0, ...card };
	return (
		<>
			<QuestionView
				item={item}
				isFirst={props.isFirst}
				guessed={props.guessed}
				reply={props.reply}
				feedback={told}
				labels={labels}
				onReply={props.onReply}
				onGuess={props.onGuess}
				alert={props.alert}
				hint={
					card.presentation === "typed" && (
						<AskHint
							path="/api/reviews/hint"
							body={{ questionId: card.questionId, revisionId: card.revisionId }}
							isOpen={props.reply === null}
							labels={labels}
							errors={props.errors}
							onTaken={props.onHint}
						/>
					)
				}
				after={told && <ToldActions {...props} told={told} nextRef={nextRef} />}
			>
				{told && (
					<div className="rise grid gap-5 pt-2 pb-4">
						{isTold(told) ? (
							<FeedbackPanel
								feedback={told}
								labels={labels}
								near={props.nearLabels}
								keepPage
								claim={isTypedWrong(item, told) && <WasRight {...report} />}
							>
								<Report {...report} />
							</FeedbackPanel>
						) : (
							<p className="text-soft">{labels.storedHint}</p>
						)}
					</div>
				)}
			</QuestionView>
			<Announcement isSaving={props.reply !== null} told={told} labels={labels} />
		</>
	);
}

type ToldProps = AskedCardProps & { told: Told; nextRef: RefObject<HTMLButtonElement | null> };

function ToldActions({ told, mayBeEasy, labels, easyLabel, onEasy, onNext, nextRef }: ToldProps) {
	useEffect(() => nextRef.current?.focus({ preventScroll: true }), [nextRef]);
	return (
		<div className="flex flex-1 flex-wrap items-center justify-between gap-x-3 gap-y-2">
			<p
				className={`flex items-center gap-2 pr-1 font-semibold ${isTold(told) ? VERDICT_COLOUR[told.verdict] : ""}`}
			>
				{isTold(told) && <VerdictSign verdict={told.verdict} className="size-6 shrink-0" />}
				{isTold(told) ? labels[told.verdict] : labels.stored}
			</p>
			<div className="flex flex-1 flex-wrap gap-x-3 gap-y-2 sm:flex-none">
				{mayBeEasy && (
					<Button aria-keyshortcuts="4" onClick={onEasy}>
						{easyLabel}
						<KeyCap>4</KeyCap>
					</Button>
				)}
				<Button
					variant="primary"
					className="flex-1 sm:min-w-36 sm:flex-none"
					ref={nextRef}
					onKeyDown={stopHeld}
					onClick={onNext}
				>
					{labels.next}
					<ArrowRight aria-hidden className="size-5" />
				</Button>
			</div>
		</div>
	);
}
