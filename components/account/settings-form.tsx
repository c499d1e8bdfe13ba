"use client";
import { useSyncExternalStore } from "react";
import { CheckField } from "../form/check-field";
import { SubmitButton } from "../form/submit-button";
import { useForm } from "../form/use-form";
import { type Messages, sentenceFor } from "../messages";
import { send } from "../send";
import { Field, INPUT_CLASS, TextField } from "../ui/field";
import { Notice } from "../ui/notice";

export type SettingsFormProps = {
	settings: {
		timeZone: string;
		/** Hour of the day, 0 to 23. */
		dayStart: number;
		newPerDay: number;
		reviewsPerDay: number;
		twoButtons: boolean;
		typesMature: boolean;
	};
	labels: Messages["settings"];
	errors: Messages["errors"];
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const NO_ZONES: readonly string[] = [];
let zones: readonly string[] | undefined;
const zonesOfBrowser = () => {
	zones ??= Intl.supportedValuesOf("timeZone");
	return zones;
};
const never = () => () => {};

export function SettingsForm({ settings, labels, errors }: SettingsFormProps) {
	const { pending, done, trouble, onSubmit } = useForm((fields) =>
		send("PATCH", "/api/preferences", {
			timeZone: fields.timeZone,
			dayStart: Number(fields.dayStart),
			newPerDay: Number(fields.newPerDay),
			reviewsPerDay: Number(fields.reviewsPerDay),
			twoButtons: fields.twoButtons === "on",
			typesMature: fields.typesMature === "on",
		}),
	);
	// Browser and server need not know the same zones: the list comes in once the page is alive.
	const known = useSyncExternalStore(never, zonesOfBrowser, () => NO_ZONES);
	const others = known.filter((zone) => zone !== settings.timeZone);
	return (
		<form onSubmit={onSubmit} className="grid gap-6">
			<Field label={labels.timeZone} hint={labels.timeZoneHint}>
				{(described) => (
					<select name="timeZone" defaultValue={settings.timeZone} className={INPUT_CLASS} {...described}>
						<option>{settings.timeZone}</option>
						{others.map((zone) => (
							<option key={zone}>{zone}</option>
						))}
					</select>
				)}
			</Field>
			<Field label={labels.dayStart} hint={labels.dayStartHint}>
				{(described) => (
					<select name="dayStart" defaultValue={settings.dayStart} className={INPUT_CLASS} {...described}>
						{HOURS.map((hour) => (
							<option key={hour} value={hour}>
								{hour}
								{labels.hourSuffix}
							</option>
						))}
					</select>
				)}
			</Field>
			<div className="grid grid-cols-2 gap-4">
				<TextField
					name="newPerDay"
					type="number"
					inputMode="numeric"
					label={labels.newPerDay}
					defaultValue={settings.newPerDay}
					min={0}
					max={999}
					required
				/>
				<TextField
					name="reviewsPerDay"
					type="number"
					inputMode="numeric"
					label={labels.reviewsPerDay}
					defaultValue={settings.reviewsPerDay}
					min={0}
					max={9999}
					required
				/>
			</div>
			<CheckField name="twoButtons" label={labels.twoButtons} defaultChecked={settings.twoButtons} />
			<CheckField name="typesMature" label={labels.typesMature} defaultChecked={settings.typesMature} />
			{trouble && <Notice tone="bad">{sentenceFor(trouble.error, errors)}</Notice>}
			{done !== null && <Notice tone="good">{labels.saved}</Notice>}
			<SubmitButton pending={pending} labels={labels} />
		</form>
	);
}
