"use client";
import { useRouter } from "next/navigation";
import { SelectField } from "../form/select-field";
import { SubmitButton } from "../form/submit-button";
import { wordTrouble } from "../form/trouble";
import { useForm } from "../form/use-form";
import type { Messages } from "../messages";
import { send } from "../send";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";

export type SetSettingsProps = {
	set: { id: string; title: string; version: number; visibility: "private" | "public" };
	labels: Messages["setSettings"];
	errors: Messages["errors"];
};

/** What a set is called and who sees it. */
export function SetSettings({ set, labels, errors }: SetSettingsProps) {
	const router = useRouter();
	const { pending, done, trouble, onSubmit } = useForm(async ({ title, visibility }) => {
		const sent = await send("PATCH", `/api/sets/${set.id}`, { version: set.version, title, visibility });
		router.refresh();
		return sent;
	});
	const { errorOf, rest } = wordTrouble(trouble, trouble?.error === "invalid-body" ? ["title"] : [], errors);
	return (
		<form onSubmit={onSubmit} className="grid gap-5" key={set.version}>
			<TextField
				name="title"
				label={labels.title}
				defaultValue={set.title}
				error={errorOf("title")}
				required
				maxLength={120}
			/>
			<SelectField
				name="visibility"
				label={labels.visibility}
				hint={labels.publicHint}
				defaultValue={set.visibility}
				choices={[
					{ value: "private", label: labels.private },
					{ value: "public", label: labels.public },
				]}
			/>
			{rest && <Notice tone="bad">{rest}</Notice>}
			{done !== null && <Notice tone="good">{labels.saved}</Notice>}
			<SubmitButton pending={pending} labels={labels} />
		</form>
	);
}
