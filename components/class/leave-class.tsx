"use client";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

export type LeaveClassProps = {
	classId: string;
	/** Whether the way back is a return code. */
	byNickname: boolean;
	labels: Messages["leaveClass"];
	errors: Messages["errors"];
};

/** Leaves the class, in two presses. */
export function LeaveClass({ classId, byNickname, labels, errors }: LeaveClassProps) {
	const [isAsking, setAsking] = useState(false);
	const { pending, error, sendIt } = useSend({ leaves: true });
	async function leave() {
		const sent = await sendIt("DELETE", `/api/classes/${classId}/membership`, {});
		if (sent.ok) window.location.assign("/classes");
	}
	if (!isAsking) {
		return (
			<Button variant="quiet" className="-ml-5 justify-self-start" onClick={() => setAsking(true)}>
				{labels.leave}
			</Button>
		);
	}
	return (
		<div role="alert" className="grid gap-3 rounded-lg border border-line bg-surface p-5">
			<p>{byNickname ? labels.sureNickname : labels.sure}</p>
			<div className="flex flex-wrap gap-3">
				<Button variant="primary" pending={pending} onClick={leave}>
					{pending ? labels.pending : labels.confirm}
				</Button>
				<Button onClick={() => setAsking(false)}>{labels.cancel}</Button>
			</div>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</div>
	);
}
