"use client";
import { useRouter } from "next/navigation";
import { type Messages, sentenceFor } from "../messages";
import { browserTimeZone } from "../send";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

export type SetStudyProps = {
	set: { id: string; studying: boolean };
	labels: Messages["studyToggle"];
	errors: Messages["errors"];
};

/** Whether the cards of a set come in review; the list is read again, since new ones leave it with the set. */
export function SetStudy({ set: { id, studying }, labels, errors }: SetStudyProps) {
	const router = useRouter();
	const { pending, error, sendIt } = useSend();
	async function toggle() {
		const body = { studying: !studying, timeZone: browserTimeZone() };
		const sent = await sendIt("PUT", `/api/sets/${encodeURIComponent(id)}/study`, body);
		if (sent.ok) router.refresh();
	}
	return (
		<div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
			<p role="status" className="text-soft text-sm">
				{studying ? labels.studying : labels.notStudying}
			</p>
			<Button pending={pending} onClick={toggle}>
				{pending ? labels.pending : studying ? labels.stop : labels.study}
			</Button>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</div>
	);
}
