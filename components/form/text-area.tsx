import type { TextareaHTMLAttributes } from "react";
import { Field, INPUT_CLASS } from "../ui/field";

type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & {
	label: string;
	hint?: string;
	error?: string;
};

/** A labelled field of several lines that grows with what stands in it, where the browser can do that. */
export function TextArea({ label, hint, error, ...area }: TextAreaProps) {
	return (
		<Field label={label} hint={hint} error={error}>
			{(described) => (
				<textarea
					className={`${INPUT_CLASS} field-sizing-content leading-relaxed`}
					{...area}
					{...described}
				/>
			)}
		</Field>
	);
}
