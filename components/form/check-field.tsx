import type { InputHTMLAttributes } from "react";

type CheckFieldProps = InputHTMLAttributes<HTMLInputElement> & { label: string };

/** Something that is so or not. */
export function CheckField({ label, ...input }: CheckFieldProps) {
	return (
		<label className="flex min-h-11 items-center gap-3 leading-snug">
			<input type="checkbox" className="size-5 shrink-0" {...input} />
			{label}
		</label>
	);
}
