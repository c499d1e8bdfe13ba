"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { newClientKey, type Sent } from "../send";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

type Done = { after: string | null; done: number; total: number };

/** Finds the days of all cards again, some at a time, and shows how far it is; stopped half way, it can be pressed again. */
export function RescheduleButton({
	labels,
	errors,
}: {
	labels: Messages["reschedule"];
	errors: Messages["errors"];
}) {
	const router = useRouter();
	const [at, setAt] = useState<Done | null>(null);
	const { pending, error, sendIt } = useSend();

	async function run() {
		let after: string | null = null;
		do {
			const body: object = { clientKey: newClientKey(), after };
			const sent: Sent<Done> = await sendIt<Done>("POST", "/api/cards/reschedule", body);
			if (!sent.ok) return;
			setAt(sent.data);
			after = sent.data.after;
		} while (after !== null);
		router.refresh();
	}

	return (
		<div className="grid gap-3">
			<Button className="justify-self-start" pending={pending} onClick={run}>
				{pending ? labels.pending : labels.start}
			</Button>
			{at && (
				<progress
					aria-label={labels.progress}
					value={at.done}
					max={at.total || 1}
					className="bar h-1 w-full"
				/>
			)}
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
			{at && at.after === null && !pending && <Notice tone="good">{labels.done}</Notice>}
		</div>
	);
}
