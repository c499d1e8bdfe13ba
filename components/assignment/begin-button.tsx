"use client";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { newClientKey } from "../send";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

export type BeginButtonProps = {
	assignmentId: string;
	label: string;
	pendingLabel: string;
	errors: Messages["errors"];
};

/** Begins an attempt at an assignment and opens it; pressed again before that, it is the same attempt. */
export function BeginButton({ assignmentId, label, pendingLabel, errors }: BeginButtonProps) {
	const [clientKey] = useState(newClientKey);
	const { pending, error, sendIt } = useSend({ leaves: true });
	async function begin() {
		const path = `/api/assignments/${assignmentId}/attempts`;
		const sent = await sendIt<{ attemptId: string }>("POST", path, { clientKey });
		if (sent.ok) window.location.assign(`/attempts/${sent.data.attemptId}`);
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
