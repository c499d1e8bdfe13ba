"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { newClientKey } from "../send";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";
import { ResetDialog, SetDueDialog } from "./change-dialogs";

type Plain = "suspend" | "unsuspend" | "bury";
export type Offer = Plain | "set-due" | "reset";
type Change = { to: Plain | "reset" } | { to: "set-due"; inDays: number };

export type CardChangesProps = {
	/** The cards that are changed, all of them or none; where there are none, nothing is offered. */
	questionIds: string[];
	offers: readonly Offer[];
	labels: Messages["cardChanges"];
	errors: Messages["errors"];
	onChanged?: () => void;
};

/** What can be done to cards otherwise than by answering them. */
export function CardChanges({ questionIds, offers, labels, errors, onChanged }: CardChangesProps) {
	const router = useRouter();
	const { pending, error, sendIt } = useSend();
	const [asking, setAsking] = useState<"set-due" | "reset" | null>(null);
	/** How much was done: all of it, or but for cards to which it means nothing. */
	const [done, setDone] = useState<"all" | "some" | null>(null);
	const said = useRef<HTMLParagraphElement>(null);

	async function change(wanted: Change) {
		setAsking(null);
		setDone(null);
		const body = { clientKey: newClientKey(), questionIds, change: wanted };
		const sent = await sendIt<{ changed: number }>("POST", "/api/cards", body);
		if (!sent.ok) return;
		setDone(sent.data.changed < questionIds.length ? "some" : "all");
		onChanged?.();
		router.refresh();
		// What was pressed may be gone with what it changed.
		said.current?.focus();
	}
	const choose = (offer: Offer) => {
		if (offer === "set-due" || offer === "reset") return setAsking(offer);
		return change({ to: offer });
	};
	const close = () => setAsking(null);
	return (
		<div className="grid min-w-0 gap-3">
			{questionIds.length > 0 && (
				<div className="flex flex-wrap gap-2">
					{offers.map((offer) => (
						<Button key={offer} className="px-3 text-sm" pending={pending} onClick={() => choose(offer)}>
							{wordOf(offer, labels)}
						</Button>
					))}
				</div>
			)}
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
			<p role="status" ref={said} tabIndex={-1} className="font-semibold text-good text-sm">
				{done && (done === "all" ? labels.done : labels.someNew)}
			</p>
			{asking === "reset" && (
				<ResetDialog labels={labels} onClose={close} onReset={() => change({ to: "reset" })} />
			)}
			{asking === "set-due" && (
				<SetDueDialog labels={labels} onClose={close} onSet={(inDays) => change({ to: "set-due", inDays })} />
			)}
		</div>
	);
}

function wordOf(offer: Offer, labels: Messages["cardChanges"]): string {
	return offer === "set-due" ? labels.setDue : labels[offer];
}
