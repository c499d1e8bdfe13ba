"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { send } from "../send";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

type RescoreButtonProps = {
	path: string;
	label: string;
	pendingLabel: string;
	errors: Messages["errors"];
};

/** Scores the answers to a question anew; what changed stands in the log, which the page then shows. */
export function RescoreButton({ path, label, pendingLabel, errors }: RescoreButtonProps) {
	const router = useRouter();
	const [pending, setPending] = useState(false);
	const [error, setError] = useState<string | null>(null);
	async function rescore() {
		setPending(true);
		const sent = await send("POST", path, {});
		setPending(false);
		setError(sent.ok ? null : sent.error);
		router.refresh();
	}
	return (
		<div className="grid gap-2">
			<Button pending={pending} onClick={rescore}>
				{pending ? pendingLabel : label}
			</Button>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</div>
	);
}
