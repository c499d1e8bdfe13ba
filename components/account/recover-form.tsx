"use client";
import { SubmitButton } from "../form/submit-button";
import { wordTrouble } from "../form/trouble";
import { useForm } from "../form/use-form";
import type { Messages } from "../messages";
import { send } from "../send";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { NewPasswordField } from "./new-password-field";
import { RecoveryCode } from "./recovery-code";

const FIELDS = ["name", "recoveryCode", "password"];

export type RecoverFormProps = { labels: Messages["recover"]; errors: Messages["errors"] };

/** A new password by the recovery code, and a new code in its place. */
export function RecoverForm({ labels, errors }: RecoverFormProps) {
	const { pending, done, trouble, onSubmit } = useForm((fields) =>
		send<{ recoveryCode: string }>("POST", "/api/accounts/recover", fields),
	);
	if (done) return <RecoveryCode value={done.recoveryCode} labels={labels} />;
	const { errorOf, rest } = wordTrouble(trouble, FIELDS, errors);
	return (
		<form onSubmit={onSubmit} className="grid gap-6">
			<TextField
				name="name"
				label={labels.name}
				error={errorOf("name")}
				required
				maxLength={254}
				autoComplete="username"
			/>
			<TextField
				name="recoveryCode"
				label={labels.recoveryCode}
				hint={labels.recoveryHint}
				error={errorOf("recoveryCode")}
				required
				maxLength={60}
				autoComplete="off"
				autoCapitalize="off"
				spellCheck={false}
			/>
			<NewPasswordField labels={labels} error={errorOf("password")} />
			{rest && <Notice tone="bad">{rest}</Notice>}
			<SubmitButton pending={pending} labels={labels} />
		</form>
	);
}
