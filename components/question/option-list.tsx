"use client";
import { Check, LoaderCircle } from "lucide-react";
import type { Told } from "@/core/attempt/feedback";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { markOf, type OptionMark, type Reply } from "./quiz-state";
import { VerdictSign } from "./verdict";

const LOOKS: Record<OptionMark, string> = {
	plain: "border-edge bg-surface text-ink",
	pending: "border-accent bg-accent-wash text-ink",
	chosen: "border-accent bg-accent-wash text-ink",
	right: "border-good bg-good-wash text-ink inset-ring-1 inset-ring-good",
	wrong: "border-bad bg-bad-wash text-ink inset-ring-1 inset-ring-bad",
};

type OptionListProps = {
	options: string[];
	reply: Reply | null;
	feedback: Told | null;
	labels: Messages["quiz"];
	onChoose: (choice: number) => void;
	/** Another one can be chosen until it is handed in. */
	staysOpen?: boolean;
};

/** The options as big buttons, one press an answer. Marks are laid over them, so that nothing moves. */
export function OptionList(props: OptionListProps) {
	const { options, reply, feedback, labels, onChoose, staysOpen = false } = props;
	return (
		<ol aria-label={labels.options} className="grid list-none gap-3">
			{options.map((option, index) => (
				<li key={option}>
					<OptionButton
						option={option}
						number={index + 1}
						mark={markOf(option, index, reply, feedback, staysOpen)}
						isOpen={staysOpen || reply === null}
						isChosen={staysOpen && reply !== null && "choice" in reply && reply.choice === index}
						isStored={feedback !== null}
						labels={labels}
						onChoose={() => onChoose(index)}
					/>
				</li>
			))}
		</ol>
	);
}

type OptionButtonProps = {
	option: string;
	number: number;
	mark: OptionMark;
	isOpen: boolean;
	/** Of a test: what is chosen so far. */
	isChosen: boolean;
	isStored: boolean;
	labels: Messages["quiz"];
	onChoose: () => void;
};

function OptionButton(props: OptionButtonProps) {
	const { option, number, mark, isOpen, isChosen, isStored, labels, onChoose } = props;
	const hover = isOpen ? "hover:border-accent hover:bg-accent-wash" : "";
	const rest = isStored && mark === "plain" ? "border-line bg-transparent text-soft" : LOOKS[mark];
	return (
		<button
			type="button"
			onClick={() => isOpen && onChoose()}
			aria-disabled={!isOpen || undefined}
			aria-pressed={isChosen || undefined}
			aria-busy={mark === "pending" || undefined}
			aria-keyshortcuts={String(number)}
			className={`relative flex min-h-14 w-full items-start gap-3 rounded-md border px-3 py-3.5 text-left leading-relaxed transition-colors sm:px-4 ${rest} ${hover}`}
		>
			<span className="mt-0.5 flex size-6 shrink-0 items-center justify-center">
				<OptionSign mark={mark} number={number} />
			</span>
			<span lang={languageOf(option)} className="min-w-0 wrap-anywhere">
				{option}
			</span>
			{(mark === "right" || mark === "wrong") && (
				<span
					className={`absolute -top-2.5 right-3 rounded-sm px-2 font-semibold text-on-accent text-xs leading-5 ${mark === "right" ? "bg-good" : "bg-bad"}`}
				>
					{mark === "right" ? labels.rightAnswer : labels.yourAnswer}
				</span>
			)}
		</button>
	);
}

function OptionSign({ mark, number }: { mark: OptionMark; number: number }) {
	switch (mark) {
		case "plain":
			return <span className="font-semibold text-soft tabular">{number}</span>;
		case "pending":
			return <LoaderCircle aria-hidden className="size-5 motion-safe:animate-spin text-accent" />;
		case "chosen":
			return <Check aria-hidden className="size-5 text-accent" />;
		case "right":
			return <VerdictSign verdict="right" className="size-6 text-good" />;
		case "wrong":
			return <VerdictSign verdict="wrong" className="size-6 text-bad" />;
	}
}
