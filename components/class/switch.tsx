import { type InputHTMLAttributes, useId } from "react";

type SwitchProps = InputHTMLAttributes<HTMLInputElement> & { label: string; hint?: string };

/** A box to tick, with its words beside it and what that means below. */
export function Switch({ label, hint, ...input }: SwitchProps) {
	const id = useId();
	return (
		<div>
			<label className="inline-flex min-h-11 items-center gap-3">
				<input
					type="checkbox"
					className="size-5 shrink-0"
					aria-describedby={hint ? `${id}-hint` : undefined}
					{...input}
				/>
				<span className="font-semibold leading-snug">{label}</span>
			</label>
			{hint && (
				<p id={`${id}-hint`} className="pl-8 text-soft text-sm leading-relaxed">
					{hint}
				</p>
			)}
		</div>
	);
}
