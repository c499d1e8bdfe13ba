"use client";
import { Flag } from "lucide-react";
import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { useForm } from "../form/use-form";
import { type Messages, sentenceFor } from "../messages";
import { send } from "../send";
import { Button } from "../ui/button";
import { INPUT_CLASS } from "../ui/field";
import { Notice } from "../ui/notice";

export type ReportWords = { labels: Messages["report"]; errors: Messages["errors"] };

type ReportProps = {
	/** What is reported, as contract.report takes it: an answered question of an attempt, or one in review. */
	about: { attemptId: string; position: number } | { questionId: string };
	words: ReportWords;
	/** Where the focus goes afterwards, so that the keys go on; where there is nothing, it stays at the button. */
	backTo?: RefObject<HTMLElement | null>;
};

type Stored = { rests: boolean };
const REASONS = ["wrongKey", "unclear", "twoAnswers", "other"] as const;

const focusOn = (backTo: ReportProps["backTo"]) => backTo?.current?.focus({ preventScroll: true });

/** A quiet button, and the dialog behind it that says what is wrong with a question. */
export function Report({ about, words, backTo }: ReportProps) {
	const { labels } = words;
	const [isOpen, setOpen] = useState(false);
	const [stored, setStored] = useState<Stored | null>(null);
	const close = () => {
		setOpen(false);
		focusOn(backTo);
	};
	return (
		<div className="flex min-h-11 flex-wrap items-center gap-x-3">
			<button
				type="button"
				aria-haspopup="dialog"
				onClick={() => setOpen(true)}
				className="-ml-2 inline-flex min-h-11 min-w-11 items-center gap-1.5 rounded-md px-2 text-soft text-sm hover:text-ink"
			>
				<Flag aria-hidden className="size-4" />
				{labels.report}
			</button>
			<p role="status" className="min-w-0 text-sm leading-relaxed">
				{stored && (stored.rests ? labels.sent : labels.settled)}
			</p>
			{isOpen && <ReportDialog about={about} words={words} onStored={setStored} onClose={close} />}
		</div>
	);
}

type DialogProps = Pick<ReportProps, "about" | "words"> & {
	onStored: (stored: Stored) => void;
	onClose: () => void;
};

/** Made anew each time it is opened, so that it is empty. What came of it is told outside: here it would go with it. */
function ReportDialog({ about, words: { labels, errors }, onStored, onClose }: DialogProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	const id = useId();
	useEffect(() => dialog.current?.showModal(), []);
	const { pending, trouble, onSubmit } = useForm(async ({ reason, note }) => {
		const sent = await send<Stored>("POST", "/api/reports", { about, reason, note });
		if (sent.ok) {
			onStored(sent.data);
			dialog.current?.close();
		}
		return sent;
	});
	return (
		<dialog
			ref={dialog}
			aria-labelledby={`${id}-title`}
			onClose={onClose}
			className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-ink sm:p-6"
		>
			<form onSubmit={onSubmit} className="grid gap-4">
				<h2 id={`${id}-title`} className="font-serif text-xl">
					{labels.title}
				</h2>
				<p className="text-soft text-sm leading-relaxed">{labels.what}</p>
				<Reasons labels={labels} />
				<div className="grid gap-1.5">
					<label htmlFor={`${id}-note`} className="font-semibold leading-snug">
						{labels.note}
					</label>
					<textarea id={`${id}-note`} name="note" rows={2} maxLength={500} className={INPUT_CLASS} />
				</div>
				{trouble && <Notice tone="bad">{sentenceFor(trouble.error, errors)}</Notice>}
				<div className="flex flex-wrap-reverse justify-end gap-3">
					<Button onClick={() => dialog.current?.close()}>{labels.cancel}</Button>
					<Button type="submit" variant="primary" pending={pending}>
						{pending ? labels.pending : labels.send}
					</Button>
				</div>
			</form>
		</dialog>
	);
}

function Reasons({ labels }: { labels: Messages["report"] }) {
	return (
		<fieldset className="min-w-0">
			<legend className="mb-1 font-semibold leading-snug">{labels.reasons}</legend>
			{REASONS.map((reason) => (
				<label key={reason} className="flex min-h-11 items-center gap-3 leading-snug">
					<input type="radio" name="reason" value={reason} required className="size-5 shrink-0" />
					{labels[reason]}
				</label>
			))}
		</fieldset>
	);
}

type Claim = "unsaid" | "pending" | "said";

/** "I was right", beside a typed answer that was graded wrong: one press, and what comes of it in words. */
export function WasRight({ about, words: { labels, errors }, backTo }: ReportProps) {
	const [claim, setClaim] = useState<Claim>("unsaid");
	const [error, setError] = useState<string | null>(null);
	async function say() {
		if (claim !== "unsaid") return;
		setClaim("pending");
		setError(null);
		focusOn(backTo);
		const sent = await send<Stored>("POST", "/api/reports", { about, reason: "wasRight", note: "" });
		setClaim(sent.ok ? "said" : "unsaid");
		if (!sent.ok) setError(sent.error);
	}
	return (
		<div className="grid justify-items-start gap-1">
			<Button
				className="px-4 text-sm"
				aria-disabled={claim !== "unsaid" || undefined}
				aria-busy={claim === "pending" || undefined}
				onClick={say}
			>
				{labels.wasRight}
			</Button>
			<p role="status" className="text-soft text-sm leading-relaxed">
				{claim === "said" ? labels.wasRightSent : labels.wasRightHint}
			</p>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</div>
	);
}
