import { TextField } from "../ui/field";

type NewPasswordFieldProps = {
	labels: { password: string; passwordHint: string };
	error: string | undefined;
};

/** A password that is chosen here, with the bounds that the server checks. */
export function NewPasswordField({ labels, error }: NewPasswordFieldProps) {
	return (
		<TextField
			name="password"
			type="password"
			label={labels.password}
			hint={labels.passwordHint}
			error={error}
			required
			minLength={8}
			maxLength={128}
			autoComplete="new-password"
		/>
	);
}
