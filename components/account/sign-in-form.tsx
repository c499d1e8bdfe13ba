"use client";
import { SubmitButton } from "../form/submit-button";
import { useForm } from "../form/use-form";
import { type Messages, sentenceFor } from "../messages";
import { ButtonLink } from "../ui/button";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { signIn } from "./auth";

export type SignInFormProps = { labels: Messages["signIn"]; errors: Messages["errors"] };

export function SignInForm({ labels, errors }: SignInFormProps) {
	const { pending, done, trouble, onSubmit } = useForm<true>(async ({ name = "", password = "" }) => {
		const error = await signIn(name, password);
		if (error) return { ok: false, error };
		window.location.assign("/");
		return { ok: true, data: true };
	});
	const isBusy = pending || done === true;
	return (
		<form onSubmit={onSubmit} className="grid gap-6">
			<TextField name="name" label={labels.name} required maxLength={254} autoComplete="username" />
			<TextField
				name="password"
				type="password"
				label={labels.password}
				required
				maxLength={128}
				autoComplete="current-password"
			/>
			{trouble && (
				<Notice tone="bad">
					{trouble.error === "wrong" ? labels.wrong : sentenceFor(trouble.error, errors)}
				</Notice>
			)}
			<SubmitButton pending={isBusy} labels={labels} />
			<div className="grid text-soft text-sm">
				<p>
					<ButtonLink href="/recover" variant="quiet" className="-ml-3">
						{labels.forgot}
					</ButtonLink>
				</p>
				<p className="flex flex-wrap items-center gap-x-2">
					{labels.noAccount}
					<ButtonLink href="/sign-up" variant="quiet">
						{labels.signUp}
					</ButtonLink>
				</p>
			</div>
		</form>
	);
}
