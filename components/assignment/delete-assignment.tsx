"use client";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { send } from "../send";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

type DeleteAssignmentProps = {
	classId: string;
	assignmentId: string;
	version: number;
	label: string;
	errors: Messages["errors"];
};

/** Takes an assignment back; the server lets it where nobody has begun. */
export function DeleteAssignment({ classId, assignmentId, version, label, errors }: DeleteAssignmentProps) {
	const [pending, setPending] = useState(false);
	const [error, setError] = useState<string | null>(null);
	async function take() {
		setPending(true);
		const path = `/api/classes/${classId}/assignments/${assignmentId}`;
		const sent = await send("DELETE", path, { version });
		if (sent.ok) window.location.assign(`/classes/${classId}`);
		else {
			setPending(false);
			setError(sent.error);
		}
	}
	return (
		<div className="grid gap-3 border-line border-t pt-6">
			<Button pending={pending} onClick={take} className="justify-self-start">
				{label}
			</Button>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</div>
	);
}
