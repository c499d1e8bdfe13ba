import { type InputHTMLAttributes, type ReactNode, useId } from "react";

export const INPUT_CLASS =
	"min-h-11 w-full rounded-md border border-edge bg-surface px-3 py-2 text-ink [&[readonly]]:bg-paper aria-invalid:border-2 aria-invalid:border-bad";

type Parts = { label: string; hint?: string; error?: string };
type Described = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

/** A label, a control, what helps to fill it in and what is wrong with it. */
export function Field({
	label,
	hint,
	error,
	children,
}: Parts & { children: (props: Described) => ReactNode }) {
	const id = useId();
	const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
	return (
		<div className="grid gap-1.5">
			<label htmlFor={id} className="font-semibold leading-snug">
				{label}
			</label>
			{children({
				id,
				"aria-describedby": describedBy || undefined,
				"aria-invalid": error ? true : undefined,
			})}
			{hint && (
				<p id={`${id}-hint`} className="text-soft text-sm leading-relaxed">
					{hint}
				</p>
			)}
			{error && (
				<p id={`${id}-error`} className="font-semibold text-sm text-bad leading-relaxed">
					{error}
				</p>
			)}
		</div>
	);
}

export function TextField({ label, hint, error, ...input }: Parts & InputHTMLAttributes<HTMLInputElement>) {
	return (
		<Field label={label} hint={hint} error={error}>
			{(described) => <input className={INPUT_CLASS} {...input} {...described} />}
		</Field>
	);
}
