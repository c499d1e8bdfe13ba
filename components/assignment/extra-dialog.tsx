"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { DateTimeField } from "../form/date-time-field";
import { fromLocal } from "../form/local-time";
import { useForm } from "../form/use-form";
import { type Messages, sentenceFor } from "../messages";
import { send } from "../send";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { numberOf } from "./assignment-fields";
import type { ExtraTerms } from "./standing";

type ExtraDialogProps = {
	path: string;
	title: string;
	extra: ExtraTerms | null;
	labels: Messages["assignmentsPage"];
	fields: Messages["assignmentForm"];
	errors: Messages["errors"];
	onClose: () => void;
};

/** What is agreed with one learner: more time, later dates, more attempts. */
export function ExtraDialog({ path, title, extra, labels, fields, errors, onClose }: ExtraDialogProps) {
	const router = useRouter();
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => dialog.current?.showModal(), []);
	const { pending, trouble, onSubmit } = useForm(async (given) => {
		const sent = await send("PUT", path, {
			dueAt: fromLocal(given.dueAt),
			closesAt: fromLocal(given.closesAt),
			timeLimitMinutes: numberOf(given.timeLimitMinutes),
			attempts: numberOf(given.attempts),
		});
		if (sent.ok) {
			router.refresh();
			dialog.current?.close();
		}
		return sent;
	});
	return (
		<dialog
			ref={dialog}
			aria-labelledby="extra"
			onClose={onClose}
			className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-ink sm:p-6"
		>
			<form onSubmit={onSubmit} className="grid gap-4">
				<h2 id="extra" className="font-serif text-xl">
					{title}
				</h2>
				<p className="text-soft text-sm">{labels.extraHint}</p>
				<TextField
					name="timeLimitMinutes"
					type="number"
					inputMode="numeric"
					label={fields.timeLimit}
					defaultValue={extra?.timeLimitMinutes ?? ""}
					min={1}
					max={1440}
				/>
				<DateTimeField name="dueAt" label={fields.dueAt} value={extra?.dueAt ?? null} />
				<DateTimeField name="closesAt" label={fields.closesAt} value={extra?.closesAt ?? null} />
				<TextField
					name="attempts"
					type="number"
					inputMode="numeric"
					label={fields.attempts}
					defaultValue={extra?.attempts ?? ""}
					min={1}
					max={99}
				/>
				{trouble && <Notice tone="bad">{sentenceFor(trouble.error, errors)}</Notice>}
				<div className="flex flex-wrap-reverse justify-end gap-3">
					<Button onClick={() => dialog.current?.close()}>{labels.extraCancel}</Button>
					<Button type="submit" variant="primary" pending={pending}>
						{labels.extraSave}
					</Button>
				</div>
			</form>
		</dialog>
	);
}
