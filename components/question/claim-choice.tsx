"use client";
import { isTold, type Told } from "@/core/attempt/feedback";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { OptionList } from "./option-list";
import type { Reply } from "./quiz-state";

type ClaimChoiceProps = {
	claim: string;
	reply: Reply | null;
	feedback: Told | null;
	labels: Messages["quiz"];
	/** Another answer can be chosen until it is handed in. */
	staysOpen?: boolean;
	/** 0: it is true, 1: it is false. */
	onChoose: (choice: number) => void;
};

/** A claimed answer, and two options: true or false. No ring and cross on them, which are the marks of right and wrong. */
export function ClaimChoice(props: ClaimChoiceProps) {
	const { claim, reply, feedback, labels, onChoose, staysOpen = false } = props;
	const answers = [labels.claimTrue, labels.claimFalse];
	return (
		<div className="grid gap-5">
			<figure className="grid gap-1 rounded-md border border-line bg-sunk px-4 py-3.5">
				<figcaption className="text-soft text-sm leading-snug">{labels.claim}</figcaption>
				<blockquote lang={languageOf(claim)} className="font-serif text-lg leading-relaxed wrap-anywhere">
					{claim}
				</blockquote>
			</figure>
			<OptionList
				options={answers}
				reply={reply}
				feedback={feedback && inWords(claim, reply, feedback, answers)}
				labels={labels}
				staysOpen={staysOpen}
				onChoose={onChoose}
			/>
		</div>
	);
}

/** The feedback as if the two answers were the options: what is right, and what was said, which the verdict tells. */
function inWords(claim: string, reply: Reply | null, told: Told, answers: string[]): Told {
	const answerAt = (place: number) => answers[place] ?? null;
	if (!isTold(told)) {
		return { ...told, replied: reply && "choice" in reply ? answerAt(reply.choice) : null };
	}
	const right = claim === told.key ? 0 : 1;
	const said = told.verdict === "right" ? right : 1 - right;
	return { ...told, key: answerAt(right) ?? "", replied: told.replied === null ? null : answerAt(said) };
}
