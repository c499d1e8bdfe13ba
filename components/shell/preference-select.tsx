"use client";
import { useState } from "react";
import { send } from "../send";

type PreferenceSelectProps = {
	name: "locale" | "theme";
	label: string;
	value: string;
	choices: { value: string; label: string; lang?: string }[];
};

/** A preference that the whole page depends on: it is stored, then the page is shown anew. */
export function PreferenceSelect({ name, label, value, choices }: PreferenceSelectProps) {
	const [chosen, setChosen] = useState(value);
	async function change(wanted: string) {
		setChosen(wanted);
		const sent = await send("PATCH", "/api/preferences", { [name]: wanted });
		if (sent.ok) window.location.reload();
		else setChosen(value);
	}
	return (
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
	);
}
