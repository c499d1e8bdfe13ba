"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

export type WeightsRow = {
	/** 0: those published. */
	id: number;
	name: string;
	/** How many answers they were fitted to, and how well they foretell them. */
	detail: string;
};

export type WeightsFormProps = {
	rows: WeightsRow[];
	inForce: number;
	/** Whether there are enough answers to fit weights to. */
	canFit: boolean;
	labels: Messages["weights"];
	errors: Messages["errors"];
};

/** For what stands where the pressed button stood. */
const takeFocus = (line: HTMLElement | null) => line?.focus();

/** The weights that there are, which of them schedules, and a button that fits new ones. */
export function WeightsForm({ rows, inForce, canFit, labels, errors }: WeightsFormProps) {
	const router = useRouter();
	const [kept, setKept] = useState<boolean | null>(null);
	const [chosen, setChosen] = useState<number | null>(null);
	const choose = useSend();
	const fit = useSend();
	const error = fit.error ?? choose.error;

	async function use(weightsId: number) {
		const sent = await choose.sendIt("PUT", "/api/weights", { weightsId });
		if (!sent.ok) return;
		setChosen(weightsId);
		router.refresh();
	}
	async function fitNow() {
		setKept(null);
		const sent = await fit.sendIt<{ kept: boolean }>("POST", "/api/weights", {});
		if (!sent.ok) return;
		setKept(sent.data.kept);
		router.refresh();
	}

	return (
		<div className="grid gap-4">
			<ul className="grid gap-2">
				{rows.map((row) => (
					<li
						key={row.id}
						className="flex flex-wrap items-center justify-between gap-3 border-line border-b py-2"
					>
						<div className="min-w-0">
							<p className="font-semibold">{row.name}</p>
							<p className="text-soft text-sm">{row.detail}</p>
						</div>
						{row.id === inForce ? (
							<p
								ref={row.id === chosen ? takeFocus : undefined}
								tabIndex={-1}
								className="font-semibold text-good text-sm"
							>
								{labels.inForce}
							</p>
						) : (
							<Button pending={choose.pending} onClick={() => use(row.id)}>
								{labels.use}
								<span className="sr-only">: {row.name}</span>
							</Button>
						)}
					</li>
				))}
			</ul>
			{canFit && (
				<Button className="justify-self-start" pending={fit.pending} onClick={fitNow}>
					{fit.pending ? labels.fitting : labels.fit}
				</Button>
			)}
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
			{kept !== null && <Notice tone="good">{kept ? labels.kept : labels.notKept}</Notice>}
		</div>
	);
}
