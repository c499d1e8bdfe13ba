"use client";
import { RefreshCw } from "lucide-react";
import { useSend } from "../use-send";

type SwitchButtonProps = { labels: { switch: string; switching: string }; className: string };

/** On a device that goes from hand to hand: ends this nickname's session here and asks who is next. */
export function SwitchButton({ labels, className }: SwitchButtonProps) {
	const { pending, sendIt } = useSend({ leaves: true });
	async function change() {
		const sent = await sendIt("DELETE", "/api/session", {});
		if (sent.ok) window.location.assign("/return");
	}
	return (
		<button type="button" onClick={change} disabled={pending} className={className}>
			<RefreshCw aria-hidden className="size-4 shrink-0 text-soft" />
			{pending ? labels.switching : labels.switch}
		</button>
	);
}
