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
			className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-2 rounded-md border border-bad bg-bad-wash p-3 leading-relaxed sm:grid-cols-[auto_1fr_auto]"
		>
			<CloudOff aria-hidden className="size-5 text-bad" />
			<div className="min-w-0">
				<p className="font-semibold">{labels.notSaved}</p>
				<p className="text-sm">{sentenceFor(error, errors)}</p>
				<p className="text-sm">{labels.notSavedHint}</p>
			</div>
			<Button onClick={onRetry} pending={trying} className="px-3 text-sm max-sm:col-span-2">
				{trying ? labels.retrying : labels.retry}
			</Button>
		</div>
	);
}
