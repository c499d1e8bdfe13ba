"use client";
import { useRouter } from "next/navigation";
import { SubmitButton } from "../form/submit-button";
import { wordTrouble } from "../form/trouble";
import { useForm } from "../form/use-form";
import { type Messages, sentenceFor } from "../messages";
import { send } from "../send";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { Switch } from "./switch";
import { useChange } from "./use-change";

export type ClassSettingsProps = {
	classroom: { id: string; name: string; version: number; sharedDevices: boolean; isArchived: boolean };
	labels: Messages["classSettings"];
	errors: Messages["errors"];
};

/** What a class is called, whether its devices are shared, and whether it is put away. */
export function ClassSettings({ classroom, labels, errors }: ClassSettingsProps) {
	const { id, name, version, sharedDevices, isArchived } = classroom;
	const path = `/api/classes/${id}`;
	const archiving = useChange();
	const router = useRouter();
	const { pending, done, trouble, onSubmit } = useForm(async (fields) => {
		const wanted = { version, name: fields.name, sharedDevices: fields.sharedDevices === "on" };
		const sent = await send("PATCH", path, wanted);
		router.refresh();
		return sent;
	});
	const { errorOf, rest } = wordTrouble(trouble, trouble?.error === "invalid-body" ? ["name"] : [], errors);
	const archive = () => archiving.change("PATCH", path, { version, archived: !isArchived });
	return (
		<div className="grid gap-8">
			<form onSubmit={onSubmit} className="grid gap-5" key={version}>
				<TextField
					name="name"
					label={labels.name}
					defaultValue={name}
					error={errorOf("name")}
					required
					maxLength={60}
					autoComplete="off"
				/>
				<Switch
					name="sharedDevices"
					label={labels.sharedDevices}
					hint={labels.sharedDevicesHint}
					defaultChecked={sharedDevices}
				/>
				{rest && <Notice tone="bad">{rest}</Notice>}
				{done !== null && <Notice tone="good">{labels.saved}</Notice>}
				<SubmitButton pending={pending} labels={labels} />
			</form>
			<div className="grid justify-items-start gap-2">
				<Button onClick={archive} pending={archiving.pending}>
					{isArchived ? labels.unarchive : labels.archive}
				</Button>
				{!isArchived && <p className="text-soft text-sm leading-relaxed">{labels.archiveHint}</p>}
				{archiving.error && <Notice tone="bad">{sentenceFor(archiving.error, errors)}</Notice>}
			</div>
		</div>
	);
}
