"use client";
import { useEffect, useRef } from "react";
import { TextField } from "../ui/field";
import { toLocal } from "./local-time";

type DateTimeFieldProps = {
	name: string;
	label: string;
	hint?: string;
	error?: string;
	/** ISO, in UTC; null: none. */
	value: string | null;
	required?: boolean;
};

/** A day and time as this device's clock shows them; the server cannot know its zone, so it is filled in here. */
export function DateTimeField({ name, value, ...rest }: DateTimeFieldProps) {
	const holder = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const input = holder.current?.querySelector("input");
		if (input) input.value = value ? toLocal(value) : "";
	}, [value]);
	return (
		<div ref={holder}>
			<TextField name={name} type="datetime-local" {...rest} />
		</div>
	);
}
