"use client";
import { type Messages, sentenceFor } from "../messages";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

type DeleteAssignmentProps = {
	classId: string;
	assignmentId: string;
	version: number;
	label: string;
	errors: Messages["errors"];
};

/** Takes an assignment back; the server lets it where nobody has begun. */
export function DeleteAssignment({ classId, assignmentId, version, label, errors }: DeleteAssignmentProps) {
	const { pending, error, sendIt } = useSend({ leaves: true });
	async function take() {
		const path = `/api/classes/${classId}/assignments/${assignmentId}`;
		const sent = await sendIt("DELETE", path, { version });
		if (sent.ok) window.location.assign(`/classes/${classId}`);
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
