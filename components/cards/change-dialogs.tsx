"use client";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import type { Messages } from "../messages";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";

type Labels = Messages["cardChanges"];
type DialogProps = { labels: Labels; onClose: () => void };

const MOST_DAYS = 36_500;

type AskProps = DialogProps & {
	title: string;
	submit: string;
	onSubmit: (form: FormData) => void;
	children: ReactNode;
};

/** Asks before something is done; Escape and the button of that name leave all as it was. */
function Ask({ title, submit, labels, onClose, onSubmit, children }: AskProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => dialog.current?.showModal(), []);
	const send = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		onSubmit(new FormData(event.currentTarget));
	};
	return (
		<dialog
			ref={dialog}
			aria-labelledby="change-card"
			onClose={onClose}
			className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-ink sm:p-6"
		>
			<form onSubmit={send} className="grid gap-4">
				<h2 id="change-card" className="font-serif text-xl">
					{title}
				</h2>
				{children}
				<div className="flex flex-wrap-reverse justify-end gap-3">
					<Button onClick={() => dialog.current?.close()}>{labels.cancel}</Button>
					<Button type="submit" variant="primary">
						{submit}
					</Button>
				</div>
			</form>
		</dialog>
	);
}

export function ResetDialog({ labels, onClose, onReset }: DialogProps & { onReset: () => void }) {
	return (
		<Ask title={labels.resetTitle} submit={labels.reset} onSubmit={onReset} {...{ labels, onClose }}>
			<p>{labels.resetBody}</p>
		</Ask>
	);
}

export function SetDueDialog({ labels, onClose, onSet }: DialogProps & { onSet: (inDays: number) => void }) {
	return (
		<Ask
			title={labels.setDue}
			submit={labels.setDueSubmit}
			onSubmit={(form) => onSet(Number(form.get("days")))}
			{...{ labels, onClose }}
		>
			<TextField
				name="days"
				type="number"
				inputMode="numeric"
				label={labels.days}
				hint={labels.daysHint}
				defaultValue={1}
				min={0}
				max={MOST_DAYS}
				step={1}
				required
			/>
		</Ask>
	);
}
