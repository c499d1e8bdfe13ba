"use client";
import { useState } from "react";
import { Switch } from "../class/switch";
import { type Messages, sentenceFor } from "../messages";
import { send } from "../send";
import { Notice } from "../ui/notice";

export type ShareSetProps = {
	setId: string;
	classes: { classId: string; name: string; shared: boolean }[];
	labels: Messages["shareSet"];
	errors: Messages["errors"];
};

/** Which classes a set is shown to; every press is stored at once. */
export function ShareSet({ setId, classes, labels, errors }: ShareSetProps) {
	const [shown, setShown] = useState(
		() => new Set(classes.filter((each) => each.shared).map((each) => each.classId)),
	);
	const [told, setTold] = useState<{ error: string | null } | null>(null);
	async function share(classId: string, shared: boolean) {
		const put = (isShown: boolean) =>
			setShown((now) => new Set(isShown ? [...now, classId] : [...now].filter((id) => id !== classId)));
		put(shared);
		setTold(null);
		const sent = await send("PUT", `/api/classes/${classId}/sets/${setId}`, { shared });
		if (!sent.ok) put(!shared);
		setTold({ error: sent.ok ? null : sent.error });
	}
	return (
		<div className="grid gap-3">
			<p className="text-soft text-sm leading-relaxed">{labels.hint}</p>
			{classes.map(({ classId, name }) => (
				<Switch
					key={classId}
					label={name}
					checked={shown.has(classId)}
					onChange={(event) => share(classId, event.target.checked)}
				/>
			))}
			{told && (
				<Notice tone={told.error ? "bad" : "good"}>
					{told.error ? sentenceFor(told.error, errors) : labels.saved}
				</Notice>
			)}
		</div>
	);
}
