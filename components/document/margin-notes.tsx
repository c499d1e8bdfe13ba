import { ArrowLeftRight } from "lucide-react";
import type { MarkedPassage } from "@/core/attempt/feedback";
import { StartQuiz } from "../attempt/start-quiz-button";
import type { Messages } from "../messages";
import { languageOf } from "../passage/language-of";
import { VERDICT_COLOUR, VerdictSign } from "../question/verdict";

export type Note = {
	questionId: string;
	stem: string;
	verdict: "right" | "wrong" | null;
	/** Null until it has been told. */
	told: { key: string; rationale: string; passages: MarkedPassage[] } | null;
};
export type Margin = { notes: Note[]; isAskable: boolean };
export type MarginWords = { labels: Messages["margin"]; errors: Messages["errors"] };

type MarginNotesProps = {
	documentId: string;
	line: number;
	margin: Margin;
	/** Numbers of the disputes that the paragraph has a side in. */
	disputes: number[];
	words: MarginWords;
};

const LINK =
	"inline-flex min-h-11 items-center gap-1.5 text-accent text-sm underline underline-offset-4 hover:decoration-2";

/** Beside a paragraph: the questions about it, a quiz of them, and the way to what gainsays it. */
export function MarginNotes({ documentId, line, margin, disputes, words }: MarginNotesProps) {
	const { labels } = words;
	const { notes, isAskable } = margin;
	return (
		<div className="flex min-w-0 flex-wrap items-start content-start gap-x-5 lg:-mt-1.5">
			{notes.length > 0 && (
				<details className="min-w-0 open:basis-full">
					<summary className="min-h-11 content-center text-accent text-sm">
						{labels.questions} <span className="tabular">{notes.length}</span>
					</summary>
					<ul className="grid list-none gap-4 border-line border-l-2 py-1 pl-4">
						{notes.map((note) => (
							<NoteView key={note.questionId} note={note} line={line} labels={labels} />
						))}
					</ul>
				</details>
			)}
			{isAskable && <Quiz of={{ documentId, from: line, to: line }} label={labels.ask} words={words} />}
			{disputes.map((number) => (
				<a key={number} href={`#dispute-${number}`} className={LINK}>
					<ArrowLeftRight aria-hidden className="size-4" />
					{labels.disputed} <span className="tabular">{number}</span>
				</a>
			))}
		</div>
	);
}

type QuizProps = {
	of: { documentId: string; from: number; to: number };
	label: string;
	words: MarginWords;
};

/** One press from a quiz of some paragraphs. */
export function Quiz({ of, label, words: { labels, errors } }: QuizProps) {
	return (
		<div className="-ml-3 flex [&_button]:text-sm">
			<StartQuiz
				of={{ of: "passage", ...of }}
				label={label}
				pendingLabel={labels.pending}
				errors={errors}
				variant="quiet"
			/>
		</div>
	);
}

type NoteProps = { note: Note; line: number; labels: Messages["margin"] };

function NoteView({ note: { stem, verdict, told }, line, labels }: NoteProps) {
	return (
		<li className="grid min-w-0 gap-1.5">
			<p lang={languageOf(stem)} className="font-serif leading-[1.7]">
				{stem}
			</p>
			<p className="flex items-center gap-1.5 text-soft text-sm">
				{verdict && (
					<VerdictSign verdict={verdict} className={`size-4 shrink-0 ${VERDICT_COLOUR[verdict]}`} />
				)}
				{labels[verdict ?? "unanswered"]}
			</p>
			{told && (
				<dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1 text-sm leading-relaxed">
					<dt className="text-soft">{labels.key}</dt>
					<dd lang={languageOf(told.key)} className="min-w-0 font-semibold text-base wrap-anywhere">
						{told.key}
					</dd>
					<dt className="text-soft">{labels.evidence}</dt>
					<dd className="grid min-w-0 gap-1">
						{told.passages.map((passage) => (
							<Evidence key={`${passage.line}:${passage.before.length}`} {...{ passage, line, labels }} />
						))}
						{told.rationale && <p lang={languageOf(told.rationale)}>{told.rationale}</p>}
					</dd>
				</dl>
			)}
		</li>
	);
}

type EvidenceProps = { passage: MarkedPassage; line: number; labels: Messages["margin"] };

function Evidence({ passage, line, labels }: EvidenceProps) {
	return (
		<div className="wrap-anywhere">
			<blockquote lang={languageOf(passage.marked)} className="line-clamp-2 font-serif">
				<mark>{passage.marked}</mark>
			</blockquote>
			{passage.line !== line && (
				<a href={`#p${passage.line}`} className={LINK}>
					{labels.elsewhere}
				</a>
			)}
		</div>
	);
}
