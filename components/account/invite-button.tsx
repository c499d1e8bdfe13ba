"use client";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";
import { OneTimeCode } from "./one-time-code";

export type InviteButtonProps = { labels: Messages["invite"]; errors: Messages["errors"] };

/** Makes a code that lets one person sign up. */
export function InviteButton({ labels, errors }: InviteButtonProps) {
	const { pending, error, sendIt } = useSend();
	const [code, setCode] = useState<string | null>(null);
	async function make() {
		const sent = await sendIt<{ inviteCode: string }>("POST", "/api/invites", {});
		if (sent.ok) setCode(sent.data.inviteCode);
	}
	return (
		<div className="grid gap-4">
			<Button pending={pending} onClick={make}>
				{pending ? labels.pending : labels.make}
			</Button>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
			{code && <OneTimeCode key={code} value={code} labels={labels} />}
			<p className="text-soft text-sm">{labels.hint}</p>
		</div>
	);
}
