"use client";
import { useState } from "react";
import type { Hint } from "@/core/attempt/hint";
import { useKeys } from "../keys/use-keys";
import { useSingleKeys } from "../keys/use-single-keys";
import { type Messages, sentenceFor } from "../messages";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";
import { HintOffer } from "./hint";

type AskHintProps = {
	/** The door that gives it, and what it takes. */
	path: string;
	body: object;
	isOpen: boolean;
	labels: Messages["quiz"];
	errors: Messages["errors"];
	/** A hint was given: right is hard from now on. */
	onTaken: () => void;
};

/** Fetches a hint by its button or by H, once; made anew for each question. */
export function AskHint({ path, body, isOpen, labels, errors, onTaken }: AskHintProps) {
	const [hint, setHint] = useState<Hint | null | undefined>(undefined);
	const [singleKeys] = useSingleKeys();
	const { pending, error, sendIt } = useSend();

	async function ask() {
		const sent = await sendIt<{ hint: Hint | null }>("POST", path, body);
		if (!sent.ok) return;
		setHint(sent.data.hint);
		if (sent.data.hint) onTaken();
	}
	const mayAsk = isOpen && hint === undefined && !pending;
	useKeys(singleKeys && mayAsk, (press) => {
		const isAsked = press.code === "KeyH" && !press.modified && !press.inField && !press.repeat;
		if (isAsked) void ask();
		return isAsked;
	});
	if (!isOpen && hint === undefined) return null;
	return (
		<>
			<HintOffer hint={hint} isPending={pending} labels={labels} onAsk={ask} />
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</>
	);
}
