import type { Feedback } from "@/core/attempt/feedback";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { VERDICT_COLOUR, VerdictSign } from "../question/verdict";

type HandedInItemProps = {
	item: { stem: string; key: string; feedback: Feedback | null };
	labels: Messages["quiz"];
	/** Said where nothing was answered. */
	noAnswer: string;
};

/** One question of somebody's attempt: what was replied, and what is right. */
export function HandedInItem({ item: { stem, key, feedback }, labels, noAnswer }: HandedInItemProps) {
	const verdict = feedback?.verdict;
	return (
		<li className="grid min-w-0 grid-cols-1 gap-3 border-line border-t py-5">
			<h2 lang={languageOf(stem)} className="font-serif text-lg leading-[1.7]">
				{stem}
			</h2>
			<dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
				<dt className="flex items-center gap-1.5 text-soft text-sm">
					{verdict && <VerdictSign verdict={verdict} className={`size-4 ${VERDICT_COLOUR[verdict]}`} />}
					{verdict ? labels[verdict] : noAnswer}
				</dt>
				<dd lang={languageOf(feedback?.replied ?? "")} className="min-w-0 wrap-anywhere">
					{feedback ? (feedback.replied ?? labels.noReply) : "–"}
				</dd>
				<dt className="text-soft text-sm">{labels.rightAnswer}</dt>
				<dd lang={languageOf(key)} className="min-w-0 font-semibold wrap-anywhere">
					{key}
				</dd>
			</dl>
			{feedback?.late && <p className="text-bad text-sm">{labels.storedLateShort}</p>}
		</li>
	);
}
