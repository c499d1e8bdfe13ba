"use client";
import { SubmitButton } from "../form/submit-button";
import { wordTrouble } from "../form/trouble";
import { useForm } from "../form/use-form";
import type { Messages } from "../messages";
import { browserTimeZone, send } from "../send";
import { ButtonLink } from "../ui/button";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { NewPasswordField } from "./new-password-field";
import { RecoveryCode } from "./recovery-code";

const FIELDS = ["name", "password", "email", "inviteCode"];

export type SignUpFormProps = {
	inviteNeeded: boolean;
	labels: Messages["signUp"];
	errors: Messages["errors"];
};

export function SignUpForm({ inviteNeeded, labels, errors }: SignUpFormProps) {
	const { pending, done, trouble, onSubmit } = useForm((fields) =>
		send<{ recoveryCode: string }>("POST", "/api/accounts", { ...fields, timeZone: browserTimeZone() }),
	);
	if (done) return <RecoveryCode value={done.recoveryCode} labels={labels} />;
	const { errorOf, rest } = wordTrouble(trouble, FIELDS, errors);
	return (
		<form onSubmit={onSubmit} className="grid gap-6">
			<TextField
				name="name"
				label={labels.name}
				hint={labels.nameHint}
				error={errorOf("name")}
				required
				maxLength={40}
				autoComplete="username"
			/>
			<NewPasswordField labels={labels} error={errorOf("password")} />
			<TextField
				name="email"
				type="email"
				label={labels.email}
				hint={labels.emailHint}
				error={errorOf("email")}
				maxLength={254}
				autoComplete="email"
			/>
			{inviteNeeded && (
				<TextField
					name="inviteCode"
					label={labels.inviteCode}
					error={errorOf("inviteCode")}
					required
					maxLength={40}
					autoComplete="off"
				/>
			)}
			{rest && <Notice tone="bad">{rest}</Notice>}
			<SubmitButton pending={pending} labels={labels} />
			<p className="flex flex-wrap items-center gap-x-2 text-soft text-sm">
				{labels.haveAccount}
				<ButtonLink href="/sign-in" variant="quiet">
					{labels.signIn}
				</ButtonLink>
			</p>
		</form>
	);
}
