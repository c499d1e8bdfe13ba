import type { ComponentProps, ReactNode } from "react";
import type { Feedback } from "@/core/attempt/feedback";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { MarkedPassages } from "../passage/marked-passage";
import { isTypedWrong, type QuizItem } from "../question/quiz-state";
import { VERDICT_COLOUR, VerdictSign } from "../question/verdict";
import { Report, type ReportWords, WasRight } from "../report/report";

export type ToldItem = Pick<QuizItem, "stem" | "presentation"> & { feedback: Feedback };

export type ResultProps = {
	attemptId: string;
	title: string;
	right: number;
	total: number;
	/** What was answered otherwise than right, and the rest. */
	missed: ToldItem[];
	others: ToldItem[];
	labels: Messages["result"];
	reportWords: ReportWords;
	/** The way on: "drill these now", what is due when. */
	children?: ReactNode;
};

/** The end of a quiz: the score in number and words, the way on, and what was missed with its passages. */
export function Result(props: ResultProps) {
	const { attemptId, title, right, total, missed, others, labels, reportWords, children } = props;
	return (
		<div className="grid w-full min-w-0 grid-cols-1 gap-10 pt-8 sm:pt-12">
			<header className="grid gap-5">
				<p className="text-soft text-sm" lang={languageOf(title)}>
					{title}
				</p>
				<h1 className="sr-only">{labels.heading}</h1>
				<p className="flex items-baseline gap-3 font-serif tabular">
					<b className="text-7xl leading-none">{right}</b>
					<span className="text-2xl text-soft">/ {total}</span>
					<span className="text-xl">{labels.score}</span>
				</p>
				<ScoreDots right={right} total={total} />
				<p className="text-lg">{wordsFor(right, total, labels)}</p>
			</header>
			{children && <div className="grid gap-3 sm:flex sm:flex-wrap">{children}</div>}
			{missed.length > 0 && (
				<section aria-labelledby="missed" className="grid min-w-0 grid-cols-1 gap-2">
					<h2 id="missed" className="font-serif text-xl">
						{labels.missed}
					</h2>
					<ol className="grid min-w-0 list-none grid-cols-1">
						{missed.map((item) => (
							<Entry
								key={item.feedback.position}
								item={item}
								labels={labels}
								report={{ about: { attemptId, position: item.feedback.position }, words: reportWords }}
							/>
						))}
					</ol>
				</section>
			)}
			{others.length > 0 && (
				<details className="min-w-0">
					<summary className="min-h-11 content-center font-serif text-xl">{labels.others}</summary>
					<ol className="grid min-w-0 list-none grid-cols-1 pt-2">
						{others.map((item) => (
							<Entry
								key={item.feedback.position}
								item={item}
								labels={labels}
								report={{ about: { attemptId, position: item.feedback.position }, words: reportWords }}
							/>
						))}
					</ol>
				</details>
			)}
		</div>
	);
}

function wordsFor(right: number, total: number, labels: Messages["result"]): string {
	if (right >= total) return labels.perfect;
	if (right === 0) return labels.none;
	return right / total >= 0.7 ? labels.most : labels.some;
}

/** One stroke a question, as tallies on paper; too many of them become a line. */
function ScoreDots({ right, total }: { right: number; total: number }) {
	if (total > 50) {
		return (
			<div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-line">
				<div className="h-full bg-good" style={{ width: `${(100 * right) / total}%` }} />
			</div>
		);
	}
	return (
		<div aria-hidden="true" className="flex gap-[min(0.25rem,1%)]">
			{Array.from({ length: total }, (_, index) => index + 1).map((nth) => (
				<span
					key={nth}
					className={`h-1.5 max-w-10 flex-1 rounded-full ${nth <= right ? "bg-good" : "bg-line"}`}
				/>
			))}
		</div>
	);
}

type EntryProps = {
	item: ToldItem;
	labels: Messages["result"];
	report: ComponentProps<typeof Report>;
};

/** An answered question with what was replied, what is right, and the passage that proves it. */
function Entry({ item, labels, report }: EntryProps) {
	const { verdict, replied, key, passages, late } = item.feedback;
	const own =
		item.presentation === "flashcard" ? labels[verdict === "right" ? "recalled" : "forgotten"] : replied;
	return (
		<li className="grid min-w-0 grid-cols-1 gap-4 border-line border-t py-6">
			<h3 lang={languageOf(item.stem)} className="font-serif text-lg leading-[1.7]">
				{item.stem}
			</h3>
			<dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
				<dt className="flex items-center gap-1.5 text-sm text-soft">
					<VerdictSign verdict={verdict} className={`size-4 ${VERDICT_COLOUR[verdict]}`} />
					{labels.yourAnswer}
				</dt>
				<dd lang={languageOf(own ?? "")} className="min-w-0 wrap-anywhere">
					{own ?? labels.noReply}
					{late && <span className="block text-soft text-sm">{labels.late}</span>}
				</dd>
				<dt className="flex items-center gap-1.5 text-sm text-soft">
					<VerdictSign verdict="right" className="size-4 text-good" />
					{labels.rightAnswer}
				</dt>
				<dd lang={languageOf(key)} className="min-w-0 font-semibold wrap-anywhere">
					{key}
				</dd>
			</dl>
			{isTypedWrong(item, item.feedback) && <WasRight {...report} />}
			<MarkedPassages passages={passages} documentLabel={labels.readInDocument} />
			<Report {...report} />
		</li>
	);
}
