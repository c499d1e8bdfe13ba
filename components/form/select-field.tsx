import type { SelectHTMLAttributes } from "react";
import { Field, INPUT_CLASS } from "../ui/field";

type Choice = { value: string; label: string };
type SelectFieldProps = SelectHTMLAttributes<HTMLSelectElement> & {
	label: string;
	hint?: string;
	choices: Choice[];
};

/** A labelled list of which one is chosen. */
export function SelectField({ label, hint, choices, ...select }: SelectFieldProps) {
	return (
		<Field label={label} hint={hint}>
			{(described) => (
				<select className={INPUT_CLASS} {...select} {...described}>
					{choices.map(({ value, label: words }) => (
						<option key={value} value={value}>
							{words}
						</option>
					))}
				</select>
			)}
		</Field>
	);
}
