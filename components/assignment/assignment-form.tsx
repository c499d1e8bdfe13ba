"use client";
import { useState, useSyncExternalStore } from "react";
import { CheckField } from "../form/check-field";
import { DateTimeField } from "../form/date-time-field";
import { SelectField } from "../form/select-field";
import { SubmitButton } from "../form/submit-button";
import { useForm } from "../form/use-form";
import { type Messages, sentenceFor } from "../messages";
import { browserTimeZone, newClientKey, send } from "../send";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { type AssignmentTerms, changeableOfFields, termsOfFields } from "./assignment-fields";
import { WhoFor } from "./who-for";

export type AssignmentFormProps = {
	classId: string;
	/** What is changed; none: a new one is made. */
	assignment?: AssignmentTerms & { id: string; version: number };
	/** What can be assigned, the one chosen first. */
	sets: { id: string; title: string }[];
	/** Just these of the set, where a teacher has chosen them. */
	questionIds: string[];
	members: { id: string; nickname: string }[];
	/** What a new one begins with. */
	start: AssignmentTerms;
	labels: Messages["assignmentForm"];
	words: { counts: Messages["countsWords"]; feedback: Messages["feedbackWords"] };
	faults: Messages["termsFaults"];
	errors: Messages["errors"];
};

const choicesOf = (words: Record<string, string>) =>
	Object.entries(words).map(([value, label]) => ({ value, label }));

/** The zone of a device does not change while a page is open. */
const never = () => () => {};

/** A set is given to a class, or what was given is changed. */
export function AssignmentForm(props: AssignmentFormProps) {
	const { classId, assignment, sets, questionIds, members, start, labels, words, faults, errors } = props;
	const [clientKey] = useState(newClientKey);
	const zone = useSyncExternalStore(never, browserTimeZone, () => "");
	const now = assignment ?? start;
	const path = `/api/classes/${classId}/assignments`;
	const { pending, done, trouble, onSubmit } = useForm<{ assignmentId?: string }>(async (fields) => {
		const sent = assignment
			? await send<{ assignmentId?: string }>("PATCH", `${path}/${assignment.id}`, {
					version: assignment.version,
					assignment: changeableOfFields(fields),
				})
			: await send<{ assignmentId?: string }>("POST", path, {
					clientKey,
					assignment: { ...termsOfFields(fields), questionIds },
				});
		const id = assignment?.id ?? (sent.ok ? sent.data.assignmentId : undefined);
		if (sent.ok) window.location.assign(`/classes/${classId}/assignments/${id}`);
		return sent;
	});
	const errorOf = (field: string) => {
		const code = trouble?.fields[field];
		return code && code in faults ? faults[code as keyof typeof faults] : undefined;
	};
	const isTold = Object.keys(trouble?.fields ?? {}).some((field) => errorOf(field));
	return (
		<form onSubmit={onSubmit} className="grid gap-6">
			<TextField name="title" label={labels.title} defaultValue={now.title} required maxLength={120} />
			{!assignment && (
				<SelectField
					name="setId"
					label={labels.set}
					choices={sets.map(({ id, title }) => ({ value: id, label: title }))}
				/>
			)}
			<WhoFor members={members} forAll={now.forAll} included={now.included} labels={labels} />
			{!assignment && (
				<DateTimeField name="opensAt" label={labels.opensAt} hint={labels.opensHint} value={null} />
			)}
			<div className="grid gap-4 sm:grid-cols-2">
				<DateTimeField name="dueAt" label={labels.dueAt} error={errorOf("dueAt")} value={now.dueAt} />
				<DateTimeField
					name="closesAt"
					label={labels.closesAt}
					error={errorOf("closesAt")}
					value={now.closesAt}
				/>
			</div>
			<p className="text-soft text-sm">{zone && labels.zone.replace("{zone}", zone)}</p>
			<SelectField
				name="feedback"
				label={labels.feedback}
				defaultValue={now.feedback}
				choices={choicesOf(words.feedback)}
			/>
			{errorOf("feedback") && <Notice tone="bad">{errorOf("feedback")}</Notice>}
			{!assignment && <Put labels={labels} error={errorOf("choices")} />}
			<More now={now} isNew={!assignment} labels={labels} counts={choicesOf(words.counts)} />
			{trouble && !isTold && <Notice tone="bad">{sentenceFor(trouble.error, errors)}</Notice>}
			<SubmitButton
				pending={pending || done !== null}
				labels={{ submit: assignment ? labels.update : labels.create, pending: labels.pending }}
			/>
		</form>
	);
}

/** How questions may be put. */
function Put({ labels, error }: { labels: AssignmentFormProps["labels"]; error: string | undefined }) {
	return (
		<fieldset className="min-w-0">
			<legend className="font-semibold leading-snug">{labels.put}</legend>
			<CheckField name="choices" label={labels.choices} defaultChecked />
			<CheckField name="typed" label={labels.typed} defaultChecked />
			<CheckField name="clauses" label={labels.clauses} />
			{error && <p className="font-semibold text-bad text-sm">{error}</p>}
		</fieldset>
	);
}

type MoreProps = {
	now: AssignmentTerms;
	isNew: boolean;
	labels: AssignmentFormProps["labels"];
	counts: { value: string; label: string }[];
};

/** What most teachers leave as it is. */
function More({ now, isNew, labels, counts }: MoreProps) {
	const number = { type: "number", inputMode: "numeric" as const };
	return (
		<details className="rounded-md border border-line p-4" open={!isNew}>
			<summary className="min-h-6 font-semibold">{labels.more}</summary>
			<div className="grid gap-5 pt-4">
				<div className="grid gap-4 sm:grid-cols-2">
					<TextField
						name="attempts"
						{...number}
						label={labels.attempts}
						defaultValue={now.attempts ?? ""}
						placeholder={labels.unlimited}
						min={1}
						max={99}
					/>
					<SelectField name="counts" label={labels.counts} defaultValue={now.counts} choices={counts} />
					<TextField
						name="timeLimitMinutes"
						{...number}
						label={labels.timeLimit}
						hint={labels.timeLimitHint}
						defaultValue={now.timeLimitMinutes ?? ""}
						min={1}
						max={1440}
					/>
					<TextField
						name="latePenalty"
						{...number}
						label={labels.latePenalty}
						hint={labels.latePenaltyHint}
						defaultValue={now.latePenalty}
						required
						min={0}
						max={100}
					/>
					{isNew && (
						<TextField
							name="questionCount"
							{...number}
							label={labels.count}
							hint={labels.countHint}
							min={1}
							max={500}
						/>
					)}
				</div>
				<div>
					{isNew && <CheckField name="shuffle" label={labels.shuffle} defaultChecked />}
					<CheckField name="openBook" label={labels.openBook} defaultChecked={now.openBook} />
					{isNew && <CheckField name="feedsSchedule" label={labels.feedsSchedule} defaultChecked />}
				</div>
			</div>
		</details>
	);
}
