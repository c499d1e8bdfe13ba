"use client";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { send } from "../send";

type SwitchButtonProps = { labels: { switch: string; switching: string }; className: string };

/** On a device that goes from hand to hand: ends this nickname's session here and asks who is next. */
export function SwitchButton({ labels, className }: SwitchButtonProps) {
	const [pending, setPending] = useState(false);
	async function change() {
		setPending(true);
		const sent = await send("DELETE", "/api/session", {});
		if (sent.ok) window.location.assign("/return");
		else setPending(false);
	}
	return (
		<button type="button" onClick={change} disabled={pending} className={className}>
			<RefreshCw aria-hidden className="size-4 shrink-0 text-soft" />
			{pending ? labels.switching : labels.switch}
		</button>
	);
}
