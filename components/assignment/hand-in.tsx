"use client";
import { useRef } from "react";
import { type Messages, sentenceFor } from "../messages";
import { Button, buttonClass } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

export type HandInProps = {
	attemptId: string;
	resultHref: string;
	labels: Messages["handIn"];
	errors: Messages["errors"];
	/** While answers are on their way it waits for them. */
	isWaiting?: boolean;
	/** Big, where it stands by itself. */
	asButton?: boolean;
};

/** Hands an attempt in as it is, once that is confirmed. */
export function HandIn({
	attemptId,
	resultHref,
	labels,
	errors,
	isWaiting = false,
	asButton = false,
}: HandInProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	const { pending, error, sendIt } = useSend({ leaves: true });
	async function handIn() {
		const sent = await sendIt("POST", `/api/attempts/${attemptId}/submission`, {});
		if (sent.ok) window.location.assign(resultHref);
	}
	return (
		<>
			<button
				type="button"
				aria-haspopup="dialog"
				onClick={() => dialog.current?.showModal()}
				className={
					asButton
						? buttonClass("secondary")
						: "min-h-11 rounded-md px-2 text-accent text-sm underline underline-offset-4"
				}
			>
				{labels.handIn}
			</button>
			<dialog
				ref={dialog}
				aria-labelledby="hand-in"
				className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-ink sm:p-6"
			>
				<div className="grid gap-4">
					<h2 id="hand-in" className="font-serif text-xl">
						{labels.title}
					</h2>
					<p>{labels.note}</p>
					{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
					<div className="flex flex-wrap-reverse justify-end gap-3">
						<Button onClick={() => dialog.current?.close()}>{labels.cancel}</Button>
						<Button variant="primary" pending={pending || isWaiting} onClick={handIn}>
							{pending ? labels.pending : labels.handIn}
						</Button>
					</div>
				</div>
			</dialog>
		</>
	);
}
