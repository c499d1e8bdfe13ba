"use client";
import { useRouter } from "next/navigation";
import { type Messages, sentenceFor } from "../messages";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

type RescoreButtonProps = {
	path: string;
	label: string;
	pendingLabel: string;
	errors: Messages["errors"];
};

/** Scores the answers to a question anew; what changed stands in the log, which the page then shows. */
export function RescoreButton({ path, label, pendingLabel, errors }: RescoreButtonProps) {
	const router = useRouter();
	const { pending, error, sendIt } = useSend();
	async function rescore() {
		await sendIt("POST", path, {});
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
