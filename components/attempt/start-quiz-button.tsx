"use client";
import { useState } from "react";
import type { Wish } from "@/core/attempt/present";
import type { Kind } from "@/core/fact/fact";
import { type Messages, sentenceFor } from "../messages";
import { browserTimeZone, newClientKey } from "../send";
import { Button, type ButtonVariant } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

/** What is to be asked: contract.createAttempt without what the browser adds. */
export type AttemptWish =
	| {
			of: "set";
			setId: string;
			count: number | "all";
			presentations: readonly Wish[];
			kinds?: readonly Kind[];
			test?: boolean;
			timeLimitMinutes?: number;
			cram?: boolean;
	  }
	| { of: "attempt"; attemptId: string }
	| { of: "missed"; setId?: string }
	| { of: "passage"; documentId: string; from: number; to: number };

export type StartQuizProps = {
	of: AttemptWish;
	label: string;
	pendingLabel: string;
	errors: Messages["errors"];
	variant?: ButtonVariant;
};

/** Makes an attempt and opens it; a press after one that may have arrived unheard is the same attempt. */
export function StartQuiz({ of, label, pendingLabel, errors, variant = "primary" }: StartQuizProps) {
	const [clientKey, setClientKey] = useState<string | null>(null);
	const { pending, error, sendIt } = useSend({ leaves: true });

	async function start() {
		const key = clientKey ?? newClientKey();
		setClientKey(key);
		const body = { ...of, clientKey: key, timeZone: browserTimeZone() };
		const sent = await sendIt<{ attemptId: string }>("POST", "/api/attempts", body);
		if (sent.ok || sent.error !== "offline") setClientKey(null);
		if (sent.ok) window.location.assign(`/attempts/${sent.data.attemptId}`);
	}

	return (
		<div className="grid gap-3">
			<Button variant={variant} pending={pending} onClick={start} className="min-h-12">
				{pending ? pendingLabel : label}
			</Button>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</div>
	);
}
