"use client";
import { CloudOff } from "lucide-react";
import { type Messages, sentenceFor } from "../messages";
import { Button } from "../ui/button";
import type { Delivery } from "./outbox";

type NotSavedProps = {
	delivery: Delivery;
	labels: { notSaved: string; notSavedHint: string; retrying: string; retry: string };
	errors: Messages["errors"];
	onRetry: () => void;
};

/** Says that something is not stored yet, why, and offers to send it again; nothing where all is well. */
export function NotSaved({ delivery, labels, errors, onRetry }: NotSavedProps) {
	const { error, trying, waiting } = delivery;
	if (!error || waiting === 0) return null;
	return (
		<div
			role="alert"
			className="flex items-start gap-3 rounded-md border border-bad bg-bad-wash p-3 leading-relaxed"
		>
			<CloudOff aria-hidden className="mt-1 size-5 shrink-0 text-bad" />
			<div className="min-w-0 flex-1">
				<p className="font-semibold">{labels.notSaved}</p>
				<p className="text-sm">
					{sentenceFor(error, errors)} {labels.notSavedHint}
				</p>
			</div>
			<Button onClick={onRetry} pending={trying} className="shrink-0 px-3 text-sm">
				{trying ? labels.retrying : labels.retry}
			</Button>
		</div>
	);
}
