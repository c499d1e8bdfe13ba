"use client";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { send } from "../send";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

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
	const [pending, setPending] = useState(false);
	const [error, setError] = useState<string | null>(null);
	async function leave() {
		setPending(true);
		const sent = await send("DELETE", `/api/classes/${classId}/membership`, {});
		if (sent.ok) return window.location.assign("/classes");
		setPending(false);
		setError(sent.error);
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
