"use client";
import { ArrowRight, Check, Dices } from "lucide-react";
import { type ReactNode, type RefObject, useEffect } from "react";
import { isTold, type Told } from "@/core/attempt/feedback";
import { KeyCap } from "../keys/key-cap";
import { stopHeld } from "../keys/key-press";
import type { Messages } from "../messages";
import { Button, buttonClass } from "../ui/button";
import { VERDICT_COLOUR, VerdictSign } from "./verdict";

/** A bar at the lower edge, within the thumb's reach; it keeps its height whatever stands in it. */
export function ActionBar({ alert, children }: { alert?: ReactNode; children: ReactNode }) {
	return (
		<div className="sticky bottom-0 z-10 -mx-4 mt-auto grid gap-3 border-line border-t bg-paper px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:-mx-6 sm:px-6">
			{alert}
			<div className="flex min-h-12 flex-wrap items-stretch justify-between gap-3">{children}</div>
		</div>
	);
}

type AskingProps = {
	guessed: boolean;
	isOpen: boolean;
	labels: Messages["quiz"];
	onGuess: () => void;
	onUnknown: () => void;
};

/** Before an answer: "I'm guessing" and "I don't know". */
export function AskingActions({ guessed, isOpen, labels, onGuess, onUnknown }: AskingProps) {
	const Icon = guessed ? Check : Dices;
	return (
		<>
			<Button
				aria-pressed={guessed}
				aria-keyshortcuts="g"
				aria-disabled={!isOpen || undefined}
				onClick={onGuess}
				className="flex-1 whitespace-nowrap px-2 aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent sm:flex-none sm:px-5"
			>
				<Icon aria-hidden className="size-5 shrink-0 max-[22rem]:hidden" />
				{labels.guess}
				<KeyCap>G</KeyCap>
			</Button>
			<Button
				aria-disabled={!isOpen || undefined}
				onClick={() => isOpen && onUnknown()}
				className="flex-1 px-3 sm:flex-none sm:px-5"
			>
				{labels.unknown}
			</Button>
		</>
	);
}

type AnsweredProps = {
	feedback: Told;
	isLast: boolean;
	resultHref: string;
	labels: Messages["quiz"];
	onNext: () => void;
	/** What Enter goes on with; it gets the focus. */
	nextRef: RefObject<HTMLElement | null>;
};

/** After it: the verdict, and the way on. */
export function AnsweredActions({ feedback, isLast, resultHref, labels, onNext, nextRef }: AnsweredProps) {
	useEffect(() => nextRef.current?.focus({ preventScroll: true }), [nextRef]);
	const way = "flex-1 sm:min-w-44 sm:flex-none";
	return (
		<>
			{isTold(feedback) ? (
				<p className={`flex items-center gap-2 pr-1 font-semibold ${VERDICT_COLOUR[feedback.verdict]}`}>
					<VerdictSign verdict={feedback.verdict} className="size-6 shrink-0" />
					{labels[feedback.verdict]}
				</p>
			) : (
				<p className="flex items-center gap-2 pr-1 font-semibold">
					<Check aria-hidden className="size-5 shrink-0" />
					{labels.stored}
				</p>
			)}
			{isLast ? (
				<a
					href={resultHref}
					className={buttonClass("primary", way)}
					ref={nextRef as RefObject<HTMLAnchorElement | null>}
					onKeyDown={stopHeld}
				>
					{labels.toResult}
					<ArrowRight aria-hidden className="size-5" />
				</a>
			) : (
				<Button
					variant="primary"
					className={way}
					ref={nextRef as RefObject<HTMLButtonElement | null>}
					onKeyDown={stopHeld}
					onClick={onNext}
				>
					{labels.next}
					<ArrowRight aria-hidden className="size-5" />
				</Button>
			)}
		</>
	);
}
