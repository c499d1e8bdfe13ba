"use client";
import { type Messages, sentenceFor } from "../messages";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useChange } from "./use-change";

export type JoinCodeControlsProps = {
	classroom: { id: string; version: number; joinOpen: boolean };
	code: string;
	labels: Messages["joinCode"];
	errors: Messages["errors"];
};

/** Closes and opens joining, and puts a new code in the place of this one. */
export function JoinCodeControls({ classroom, code, labels, errors }: JoinCodeControlsProps) {
	const { id, version, joinOpen } = classroom;
	const { pending, error, change } = useChange();
	const setOpen = () => change("PATCH", `/api/classes/${id}`, { version, joinOpen: !joinOpen });
	const renew = () => change("POST", `/api/classes/${id}/join-codes`, { instead: code });
	return (
		<div className="grid gap-3">
			<div className="flex flex-wrap gap-3">
				<Button onClick={setOpen} pending={pending}>
					{joinOpen ? labels.close : labels.open}
				</Button>
				<Button onClick={renew} pending={pending}>
					{labels.renew}
				</Button>
			</div>
			<p className="text-soft text-sm leading-relaxed">{labels.renewHint}</p>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</div>
	);
}
