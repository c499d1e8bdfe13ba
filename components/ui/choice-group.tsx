"use client";

type Choice<Value extends string> = { value: Value; label: string };
type ChoiceGroupProps<Value extends string> = {
	name: string;
	legend: string;
	choices: Choice<Value>[];
	value: Value;
	onChange: (value: Value) => void;
};

/** A few short alternatives side by side: a radio group that looks like one strip. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
	const { name, legend, choices, value, onChange } = props;
	return (
		<fieldset className="min-w-0">
			<legend className="mb-2 font-semibold leading-snug">{legend}</legend>
			<div className="flex flex-wrap gap-px overflow-hidden rounded-md border border-edge bg-line">
				{choices.map((choice) => (
					<label
						key={choice.value}
						className="flex min-h-11 flex-1 items-center justify-center bg-surface px-2 text-center leading-snug has-checked:bg-accent has-checked:font-semibold has-checked:text-on-accent has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:-outline-offset-3 has-checked:has-focus-visible:outline-on-accent"
					>
						<input
							type="radio"
							className="sr-only"
							name={name}
							value={choice.value}
							checked={choice.value === value}
							onChange={() => onChange(choice.value)}
						/>
						{choice.label}
					</label>
				))}
			</div>
		</fieldset>
	);
}
