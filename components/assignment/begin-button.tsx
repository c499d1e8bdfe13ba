"use client";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { newClientKey, send } from "../send";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

export type BeginButtonProps = {
	assignmentId: string;
	label: string;
	pendingLabel: string;
	errors: Messages["errors"];
};

/** Begins an attempt at an assignment and opens it; pressed again before that, it is the same attempt. */
export function BeginButton({ assignmentId, label, pendingLabel, errors }: BeginButtonProps) {
	const [clientKey] = useState(newClientKey);
	const [error, setError] = useState<string | null>(null);
	const [pending, setPending] = useState(false);
	async function begin() {
		setPending(true);
		setError(null);
		const path = `/api/assignments/${assignmentId}/attempts`;
		const sent = await send<{ attemptId: string }>("POST", path, { clientKey });
		if (sent.ok) {
			window.location.assign(`/attempts/${sent.data.attemptId}`);
			return;
		}
		setError(sent.error);
		setPending(false);
	}
	return (
		<div className="grid gap-3">
			<Button variant="primary" pending={pending} onClick={begin} className="min-h-12">
				{pending ? pendingLabel : label}
			</Button>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</div>
	);
}
