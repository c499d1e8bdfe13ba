"use client";
import { RefreshCw } from "lucide-react";
import { type Messages, sentenceFor } from "../messages";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

type SwitchButtonProps = {
	labels: { switch: string; switching: string };
	errors: Messages["errors"];
	className: string;
	/** Where it says that it failed. */
	noticeClass?: string;
};

/** On a device that goes from hand to hand: ends this nickname's session here and asks who is next. */
export function SwitchButton({ labels, errors, className, noticeClass }: SwitchButtonProps) {
	const { pending, error, sendIt } = useSend({ leaves: true });
	async function change() {
		if (pending) return;
		const sent = await sendIt("DELETE", "/api/session", {});
		if (sent.ok) window.location.assign("/return");
	}
	return (
		<>
			<button type="button" onClick={change} aria-disabled={pending || undefined} className={className}>
				<RefreshCw aria-hidden className="size-4 shrink-0 text-soft" />
				{pending ? labels.switching : labels.switch}
			</button>
			{error && (
				<div className={noticeClass}>
					<Notice tone="bad">{sentenceFor(error, errors)}</Notice>
				</div>
			)}
		</>
	);
}
