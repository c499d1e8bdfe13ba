"use client";
import { useState } from "react";
import { SubmitButton } from "../form/submit-button";
import { wordTrouble } from "../form/trouble";
import { useForm } from "../form/use-form";
import type { Messages } from "../messages";
import { newClientKey, send } from "../send";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";

export type ClassFormProps = { labels: Messages["classForm"]; errors: Messages["errors"] };

/** Makes a class and opens it. */
export function ClassForm({ labels, errors }: ClassFormProps) {
	// Made once, so that the same form sent again is the same class.
	const [clientKey] = useState(newClientKey);
	const { pending, done, trouble, onSubmit } = useForm(async ({ name }) => {
		const sent = await send<{ classId: string }>("POST", "/api/classes", { clientKey, name });
		if (sent.ok) window.location.assign(`/classes/${sent.data.classId}`);
		return sent;
	});
	const { errorOf, rest } = wordTrouble(trouble, ["name"], errors);
	return (
		<form onSubmit={onSubmit} className="grid max-w-110 gap-5">
			<TextField
				name="name"
				label={labels.name}
				hint={labels.nameHint}
				error={errorOf("name")}
				required
				maxLength={60}
				autoComplete="off"
			/>
			{rest && <Notice tone="bad">{rest}</Notice>}
			<SubmitButton pending={pending || done !== null} labels={labels} />
		</form>
	);
}
