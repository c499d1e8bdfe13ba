"use client";
import { BookmarkCheck, BookmarkPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { browserTimeZone } from "../send";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

export type StudyToggleProps = {
	set: { id: string; studying: boolean };
	labels: Messages["studyToggle"];
	errors: Messages["errors"];
};

/** Puts a set into review, or takes it out; the page is read again, since cards come and leave with the set. */
export function StudyToggle({ set, labels, errors }: StudyToggleProps) {
	const router = useRouter();
	const [studying, setStudying] = useState(set.studying);
	const { pending, error, sendIt } = useSend();

	async function toggle() {
		const body = { studying: !studying, timeZone: browserTimeZone() };
		const path = `/api/sets/${encodeURIComponent(set.id)}/study`;
		const sent = await sendIt<{ studying: boolean }>("PUT", path, body);
		if (!sent.ok) return;
		setStudying(sent.data.studying);
		router.refresh();
	}

	const Icon = studying ? BookmarkCheck : BookmarkPlus;
	return (
		<div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
			<p role="status" className="text-soft text-sm">
				{studying ? labels.studying : labels.notStudying}
			</p>
			<Button pending={pending} onClick={toggle}>
				<Icon aria-hidden className="size-5" />
				{pending ? labels.pending : studying ? labels.stop : labels.study}
			</Button>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</div>
	);
}
