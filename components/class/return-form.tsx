"use client";
import { SubmitButton } from "../form/submit-button";
import { useForm } from "../form/use-form";
import { type Messages, sentenceFor } from "../messages";
import { browserTimeZone, send } from "../send";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";

export type ReturnFormProps = { code: string; labels: Messages["returnForm"]; errors: Messages["errors"] };

/** Signs somebody with a nickname in again. Which of the three was wrong is not said. */
export function ReturnForm({ code, labels, errors }: ReturnFormProps) {
	const { pending, done, trouble, onSubmit } = useForm(async (fields) => {
		const body = { ...fields, timeZone: browserTimeZone() };
		const sent = await send("POST", "/api/enrollments/return", body);
		if (sent.ok) window.location.assign("/");
		return sent;
	});
	return (
		<form onSubmit={onSubmit} className="grid gap-6">
			<TextField
				name="code"
				label={labels.code}
				hint={labels.codeHint}
				defaultValue={code}
				required
				maxLength={60}
				autoComplete="off"
				autoCapitalize="characters"
				spellCheck={false}
			/>
			<TextField name="nickname" label={labels.nickname} required maxLength={40} autoComplete="off" />
			<TextField
				name="returnCode"
				label={labels.returnCode}
				hint={labels.returnCodeHint}
				required
				maxLength={60}
				autoComplete="off"
				autoCapitalize="characters"
				spellCheck={false}
			/>
			{trouble && <Notice tone="bad">{sentenceFor(trouble.error, errors)}</Notice>}
			<SubmitButton pending={pending || done !== null} labels={labels} />
		</form>
	);
}
