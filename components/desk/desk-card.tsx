"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { languageOf } from "../passage/language-of";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";
import { type DeskDocument, type DeskLabels, type DeskQuestion, faultSentence } from "./desk-question";
import { QuestionForm } from "./question-form";
import { ReportList } from "./report-list";

export type DeskCardProps = {
	setId: string;
	question: DeskQuestion;
	documents: DeskDocument[];
	labels: DeskLabels;
	errors: Messages["errors"];
	/** null: it cannot be taken together with others. */
	selected: boolean | null;
	onSelect: (on: boolean) => void;
};

/** One question, how it stands, and what can be done with it. */
export function DeskCard(props: DeskCardProps) {
	const { setId, question, labels, errors, selected, onSelect } = props;
	const router = useRouter();
	const article = useRef<HTMLElement>(null);
	const [isOpen, setOpen] = useState(false);
	const { pending, error, sendIt } = useSend();
	const { id, version } = question;

	/** Sends, then has the page shown anew; the card may leave the list, so the focus goes to its neighbour. */
	async function act(path: string, body: object) {
		const sent = await sendIt("POST", `/api/sets/${setId}/${path}`, body);
		if (!sent.ok && sent.error !== "changed-meanwhile") return;
		const near = article.current?.nextElementSibling ?? article.current?.previousElementSibling;
		if (near instanceof HTMLElement) near.focus({ preventScroll: true });
		router.refresh();
	}
	const decide = (decision: string) =>
		act("decisions", { decision, questions: [{ questionId: id, version }] });

	return (
		<article
			ref={article}
			tabIndex={-1}
			aria-label={question.stem}
			className="grid min-w-0 gap-4 rounded-lg border border-line bg-surface p-4 shadow-sheet sm:p-5"
		>
			<CardHead {...{ question, labels, selected, onSelect }} />
			{isOpen ? (
				<QuestionForm {...props} onClose={() => setOpen(false)} />
			) : (
				<>
					<CardBody question={question} labels={labels} />
					<ReportList
						{...{ reports: question.reports, labels, pending }}
						onSettle={() => act(`questions/${id}/settlement`, {})}
						onAppeal={(reply, accept) => act(`questions/${id}/appeals`, { version, reply, accept })}
					/>
					{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
					<CardActions
						{...{ question, labels: labels.desk, pending }}
						onDecide={decide}
						onRedraw={(other) => act(`questions/${id}/redraw`, { version, other })}
						onEdit={() => setOpen(true)}
					/>
				</>
			)}
		</article>
	);
}

type HeadProps = Pick<DeskCardProps, "question" | "labels" | "selected" | "onSelect">;

function CardHead({ question, labels, selected, onSelect }: HeadProps) {
	const { place, kind, standing, accordingTo, byHand, presentation } = question;
	const { desk } = labels;
	const marks = [
		labels.kinds[kind],
		standing && standing !== "fact" ? labels.standings[standing] : null,
		accordingTo,
		byHand ? desk.byHand : null,
		desk[presentation ?? "flashcard"],
	].filter((mark) => mark !== null);
	return (
		<div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
			{selected !== null && (
				<label className="-m-2 flex size-11 items-center justify-center">
					<input
						type="checkbox"
						className="size-5"
						checked={selected}
						aria-label={`${desk.select}: ${question.stem}`}
						onChange={(event) => onSelect(event.target.checked)}
					/>
				</label>
			)}
			<b
				className={`rounded-sm px-2 leading-6 ${place === "in-set" ? "bg-good-wash text-good" : "bg-sunk text-ink"}`}
			>
				{desk[place]}
			</b>
			<span className="text-soft">{marks.join("・")}</span>
		</div>
	);
}

function CardBody({ question, labels }: { question: DeskQuestion; labels: DeskLabels }) {
	const { stem, key, accepted, distractors, rationale, faults } = question;
	const { desk } = labels;
	const rows = [
		[desk.answer, key],
		[desk.accepted, accepted.join(" / ")],
		[desk.wrong, distractors.join(" / ")],
		[desk.rationale, rationale],
	].filter(([, value]) => value !== "");
	return (
		<>
			<h2 lang={languageOf(stem)} className="font-serif text-lg leading-[1.7]">
				{stem}
			</h2>
			<dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1 text-sm leading-relaxed">
				{rows.map(([name, value]) => (
					<div key={name} className="contents">
						<dt className="text-soft">{name}</dt>
						<dd
							lang={languageOf(value ?? "")}
							className={`min-w-0 wrap-anywhere ${name === desk.answer ? "font-semibold text-base" : ""}`}
						>
							{value}
						</dd>
					</div>
				))}
			</dl>
			{faults.length > 0 && (
				<div className="grid gap-1 border-bad border-l-2 pl-3 text-sm">
					<p className="font-semibold text-bad">{desk.faults}</p>
					<ul className="list-none">
						{faults.map((code) => (
							<li key={code}>{faultSentence(code, labels.faults)}</li>
						))}
					</ul>
				</div>
			)}
		</>
	);
}

type ActionsProps = {
	question: DeskQuestion;
	labels: DeskLabels["desk"];
	pending: boolean;
	onDecide: (decision: "accept" | "accept-anyway" | "reject" | "undo") => void;
	onRedraw: (other: "distractors" | "kind") => void;
	onEdit: () => void;
};

function CardActions({ question, labels, pending, onDecide, onRedraw, onEdit }: ActionsProps) {
	const { place, isFatal, hasSpare } = question;
	const isProposed = place === "waiting" || place === "draft";
	return (
		<div className="flex flex-wrap gap-2" aria-busy={pending || undefined}>
			{isProposed && (
				<Button variant="primary" pending={pending} onClick={() => onDecide("accept")}>
					{labels.accept}
				</Button>
			)}
			<Button disabled={pending} onClick={onEdit}>
				{labels.edit}
			</Button>
			{place === "held-back" && !isFatal && (
				<Button pending={pending} onClick={() => onDecide("accept-anyway")}>
					{labels.acceptAnyway}
				</Button>
			)}
			{place !== "rejected" && (
				<Button pending={pending} onClick={() => onDecide("reject")}>
					{labels.reject}
				</Button>
			)}
			{(place === "in-set" || place === "rejected") && (
				<Button pending={pending} onClick={() => onDecide("undo")}>
					{place === "in-set" ? labels.takeOut : labels.undo}
				</Button>
			)}
			{hasSpare && place !== "rejected" && (
				<Button variant="quiet" pending={pending} onClick={() => onRedraw("distractors")}>
					{labels.otherChoices}
				</Button>
			)}
			{place === "in-set" && question.evidence.length > 0 && (
				<Button variant="quiet" pending={pending} onClick={() => onRedraw("kind")}>
					{labels.otherKind}
				</Button>
			)}
		</div>
	);
}
