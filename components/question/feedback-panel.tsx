import type { ReactNode } from "react";
import type { Feedback } from "@/core/attempt/feedback";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { MarkedPassages } from "../passage/marked-passage";
import { VERDICT_COLOUR, VerdictSign } from "./verdict";

type Labels = Messages["quiz"];
type FeedbackPanelProps = {
	feedback: Feedback;
	labels: Labels;
	/** What is said of a near miss. */
	near: Messages["near"];
	/** Whether links to the document keep this page and open a tab. */
	keepPage?: boolean;
	/** What can be said of one's own answer, below it. */
	claim?: ReactNode;
	/** What can be said of the question, at the end. */
	children?: ReactNode;
};

/** What is told once an answer is stored: the verdict, the key, why, and the passages that prove it. */
export function FeedbackPanel(props: FeedbackPanelProps) {
	const { feedback, labels, near, keepPage = false, claim, children } = props;
	const { verdict, acceptedAs, choiceFrom, replied, rationale, passages } = feedback;
	const isRight = verdict === "right";
	const words = { documentLabel: labels.readInDocument, newTabLabel: keepPage ? labels.newTab : undefined };
	return (
		<section className="grid min-w-0 gap-5" aria-label={labels[verdict]}>
			<div className="flex items-center gap-3">
				<VerdictSign verdict={verdict} className={`size-8 shrink-0 ${VERDICT_COLOUR[verdict]}`} />
				<h3 className={`font-serif text-xl ${VERDICT_COLOUR[verdict]}`}>{labels[verdict]}</h3>
			</div>
			<Answers feedback={feedback} labels={labels} />
			{claim}
			{acceptedAs && (
				<p>
					{labels.acceptedStart}
					<b lang={languageOf(acceptedAs.reply)}>{acceptedAs.reply}</b>
					{labels.acceptedMiddle}
					<b lang={languageOf(acceptedAs.as)}>{acceptedAs.as}</b>
					{labels.acceptedEnd}
				</p>
			)}
			{feedback.near && <p>{near[feedback.near]}</p>}
			{feedback.late && <p className="font-semibold text-bad">{labels.storedLate}</p>}
			{isRight && feedback.guessed && <p className="text-soft">{labels.guessedNote}</p>}
			<div className="grid min-w-0 gap-4 border-line border-t pt-5">
				<h4 className="font-semibold text-soft text-sm leading-snug">{labels.why}</h4>
				<MarkedPassages passages={passages} {...words} />
				{rationale && <p lang={languageOf(rationale)}>{rationale}</p>}
			</div>
			{choiceFrom && (
				<div className="grid min-w-0 gap-4 border-line border-t pt-5">
					<p>
						{labels.choiceFromStart}
						<span lang={languageOf(replied ?? "")}>{replied}</span>
						{labels.choiceFromEnd}
					</p>
					<MarkedPassages passages={[choiceFrom]} {...words} />
				</div>
			)}
			{children}
		</section>
	);
}

function Answers({ feedback, labels }: { feedback: Feedback; labels: Labels }) {
	const { verdict, replied, key } = feedback;
	return (
		<dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
			<dt className="text-soft text-sm">{labels.rightAnswer}</dt>
			<dd lang={languageOf(key)} className="min-w-0 font-semibold text-lg wrap-anywhere">
				{key}
			</dd>
			{verdict !== "right" && (
				<>
					<dt className="text-soft text-sm">{labels.yourAnswer}</dt>
					<dd lang={languageOf(replied ?? "")} className="min-w-0 wrap-anywhere">
						{replied ?? labels.noReply}
					</dd>
				</>
			)}
		</dl>
	);
}
