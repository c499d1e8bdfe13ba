"use client";
import { BookmarkCheck, BookmarkPlus } from "lucide-react";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { browserTimeZone } from "../send";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

export type StudyToggleProps = {
	setId: string;
	studying: boolean;
	labels: Messages["studyToggle"];
	errors: Messages["errors"];
};

/** Puts a set into review, or takes it out. */
export function StudyToggle({ setId, studying, labels, errors }: StudyToggleProps) {
	const [isStudying, setStudying] = useState(studying);
	const { pending, error, sendIt } = useSend();

	async function toggle() {
		const body = { studying: !isStudying, timeZone: browserTimeZone() };
		const path = `/api/sets/${encodeURIComponent(setId)}/study`;
		const sent = await sendIt<{ studying: boolean }>("PUT", path, body);
		if (sent.ok) setStudying(sent.data.studying);
	}

	const Icon = isStudying ? BookmarkCheck : BookmarkPlus;
	return (
		<div className="grid gap-2">
			<p role="status" className="text-soft text-sm">
				{isStudying ? labels.studying : labels.notStudying}
			</p>
			<Button pending={pending} onClick={toggle}>
				<Icon aria-hidden className="size-5" />
				{pending ? labels.pending : isStudying ? labels.stop : labels.study}
			</Button>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</div>
	);
}
