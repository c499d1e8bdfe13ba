"use client";
import { useState } from "react";
import { type Messages, sentenceFor } from "../messages";
import { Notice } from "../ui/notice";
import { useSend } from "../use-send";

type PreferenceSelectProps = {
	name: "locale" | "theme";
	label: string;
	value: string;
	choices: { value: string; label: string; lang?: string }[];
	errors: Messages["errors"];
};

/** A preference that the whole page depends on: it is stored, then the page is shown anew. */
export function PreferenceSelect({ name, label, value, choices, errors }: PreferenceSelectProps) {
	const [chosen, setChosen] = useState(value);
	const { error, sendIt } = useSend();
	async function change(wanted: string) {
		setChosen(wanted);
		const sent = await sendIt("PATCH", "/api/preferences", { [name]: wanted });
		if (sent.ok) window.location.reload();
		else setChosen(value);
	}
	return (
		<div className="grid max-w-full content-start gap-2">
			<label className="flex max-w-full flex-wrap items-center gap-2">
				<span className="whitespace-nowrap">{label}</span>
				<select
					value={chosen}
					onChange={(event) => change(event.target.value)}
					className="min-h-11 max-w-full rounded-md border border-edge bg-surface px-2 text-ink"
				>
					{choices.map((choice) => (
						<option key={choice.value} value={choice.value} lang={choice.lang}>
							{choice.label}
						</option>
					))}
				</select>
			</label>
			{error && <Notice tone="bad">{sentenceFor(error, errors)}</Notice>}
		</div>
	);
}
